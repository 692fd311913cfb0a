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
      description: nameSchema(200),
      quantity: decimalSchema(9, 6, '-?').meta({ example: '11' }),
      unit: nameSchema(20).meta({ example: 'm3' }),
      netCents: centsSchema,
      vatRatePercent: decimalSchema(2, 2).meta({ example: '9.5' }),
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
  table: 'invoice',
  fields: {
    number: { type: number, cell: 'text', column: 'number', isKey: true },
    meteringPointNumber: ownMeteringPointField,
    issuedOn: { type: dateSchema, cell: 'text', column: 'issued_on', daysAhead: daysAheadOfPaper },
    dueOn: { type: dateSchema, cell: 'text', column: 'due_on' },
    periodFrom: { type: dateSchema, cell: 'text', column: 'period_from' },
    periodTo: { type: dateSchema, cell: 'text', column: 'period_to' },
    netCents: { type: centsSchema, cell: 'number', column: 'net_cents' },
    vatCents: { type: centsSchema, cell: 'number', column: 'vat_cents' },
    totalCents: { type: centsSchema, cell: 'number', column: 'total_cents' },
    reference: { type: referenceSchema, cell: 'text', column: 'reference' },
    /** Withdrawn on this day; another invoice may stand in its place. */
    cancelledOn: { type: optionalDaySchema, cell: 'text', column: 'cancelled_on', daysAhead: daysAheadOfPaper },
    lines: { type: invoiceLinesSchema.default([]), cell: 'json', column: 'lines' },
  },
  faults: [endsBeforeItBegins, referenceNotValid, sumDiffers],
  judge: (invoice, refuse) => {
    const { issuedOn, dueOn, periodFrom, periodTo, netCents, vatCents, totalCents, cancelledOn } = invoice
    if (dueOn < issuedOn) refuse(endsBeforeItBegins, 'dueOn')
    if (periodTo < periodFrom) refuse(endsBeforeItBegins, 'periodTo')
    if (netCents + vatCents !== totalCents) refuse(sumDiffers, 'totalCents')
    if (cancelledOn !== null && cancelledOn < issuedOn) refuse(endsBeforeItBegins, 'cancelledOn')
  },
})
