import { differsFromLines } from '@moja-komunala/rules/bill-vat.ts'
import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { centsSchema, changeField, daysAheadOfPaper, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { ownMeteringPointField } from '../metering-points/metering-point-field.ts'
import { customerKeySchema } from '../metering-points/metering-point.record.ts'
import { referenceNotValid, referenceSchema } from '../payment-slips/payment-reference.schema.ts'
import { billKinds, storedLineSchema, storedReadingSchema, storedVatSchema } from './bill-parts.schema.ts'

const number = keySchema.meta({ example: '2026-10-0040098579' })

const optionalText = (maximum: number, example: string) =>
  nameSchema(maximum).nullable().default(null).meta({ example })

const sumDiffers: Refusal = {
  code: 'sum-differs',
  sl: 'Neto znesek in DDV skupaj nista enaka celotnemu znesku.',
  en: 'Net and VAT do not add up to the total.',
}
const vatDiffers: Refusal = {
  code: 'vat-differs',
  sl: 'Osnove ali zneski DDV po stopnjah skupaj niso enaki neto znesku in DDV računa.',
  en: 'The bases or the amounts of VAT by rate do not add up to the invoice’s net and VAT.',
}
const vatRateTwice: Refusal = {
  code: 'vat-rate-twice',
  sl: 'Ista stopnja DDV je navedena dvakrat.',
  en: 'The same rate of VAT stands there twice.',
}
const linesDiffer: Refusal = {
  code: 'lines-differ',
  sl: 'Neto zneski postavk s to stopnjo DDV skupaj niso enaki njeni osnovi.',
  en: 'The net amounts of the lines do not add up to the base of their rate of VAT.',
}
const kindDiffers: Refusal = {
  code: 'kind-differs',
  sl: 'Dobropis vrača denar: njegov celotni znesek ne more biti nad nič.',
  en: 'A credit note gives money back: its total cannot be above zero.',
}
const precedingUnknown: Refusal = {
  code: 'preceding-unknown',
  sl: 'Predhodnega računa pri tem odjemnem mestu ni ne v datoteki ne med znanimi.',
  en: 'The preceding invoice is neither in the file nor known at this metering point.',
}

export const invoiceRecord = defineRecord({
  name: 'invoice',
  plural: 'invoices',
  description:
    'An invoice. **A cancellation** is its line once more with `cancelledOn`; what takes its place is an invoice with a `number` of its own that names it among its `precedingNumbers`. The same `number` without it corrects what was brought in wrongly. **Whose it is** follows from `customerKey`, else from `buyerName`, else from the period: one that reaches across a change of hands and names nobody is shown to nobody.',
  table: 'invoice',
  fields: {
    number: {
      type: number,
      description: 'The invoice’s number as it is printed',
      cell: 'text',
      column: 'number',
      isKey: true,
    },
    meteringPointNumber: ownMeteringPointField,
    kind: {
      type: z.enum(billKinds).nullable().default(null),
      description:
        'For what was used, paid ahead on an estimate ("akontacija"), what was paid ahead held against what was used ("poračun"), or given back ("dobropis"). Without it a total below zero is a credit note, and any other an invoice',
      cell: 'text',
      column: 'kind',
    },
    issuedOn: {
      type: dateSchema,
      description: 'The day of the invoice',
      cell: 'text',
      column: 'issued_on',
      daysAhead: daysAheadOfPaper,
    },
    dueOn: { type: dateSchema, description: 'The last day to pay', cell: 'text', column: 'due_on' },
    periodFrom: {
      type: dateSchema,
      description: 'The first day that is charged',
      cell: 'text',
      column: 'period_from',
    },
    periodTo: { type: dateSchema, description: 'The last day that is charged', cell: 'text', column: 'period_to' },
    customerKey: {
      type: customerKeySchema,
      description: 'The `customerKey` of whom the invoice is for, who may have left the point by then',
      cell: 'text',
      column: 'customer_key',
    },
    buyerName: {
      type: optionalText(200, 'Ana Novak'),
      description:
        'Whom it is for, as it is printed. Without it, and without street and town, customers see what is known of the point',
      cell: 'text',
      column: 'buyer_name',
    },
    buyerStreet: {
      type: optionalText(200, 'Cesta 9. avgusta 12'),
      description: 'Their street, or village, and house number',
      cell: 'text',
      column: 'buyer_street',
    },
    buyerTown: {
      type: optionalText(200, '1410 Zagorje ob Savi'),
      description: 'Their postal code and town',
      cell: 'text',
      column: 'buyer_town',
    },
    netCents: { type: centsSchema, description: 'Without VAT, in cents', cell: 'number', column: 'net_cents' },
    vatCents: { type: centsSchema, description: 'The VAT, in cents', cell: 'number', column: 'vat_cents' },
    totalCents: {
      type: centsSchema,
      description: 'What is to be paid, in cents: net and VAT together; below zero, what is given back',
      cell: 'number',
      column: 'total_cents',
    },
    reference: {
      type: referenceSchema,
      description: 'The "sklic" by which it is paid, as it is printed',
      cell: 'text',
      column: 'reference',
    },
    cancelledOn: {
      type: optionalDaySchema,
      description: 'The day on which it was cancelled; without it the invoice stands',
      cell: 'text',
      column: 'cancelled_on',
      daysAhead: daysAheadOfPaper,
    },
    precedingNumbers: {
      type: z
        .array(keySchema)
        .max(50)
        .default([])
        .meta({ example: ['2026-09-0040098579'] }),
      description:
        'The `number` of each invoice that this one corrects, credits or settles: of the same point, in the same file or brought in before',
      cell: 'json',
      column: 'preceding_numbers',
    },
    vat: {
      type: z.array(storedVatSchema).min(1).max(20).nullable().default(null),
      description:
        'VAT by rate as it is printed. With it, the lines of each rate have to add up to its base. Without it, it is reckoned from the lines where they add up, and else shown in one row',
      cell: 'json',
      column: 'vat',
    },
    lines: {
      type: z.array(storedLineSchema).max(200).default([]),
      description: 'What it is made up of, in the order in which it is printed',
      cell: 'json',
      column: 'lines',
    },
    readings: {
      type: z.array(storedReadingSchema).max(100).default([]),
      description: 'The readings that it is built on, a stretch each',
      cell: 'json',
      column: 'readings',
    },
    changedAt: changeField,
  },
  faults: [endsBeforeItBegins, referenceNotValid, sumDiffers, kindDiffers, vatDiffers, vatRateTwice, linesDiffer],
  judge: (invoice, refuse) => {
    const { issuedOn, dueOn, periodFrom, periodTo, netCents, vatCents, totalCents, cancelledOn } = invoice
    if (dueOn < issuedOn) refuse(endsBeforeItBegins, 'dueOn')
    if (periodTo < periodFrom) refuse(endsBeforeItBegins, 'periodTo')
    if (netCents + vatCents !== totalCents) refuse(sumDiffers, 'totalCents')
    if (invoice.kind === 'credit-note' && totalCents > 0) refuse(kindDiffers, 'kind')
    if (cancelledOn !== null && cancelledOn < issuedOn) refuse(endsBeforeItBegins, 'cancelledOn')
    if (invoice.vat !== null) judgeVat(invoice.vat, invoice, (fault) => refuse(fault, 'vat'))
    if (invoice.vat !== null && differsFromLines(invoice.vat, invoice.lines)) refuse(linesDiffer, 'lines')
    if (invoice.lines.some(({ periodFrom: from, periodTo: to }) => endsEarly(from, to)))
      refuse(endsBeforeItBegins, 'lines')
    if (invoice.readings.some(({ fromDay, toDay }) => endsEarly(fromDay, toDay))) refuse(endsBeforeItBegins, 'readings')
  },
  checks: [
    {
      refusal: precedingUnknown,
      field: 'precedingNumbers',
      // Looked up in the file as a whole, and one by one among what is stored.
      where: `exists (
        select from jsonb_array_elements_text(staged."precedingNumbers") preceding (number)
        where preceding.number = staged.number
          or (preceding.number, staged."meteringPointNumber") not in (select number, "meteringPointNumber" from staged_invoice)
            and not exists (
              select from invoice known join metering_point point on point.id = known.metering_point_id
              where known.number = preceding.number and point.number = staged."meteringPointNumber"))`,
      // One that is refused is nothing to follow.
      isRepeated: true,
    },
  ],
  example: {
    number: '2026-10-0040098579',
    meteringPointNumber: '0040098579',
    kind: 'invoice',
    issuedOn: '2026-11-10',
    dueOn: '2026-11-25',
    periodFrom: '2026-10-01',
    periodTo: '2026-10-31',
    customerKey: 'K-104233',
    buyerName: 'Ana Novak',
    buyerStreet: 'Cesta 9. avgusta 12',
    buyerTown: '1410 Zagorje ob Savi',
    netCents: 475,
    vatCents: 45,
    totalCents: 520,
    reference: 'SI12 1033842574531',
    vat: [{ ratePercent: '9.5', baseCents: 475, vatCents: 45 }],
    lines: [
      {
        description: 'Vodarina',
        charge: 'water',
        quantity: '11',
        unit: 'm3',
        unitPriceEur: '0.4321',
        netCents: 475,
        vatRatePercent: '9.5',
      },
    ],
    readings: [
      {
        meterNumber: '46207317',
        meterKind: 'cold',
        fromDay: '2026-09-30',
        fromM3: 1398,
        toDay: '2026-10-31',
        toM3: 1409,
        usedM3: 11,
        origin: 'utility',
      },
    ],
  },
})

type Vat = readonly z.output<typeof storedVatSchema>[]

function judgeVat(
  vat: Vat,
  { netCents, vatCents }: { readonly netCents: number; readonly vatCents: number },
  refuse: (fault: Refusal) => void,
): void {
  const sum = (amount: (row: Vat[number]) => number): number => vat.reduce((all, row) => all + amount(row), 0)
  if (sum(({ baseCents }) => baseCents) !== netCents || sum((row) => row.vatCents) !== vatCents) refuse(vatDiffers)
  if (new Set(vat.map(({ ratePercent }) => Number(ratePercent))).size < vat.length) refuse(vatRateTwice)
}

const endsEarly = (from: string | null | undefined, to: string | null | undefined): boolean =>
  typeof from === 'string' && typeof to === 'string' && to < from
