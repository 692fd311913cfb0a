import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { centsSchema, decimalSchema, fault, keySchema, optionalDaySchema, referenceSchema } from './fields.ts'
import { defineRecord } from './import-record.ts'
import { joinPoint, pointDiffers, pointUnknown } from './point-checks.ts'

export const invoiceLineSchema = z
  .strictObject({
    record: z.literal('invoice'),
    number: keySchema.meta({ example: '2026-10-0040098579' }),
    meteringPointNumber: keySchema.meta({ example: '0040098579' }),
    issuedOn: dateSchema,
    dueOn: dateSchema,
    periodFrom: dateSchema,
    periodTo: dateSchema,
    netCents: centsSchema,
    vatCents: centsSchema,
    totalCents: centsSchema,
    reference: referenceSchema,
    /** Withdrawn on this day; another invoice may stand in its place. */
    cancelledOn: optionalDaySchema,
    lines: z
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
      .default([]),
  })
  .check(({ value, issues }) => {
    const { issuedOn, dueOn, periodFrom, periodTo, netCents, vatCents, totalCents, cancelledOn } = value
    if (dueOn < issuedOn) issues.push(fault('ends-before-it-begins', dueOn, 'dueOn'))
    if (periodTo < periodFrom) issues.push(fault('ends-before-it-begins', periodTo, 'periodTo'))
    if (netCents + vatCents !== totalCents) issues.push(fault('sum-differs', totalCents, 'totalCents'))
    if (cancelledOn !== null && cancelledOn < issuedOn)
      issues.push(fault('ends-before-it-begins', cancelledOn, 'cancelledOn'))
  })

export const invoiceRecord = defineRecord({
  name: 'invoice',
  schema: invoiceLineSchema,
  cells: {
    number: 'text',
    meteringPointNumber: 'text',
    issuedOn: 'text',
    dueOn: 'text',
    periodFrom: 'text',
    periodTo: 'text',
    netCents: 'number',
    vatCents: 'number',
    totalCents: 'number',
    reference: 'text',
    cancelledOn: 'text',
    lines: 'json',
  },
  staging: 'staged_invoice',
  columns: {
    number: 'text',
    point_number: 'text',
    issued_on: 'date',
    due_on: 'date',
    period_from: 'date',
    period_to: 'date',
    net_cents: 'integer',
    vat_cents: 'integer',
    total_cents: 'integer',
    reference: 'text',
    cancelled_on: 'date',
    lines: 'jsonb',
  },
  keyColumns: ['number'],
  keyFields: ['number'],
  toRow: (invoice) => [
    invoice.number,
    invoice.meteringPointNumber,
    invoice.issuedOn,
    invoice.dueOn,
    invoice.periodFrom,
    invoice.periodTo,
    invoice.netCents,
    invoice.vatCents,
    invoice.totalCents,
    invoice.reference,
    invoice.cancelledOn,
    JSON.stringify(invoice.lines),
  ],
  checks: [pointUnknown, pointDiffers('invoice', 'number', 'number')],
  merge: changeAndAdd({
    table: 'invoice',
    from: `staged_invoice staged ${joinPoint}`,
    key: staged('number'),
    fixed: { metering_point_id: 'point.id' },
    values: staged(
      'issued_on',
      'due_on',
      'period_from',
      'period_to',
      'net_cents',
      'vat_cents',
      'total_cents',
      'reference',
      'cancelled_on',
      'lines',
    ),
  }),
})
