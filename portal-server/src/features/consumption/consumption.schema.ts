import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { byteOrderMarkSchema, separatorSchema } from '../../platform/spreadsheets/csv.ts'
import { historyQuerySchema, meterKindSchema } from './history.schema.ts'

/** `months` back, this one among them. */
export const consumptionQuerySchema = historyQuerySchema

export const consumptionCsvQuerySchema = consumptionQuerySchema.extend({
  separator: separatorSchema,
  byteOrderMark: byteOrderMarkSchema,
})

const litresSchema = z.int().min(0).meta({ example: 9300 })
const firstOfMonthSchema = dateSchema.meta({ description: 'The first day of the month', example: '2026-10-01' })

const usedSchema = z.object({
  month: firstOfMonthSchema,
  /** Of the month. */
  days: z.int().min(28).max(31),
  /** On so many of them it is known what was used: the others lie before the first reading, or after the last. */
  knownDays: z.int().min(0).max(31),
  /** What was used on the days that are known; null where none is. */
  litres: litresSchema.nullable(),
  litresPerDay: litresSchema.nullable().meta({ example: 300 }),
  /** Of the litres, what rests on an estimate. */
  estimatedLitres: litresSchema.meta({ example: 0 }),
  /** Of the litres, what rests on the customer's own reading; the utility read the rest. */
  ownLitres: litresSchema,
})

const monthSchema = usedSchema
  .extend({
    /** The same month of the year before; null where nothing is known of it. */
    yearBefore: usedSchema.meta({ id: 'UsedInMonth' }).nullable(),
  })
  .meta({ id: 'ConsumptionOfMonth' })
export type ConsumptionOfMonth = z.infer<typeof monthSchema>

/** What was used at a point, month by month, the oldest first. What flowed between two readings is spread evenly over its days. */
export const meteringPointConsumptionSchema = z
  .object({
    /** All water; a month is null where not all of it is known. */
    together: z.array(monthSchema),
    meters: z.array(
      z.object({
        kind: meterKindSchema,
        serialNumber: z.string().meta({ example: '46207317' }),
        installedOn: dateSchema,
        /** Null for the meter that stands there. */
        removedOn: dateSchema.nullable(),
        months: z.array(monthSchema),
      }),
    ),
    /** What comparable points use; null where there are too few of them. */
    comparison: z
      .object({
        /** Never over fewer points than this. */
        atLeastPoints: z.int().meta({ example: 10 }),
        /** The nearest kind of points of which there are enough. */
        comparedWith: z.object({
          flats: growingEnum(['one', 'several'] as const)
            .nullable()
            .meta({ description: 'How many flats are behind them; null: any number', example: 'one' }),
          diameterFromMm: z
            .int()
            .nullable()
            .meta({ description: 'The least nominal diameter; null: no bound', example: 21 }),
          diameterToMm: z
            .int()
            .nullable()
            .meta({ description: 'The largest one, included; null: no bound', example: 40 }),
        }),
        /** What one flat uses there is multiplied by those of the point. */
        flats: z.int().min(1).meta({ example: 1 }),
        months: z.array(z.object({ month: firstOfMonthSchema, litresPerDay: litresSchema.meta({ example: 380 }) })),
      })
      .nullable(),
  })
  .meta({ id: 'MeteringPointConsumption' })
export type MeteringPointConsumptionView = z.infer<typeof meteringPointConsumptionSchema>
