import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { decimalSchema, diameterMmSchema, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { consumptionTypeSchema } from '../metering-points/metering-point.schema.ts'
import { blockPerSchema, priceUnitSchema, pricedChargeSchema } from './price.schema.ts'

const id = keySchema.meta({ example: 'water-2026-household' })
const service = nameSchema(100).meta({ example: 'Vodarina' })
const netPriceEur = decimalSchema(6, 6).meta({ example: '0.432100' })
const vatRatePercent = decimalSchema(2, 2).meta({ example: '9.5' })
const consumptionType = consumptionTypeSchema.nullable().default(null)
const diameterMm = diameterMmSchema.nullable().default(null)
const boundM3 = decimalSchema(6, 3).nullable().default(null)

const boundsCrossed: Refusal = {
  code: 'bounds-crossed',
  sl: 'Zgornja meja ni nad spodnjo.',
  en: 'The upper bound is not above the lower one.',
}
const blockWithoutVolume: Refusal = {
  code: 'block-without-volume',
  sl: 'Meje porabe ima lahko le cena kubičnega metra.',
  en: 'Only the price of a cubic metre has bounds of use.',
}

export const priceRecord = defineRecord({
  name: 'price',
  plural: 'prices',
  description:
    'What a service costs from one day to another. **A new price** is a line with an `id` of its own, and the one before gets its `validTo`. A point is charged every price that fits its kind of use, its diameter and its services; none takes another one’s place.',
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
    charge: {
      type: pricedChargeSchema.default('other'),
      description:
        'What it charges, by which customers are told what a line of their bill is: water by volume, waste water taken away or cleaned, the networks of these by the month, what is used above a norm, a levy. Without it `other`: it is charged all the same, and not explained',
      cell: 'text',
      column: 'charge',
    },
    unit: {
      type: priceUnitSchema,
      description:
        'What it costs that much for: a cubic metre, a month, or a month of each flat (`flats` of the point)',
      cell: 'text',
      column: 'unit',
    },
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
    diameterFromMm: {
      type: diameterMm,
      description:
        'Only for points whose `nominalDiameterMm` is at least that: of a class "< 40" that comes after "≤ 20" it is 21. Without it there is no such bound',
      cell: 'number',
      column: 'diameter_from_mm',
    },
    diameterToMm: {
      type: diameterMm,
      description:
        'Only for points whose `nominalDiameterMm` is at most that: of a class "< 40" it is 39. Without it there is no such bound',
      cell: 'number',
      column: 'diameter_to_mm',
    },
    blockFromM3: {
      type: boundM3.meta({ example: '4.5' }),
      description:
        'Only for what is used above so many cubic metres a month; as text. A surcharge above a norm is a price of its own from the norm on; a dearer block is two prices, up to the norm and from it on. Without it from the first litre on',
      cell: 'text',
      column: 'block_from_m3',
    },
    blockToM3: {
      type: boundM3.meta({ example: '4.5' }),
      description:
        'Only for what is used up to so many cubic metres a month; as text. Without it there is no such bound',
      cell: 'text',
      column: 'block_to_m3',
    },
    blockPer: {
      type: blockPerSchema.default('point'),
      description: 'Whether these cubic metres are those of the whole point, or of each of its flats',
      cell: 'text',
      column: 'block_per',
    },
    validFrom: { type: dateSchema, description: 'The first day', cell: 'text', column: 'valid_from' },
    validTo: {
      type: optionalDaySchema,
      description: 'The last day; without it no end is known',
      cell: 'text',
      column: 'valid_to',
    },
  },
  faults: [endsBeforeItBegins, boundsCrossed, blockWithoutVolume],
  judge: (price, refuse) => {
    const { unit, diameterFromMm, diameterToMm, blockFromM3, blockToM3, validFrom, validTo } = price
    if (validTo !== null && validTo < validFrom) refuse(endsBeforeItBegins, 'validTo')
    if (diameterFromMm !== null && diameterToMm !== null && diameterToMm < diameterFromMm)
      refuse(boundsCrossed, 'diameterToMm')
    if (blockFromM3 !== null && blockToM3 !== null && Number(blockToM3) <= Number(blockFromM3))
      refuse(boundsCrossed, 'blockToM3')
    if (unit === 'm3') return
    if (blockFromM3 !== null) refuse(blockWithoutVolume, 'blockFromM3')
    if (blockToM3 !== null) refuse(blockWithoutVolume, 'blockToM3')
  },
  closing: {
    isOpen: (today) => `(known.valid_to is null or known.valid_to > greatest(${today}, known.valid_from))`,
    set: (today) => `valid_to = greatest(${today}, known.valid_from)`,
  },
  example: {
    id: 'water-2026-household',
    service: 'Vodarina',
    charge: 'water',
    unit: 'm3',
    netPriceEur: '0.432100',
    vatRatePercent: '9.5',
    consumptionType: 'household',
    validFrom: '2026-01-01',
  },
})
