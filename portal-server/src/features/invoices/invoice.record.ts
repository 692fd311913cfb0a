import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { centsSchema, daysAheadOfPaper, decimalSchema, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { ownMeteringPointField } from '../metering-points/metering-point-field.ts'
import { referenceNotValid, referenceSchema } from '../payment-slips/payment-reference.schema.ts'

const number = keySchema.meta({ example: '2026-10-0040098579' })

const invoiceLinesSchema = z
  .array(
    z.strictObject({
      description: nameSchema(200).meta({ description: 'What is charged', example: 'Vodarina' }),
      quantity: decimalSchema(9, 6, '-?').meta({ description: 'How many units, as text', example: '11' }),
      unit: nameSchema(20).meta({ description: 'As the bill prints it', example: 'm3' }),
      netCents: centsSchema.meta({ description: 'Without VAT, in cents', example: 475 }),
      vatRatePercent: decimalSchema(2, 2).meta({
        description: 'The rate of VAT in per cent, as text',
        example: '9.5',
      }),
    }),
  )
  .max(200)

const sumDiffers: Refusal = {
  code: 'sum-differs',
  sl: 'Neto znesek in DDV skupaj nista enaka celotnemu znesku.',
  en: 'Net and VAT do not add up to the total.',
}

export const invoiceRecord = defineRecord({
  name: 'invoice',
  plural: 'invoices',
  description:
    'An invoice. **A cancellation** is its line once more with `cancelledOn`; what takes its place is an invoice with a `number` of its own. The same `number` without it corrects what was brought in wrongly.',
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
    lines: {
      type: invoiceLinesSchema.default([]),
      description: 'What it is made up of, in the order in which it is printed',
      cell: 'json',
      column: 'lines',
    },
  },
  faults: [endsBeforeItBegins, referenceNotValid, sumDiffers],
  judge: (invoice, refuse) => {
    const { issuedOn, dueOn, periodFrom, periodTo, netCents, vatCents, totalCents, cancelledOn } = invoice
    if (dueOn < issuedOn) refuse(endsBeforeItBegins, 'dueOn')
    if (periodTo < periodFrom) refuse(endsBeforeItBegins, 'periodTo')
    if (netCents + vatCents !== totalCents) refuse(sumDiffers, 'totalCents')
    if (cancelledOn !== null && cancelledOn < issuedOn) refuse(endsBeforeItBegins, 'cancelledOn')
  },
  example: {
    number: '2026-10-0040098579',
    meteringPointNumber: '0040098579',
    issuedOn: '2026-11-10',
    dueOn: '2026-11-25',
    periodFrom: '2026-10-01',
    periodTo: '2026-10-31',
    netCents: 475,
    vatCents: 45,
    totalCents: 520,
    reference: 'SI12 1033842574531',
    lines: [{ description: 'Vodarina', quantity: '11', unit: 'm3', netCents: 475, vatRatePercent: '9.5' }],
  },
})
