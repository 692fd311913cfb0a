import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { decimalSchema, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins } from '../imports/refusal.ts'
import { consumptionTypeSchema } from '../metering-points/metering-point.schema.ts'

const id = keySchema.meta({ example: 'water-2026-household' })
const service = nameSchema(100).meta({ example: 'Vodarina' })
const unit = z.enum(['m3', 'month'])
const netPriceEur = decimalSchema(6, 6).meta({ example: '0.432100' })
const vatRatePercent = decimalSchema(2, 2).meta({ example: '9.5' })
/** Null: for both. */
const consumptionType = consumptionTypeSchema.nullable().default(null)

export const priceRecord = defineRecord({
  name: 'price',
  plural: 'prices',
  table: 'price',
  fields: {
    id: { type: id, cell: 'text', column: 'external_id', isKey: true },
    service: { type: service, cell: 'text', column: 'service' },
    unit: { type: unit, cell: 'text', column: 'unit' },
    netPriceEur: { type: netPriceEur, cell: 'text', column: 'net_price_eur' },
    vatRatePercent: { type: vatRatePercent, cell: 'text', column: 'vat_rate_percent' },
    consumptionType: { type: consumptionType, cell: 'text', column: 'consumption_type' },
    validFrom: { type: dateSchema, cell: 'text', column: 'valid_from' },
    /** The last day. */
    validTo: { type: optionalDaySchema, cell: 'text', column: 'valid_to' },
  },
  faults: [endsBeforeItBegins],
  judge: ({ validFrom, validTo }, refuse) => {
    if (validTo !== null && validTo < validFrom) refuse(endsBeforeItBegins, 'validTo')
  },
  closing: {
    isOpen: (today) => `(known.valid_to is null or known.valid_to > greatest(${today}, known.valid_from))`,
    set: (today) => `valid_to = greatest(${today}, known.valid_from)`,
  },
})
