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
const consumptionType = consumptionTypeSchema.nullable().default(null)

export const priceRecord = defineRecord({
  name: 'price',
  plural: 'prices',
  description:
    'What a service costs from one day to another. **A new price** is a line with an `id` of its own, and the one before gets its `validTo`.',
  table: 'price',
  fields: {
    id: {
      type: id,
      description: 'The billing system’s own key of this price in this time',
      cell: 'text',
      column: 'external_id',
      isKey: true,
    },
    service: { type: service, description: 'What is charged, as the bill calls it', cell: 'text', column: 'service' },
    unit: { type: unit, description: 'What it costs that much for', cell: 'text', column: 'unit' },
    netPriceEur: {
      type: netPriceEur,
      description: 'The price of a unit in euros, without VAT; as text, so that nothing is rounded on the way',
      cell: 'text',
      column: 'net_price_eur',
    },
    vatRatePercent: {
      type: vatRatePercent,
      description: 'The rate of VAT in per cent, as text',
      cell: 'text',
      column: 'vat_rate_percent',
    },
    consumptionType: {
      type: consumptionType,
      description: 'For which kind of consumption; without it for every kind',
      cell: 'text',
      column: 'consumption_type',
    },
    validFrom: { type: dateSchema, description: 'The first day', cell: 'text', column: 'valid_from' },
    validTo: {
      type: optionalDaySchema,
      description: 'The last day; without it no end is known',
      cell: 'text',
      column: 'valid_to',
    },
  },
  faults: [endsBeforeItBegins],
  judge: ({ validFrom, validTo }, refuse) => {
    if (validTo !== null && validTo < validFrom) refuse(endsBeforeItBegins, 'validTo')
  },
  closing: {
    isOpen: (today) => `(known.valid_to is null or known.valid_to > greatest(${today}, known.valid_from))`,
    set: (today) => `valid_to = greatest(${today}, known.valid_from)`,
  },
  example: {
    id: 'water-2026-household',
    service: 'Vodarina',
    unit: 'm3',
    netPriceEur: '0.432100',
    vatRatePercent: '9.5',
    consumptionType: 'household',
    validFrom: '2026-01-01',
  },
})
