import { dateSchema } from '../../platform/http/time.schema.ts'
import { centsSchema, daysAheadOfPaper, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { invoiceRecord } from '../invoices/invoice.record.ts'
import { ownMeteringPointField } from '../metering-points/metering-point-field.ts'

const id = keySchema.meta({ example: 'P-2026-000123' })
/** Null where it isn't for one invoice. */
const invoiceNumber = keySchema.nullable().default(null).meta({ example: '2026-10-0040098579' })

const invoiceUnknown: Refusal = {
  code: 'invoice-unknown',
  sl: 'Tega računa ni ne v datoteki ne med znanimi.',
  en: 'This invoice is neither in the file nor known.',
}
const invoiceOfAnotherPoint: Refusal = {
  code: 'invoice-of-another-point',
  sl: 'Račun pripada drugemu odjemnemu mestu.',
  en: 'The invoice belongs to another metering point.',
}

/** The points of the invoices as they will be. */
const invoices = `(
    select number, "meteringPointNumber" from staged_invoice
    union all
    select known.number, point.number from invoice known join metering_point point on point.id = known.metering_point_id
    where not exists (select from staged_invoice replaced where replaced.number = known.number)
  ) invoice`

export const paymentRecord = defineRecord({
  name: 'payment',
  plural: 'payments',
  table: 'payment',
  fields: {
    id: { type: id, cell: 'text', column: 'external_id', isKey: true },
    meteringPointNumber: ownMeteringPointField,
    invoiceNumber: {
      type: invoiceNumber,
      cell: 'text',
      column: 'invoice_id',
      refersTo: { record: invoiceRecord, unknown: invoiceUnknown },
    },
    receivedOn: { type: dateSchema, cell: 'text', column: 'received_on', daysAhead: daysAheadOfPaper },
    amountCents: { type: centsSchema, cell: 'number', column: 'amount_cents' },
    cancelledOn: { type: optionalDaySchema, cell: 'text', column: 'cancelled_on', daysAhead: daysAheadOfPaper },
  },
  faults: [endsBeforeItBegins],
  judge: ({ receivedOn, cancelledOn }, refuse) => {
    if (cancelledOn !== null && cancelledOn < receivedOn) refuse(endsBeforeItBegins, 'cancelledOn')
  },
  checks: [
    {
      refusal: invoiceOfAnotherPoint,
      field: 'invoiceNumber',
      where: `exists (
        select from ${invoices}
        where invoice.number = staged."invoiceNumber"
          and invoice."meteringPointNumber" <> staged."meteringPointNumber")`,
    },
  ],
})
