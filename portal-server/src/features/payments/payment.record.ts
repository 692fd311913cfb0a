import { dateSchema } from '../../platform/http/time.schema.ts'
import { centsSchema, changeField, daysAheadOfPaper, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { invoiceRecord } from '../invoices/invoice.record.ts'
import { ownMeteringPointField } from '../metering-points/metering-point-field.ts'
import { customerKeySchema } from '../metering-points/metering-point.record.ts'

const id = keySchema.meta({ example: 'P-2026-000123' })
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
  description:
    'A payment that came in. **A cancellation** is its line once more with `cancelledOn`; the same `id` without it corrects what was brought in wrongly.',
  table: 'payment',
  fields: {
    id: {
      type: id,
      description: 'The billing system’s own key of the payment',
      cell: 'text',
      column: 'external_id',
      isKey: true,
    },
    meteringPointNumber: ownMeteringPointField,
    invoiceNumber: {
      type: invoiceNumber,
      description:
        'The `number` of the invoice that it is for, which stands in the same file or was brought in before; without it the payment is for no single one',
      cell: 'text',
      column: 'invoice_id',
      refersTo: { record: invoiceRecord, unknown: invoiceUnknown },
    },
    receivedOn: {
      type: dateSchema,
      description: 'The day of payment, as the bank says',
      cell: 'text',
      column: 'received_on',
      daysAhead: daysAheadOfPaper,
    },
    amountCents: {
      type: centsSchema,
      description: 'How much it was, in cents; below zero, what was given back',
      cell: 'number',
      column: 'amount_cents',
    },
    customerKey: {
      type: customerKeySchema,
      description:
        'The `customerKey` of whose payment it is, where it is for no single invoice: without it, of whoever used the point on that day',
      cell: 'text',
      column: 'customer_key',
    },
    cancelledOn: {
      type: optionalDaySchema,
      description: 'The day on which it was cancelled; without it the payment stands',
      cell: 'text',
      column: 'cancelled_on',
      daysAhead: daysAheadOfPaper,
    },
    changedAt: changeField,
  },
  faults: [endsBeforeItBegins],
  judge: ({ receivedOn, cancelledOn }, refuse) => {
    if (cancelledOn !== null && cancelledOn < receivedOn) refuse(endsBeforeItBegins, 'cancelledOn')
  },
  example: {
    id: 'P-2026-000123',
    meteringPointNumber: '0040098579',
    invoiceNumber: '2026-10-0040098579',
    receivedOn: '2026-11-20',
    amountCents: 520,
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
