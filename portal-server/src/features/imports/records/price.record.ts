import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { consumptionTypeSchema } from '../../metering-points/metering-point.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { decimalSchema, fault, keySchema, optionalDaySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'

export const priceLineSchema = z
  .strictObject({
    record: z.literal('price'),
    id: keySchema.meta({ example: 'water-2026-household' }),
    service: nameSchema(100).meta({ example: 'Vodarina' }),
    unit: z.enum(['m3', 'month']),
    netPriceEur: decimalSchema(6, 6).meta({ example: '0.432100' }),
    vatRatePercent: decimalSchema(2, 2).meta({ example: '9.5' }),
    /** Null: for both. */
    consumptionType: consumptionTypeSchema.nullable().default(null),
    validFrom: dateSchema,
    /** The last day. */
    validTo: optionalDaySchema,
  })
  .check(({ value: { validFrom, validTo }, issues }) => {
    if (validTo !== null && validTo < validFrom) issues.push(fault('ends-before-it-begins', validTo, 'validTo'))
  })

export const priceRecord = defineRecord({
  name: 'price',
  schema: priceLineSchema,
  cells: {
    id: 'text',
    service: 'text',
    unit: 'text',
    netPriceEur: 'text',
    vatRatePercent: 'text',
    consumptionType: 'text',
    validFrom: 'text',
    validTo: 'text',
  },
  staging: 'staged_price',
  columns: {
    id: 'text',
    service: 'text',
    unit: 'text',
    net_price_eur: 'numeric(12, 6)',
    vat_rate_percent: 'numeric(5, 2)',
    consumption_type: 'text',
    valid_from: 'date',
    valid_to: 'date',
  },
  keyColumns: ['id'],
  keyFields: ['id'],
  toRow: (price) => [
    price.id,
    price.service,
    price.unit,
    price.netPriceEur,
    price.vatRatePercent,
    price.consumptionType,
    price.validFrom,
    price.validTo,
  ],
  checks: [],
  closing: {
    table: 'price',
    isLeftOut: (today) => `(known.valid_to is null or known.valid_to > greatest(${today}, known.valid_from))
      and not exists (select from staged_price staged where staged.id = known.external_id)`,
    set: (today) => `valid_to = greatest(${today}, known.valid_from)`,
  },
  merge: changeAndAdd({
    table: 'price',
    from: 'staged_price staged',
    key: { external_id: 'staged.id' },
    values: staged(
      'service',
      'unit',
      'net_price_eur',
      'vat_rate_percent',
      'consumption_type',
      'valid_from',
      'valid_to',
    ),
  }),
})
