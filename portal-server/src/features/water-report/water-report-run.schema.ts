import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { yearSchema } from './water-report.schema.ts'

export const newRunSchema = z.strictObject({ year: yearSchema }).meta({ id: 'NewWaterReportRun' })

export const waterReportRunSchema = z
  .object({
    id: z.uuid(),
    year: yearSchema,
    startedAt: instantSchema,
    /** Null while it is under way. */
    finishedAt: instantSchema.nullable(),
    /** How many reports there will be: one for everybody who used a point in that year. */
    households: z.int().min(0).meta({ example: 98_214 }),
    /** How many are made already. */
    made: z.int().min(0).meta({ example: 41_600 }),
    /** Of these, how many tell nothing of the water: their point has no supply zone, or nothing was measured there. */
    withoutMeasurements: z.int().min(0).meta({ example: 0 }),
  })
  .meta({ id: 'WaterReportRun' })
export type WaterReportRunView = z.infer<typeof waterReportRunSchema>
