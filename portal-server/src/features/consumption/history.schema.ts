import { z } from 'zod'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'

/** Which water a meter measures. */
export const meterKindSchema = z.enum(['cold', 'hot'])

/**
 * Where a reading comes from: the utility billed it, estimated it, got it from the customer ("own"), or from the meter
 * itself.
 */
export const readingSourceSchema = z.enum(['billed', 'estimated', 'own', 'remote'])

/** `months` back from today. */
export const historyQuerySchema = z.object({ months: z.coerce.number().int().min(1).max(120).default(24) })

/** What is known of a point over time: a series for each kind of water, the newest meter and reading first. */
export const meteringPointHistorySchema = z
  .object({
    series: z.array(
      z.object({
        kind: meterKindSchema,
        meters: z.array(
          z.object({
            serialNumber: z.string().meta({ example: '46207317' }),
            installedOn: dateSchema,
            /** Null for the meter that stands there. */
            removedOn: dateSchema.nullable(),
            readings: z.array(
              z.object({
                readOn: dateSchema,
                valueM3: volumeM3Schema,
                source: readingSourceSchema,
                /** What flowed since the reading before, also where that was another meter's; null where it can't be told. */
                consumptionM3: z.int().min(0).nullable().meta({ example: 12 }),
                /** Days since the reading before; null for the first one. */
                days: z.int().min(0).nullable().meta({ example: 31 }),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MeteringPointHistory' })
export type MeteringPointHistoryView = z.infer<typeof meteringPointHistorySchema>
