import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { decimalSchema, withdrawalField } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'
import { supplyZoneRecord, supplyZoneUnknown } from '../supply-zones/supply-zone.record.ts'

const limit = decimalSchema(9, 9).nullable().default(null)
/** Laboratories write "<0.5" for what is less than they can measure. */
const measured = z
  .string()
  .regex(/^<?\d{1,9}(?:\.\d{1,9})?$/)
  .nullable()
  .default(null)

const limitsCrossed: Refusal = {
  code: 'limits-crossed',
  sl: 'Najvišja dovoljena vrednost je pod najnižjo.',
  en: 'The highest allowed value is below the lowest one.',
}

export const waterQualityResultRecord = defineRecord({
  name: 'water-quality-result',
  plural: 'water-quality-results',
  description:
    'What was measured of one parameter of drinking water in a year, in a supply zone: a row of the yearly report. **A wrong value** is corrected by the same `supplyZoneId`, `year` and `parameter` with the right one. **A row that should not be there** is withdrawn, by its line once more with `withdrawn`.',
  table: 'water_quality_result',
  fields: {
    supplyZoneId: {
      type: supplyZoneRecord.fields.id.type,
      description: 'The `id` of the supply zone, which stands in the same file or was brought in before',
      cell: 'text',
      column: 'supply_zone_id',
      isKey: true,
      refersTo: { record: supplyZoneRecord, unknown: supplyZoneUnknown },
    },
    year: {
      type: z.int().min(1990).max(2200).meta({ example: 2025 }),
      description: 'The year in which the samples were taken',
      cell: 'number',
      column: 'year',
      isKey: true,
    },
    parameter: {
      type: nameSchema(200).meta({ example: 'Nitrat' }),
      description:
        'What was measured: a parameter of Annex 1 of the decree on drinking water (Ur. l. RS 61/2023), as the report calls it',
      cell: 'text',
      column: 'parameter',
      isKey: true,
    },
    unit: {
      type: nameSchema(40).nullable().default(null).meta({ example: 'mg/L' }),
      description: 'The unit of the values. Without it they have none, as pH',
      cell: 'text',
      column: 'unit',
    },
    allowedFrom: {
      type: limit.meta({ example: '6.5' }),
      description: 'The lowest value that is allowed, as text. Without it there is none',
      cell: 'text',
      column: 'allowed_from',
    },
    allowedTo: {
      type: limit.meta({ example: '50' }),
      description:
        'The highest value that is allowed (the limit value, "mejna vrednost"), as text. Without it there is none',
      cell: 'text',
      column: 'allowed_to',
    },
    samples: {
      type: z.int().min(1).max(1_000_000).meta({ example: 12 }),
      description: 'How many samples were taken',
      cell: 'number',
      column: 'samples',
    },
    measuredMin: {
      type: measured.meta({ example: '<1.0' }),
      description:
        'The lowest value that was measured, as text with the digits that the laboratory wrote; `<` before it says that it was less than can be measured. Without it there is none, as of taste',
      cell: 'text',
      column: 'measured_min',
    },
    measuredMean: {
      type: measured.meta({ example: '4.20' }),
      description: 'The mean of the values, in the same way',
      cell: 'text',
      column: 'measured_mean',
    },
    measuredMax: {
      type: measured.meta({ example: '7.9' }),
      description: 'The highest value that was measured, in the same way',
      cell: 'text',
      column: 'measured_max',
    },
    withdrawn: withdrawalField,
  },
  faults: [limitsCrossed],
  judge: ({ allowedFrom, allowedTo }, refuse) => {
    if (allowedFrom !== null && allowedTo !== null && Number(allowedTo) < Number(allowedFrom))
      refuse(limitsCrossed, 'allowedTo')
  },
  example: {
    supplyZoneId: 'OO-1',
    year: 2025,
    parameter: 'Nitrat',
    unit: 'mg/L',
    allowedTo: '50',
    samples: 12,
    measuredMin: '<1.0',
    measuredMean: '4.20',
    measuredMax: '7.9',
  },
})
