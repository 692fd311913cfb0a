import { z } from 'zod'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { centsSchema, fault, keySchema, optionalDaySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'
import { joinPoint, pointDiffers, pointUnknown } from './point-checks.ts'

export const paymentLineSchema = z
  .strictObject({
    record: z.literal('payment'),
    id: keySchema.meta({ example: 'P-2026-000123' }),
    meteringPointNumber: keySchema.meta({ example: '0040098579' }),
    /** Null where it isn't for one invoice. */
    invoiceNumber: keySchema.nullable().default(null).meta({ example: '2026-10-0040098579' }),
    receivedOn: dateSchema,
    amountCents: centsSchema,
    cancelledOn: optionalDaySchema,
  })
  .check(({ value: { receivedOn, cancelledOn }, issues }) => {
    if (cancelledOn !== null && cancelledOn < receivedOn)
      issues.push(fault('ends-before-it-begins', cancelledOn, 'cancelledOn'))
  })

/** The points of the invoices as they will be. */
const invoices = `(
    select number, point_number from staged_invoice
    union all
    select known.number, point.number from invoice known join metering_point point on point.id = known.metering_point_id
    where not exists (select from staged_invoice replaced where replaced.number = known.number)
  ) invoice`

export const paymentRecord = defineRecord({
  name: 'payment',
  schema: paymentLineSchema,
  cells: {
    id: 'text',
    meteringPointNumber: 'text',
    invoiceNumber: 'text',
    receivedOn: 'text',
    amountCents: 'number',
    cancelledOn: 'text',
  },
  staging: 'staged_payment',
  columns: {
    id: 'text',
    point_number: 'text',
    invoice_number: 'text',
    received_on: 'date',
    amount_cents: 'integer',
    cancelled_on: 'date',
  },
  keyColumns: ['id'],
  keyFields: ['id'],
  toRow: ({ id, meteringPointNumber, invoiceNumber, receivedOn, amountCents, cancelledOn }) => [
    id,
    meteringPointNumber,
    invoiceNumber,
    receivedOn,
    amountCents,
    cancelledOn,
  ],
  checks: [
    pointUnknown,
    pointDiffers('payment', 'external_id', 'id'),
    {
      code: 'invoice-unknown',
      pointer: '#/invoiceNumber',
      where: `staged.invoice_number is not null
        and not exists (select from invoice known where known.number = staged.invoice_number)
        and not exists (select from staged_invoice invoice where invoice.number = staged.invoice_number)`,
    },
    {
      code: 'invoice-of-another-point',
      pointer: '#/invoiceNumber',
      where: `exists (
        select from ${invoices}
        where invoice.number = staged.invoice_number and invoice.point_number <> staged.point_number)`,
    },
  ],
  merge: changeAndAdd({
    table: 'payment',
    from: `staged_payment staged ${joinPoint} left join invoice on invoice.number = staged.invoice_number`,
    key: { external_id: 'staged.id' },
    fixed: { metering_point_id: 'point.id' },
    values: { invoice_id: 'invoice.id', ...staged('received_on', 'amount_cents', 'cancelled_on') },
  }),
})
