import { z } from 'zod'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { doubtCodeSchema, doubtReasonSchema } from '../readings/doubt.schema.ts'
import { volumeM3Schema, wayInSchema } from '../readings/reading.schema.ts'

/** A counting reading as billing takes it out: a line of the export, and what a webhook says of a reading. */
export const exportedReadingSchema = z
  .object({
    readingId: z.uuid(),
    reference: z.string().meta({ description: 'What the customer reads out on the phone', example: '7K3F-92QD' }),
    meteringPointNumber: z.string().meta({ example: '0040098579' }),
    meterId: z.string().meta({ description: 'The billing system’s own', example: '46207317-1' }),
    serialNumber: z.string().meta({ example: '46207317' }),
    kind: meterKindSchema,
    valueM3: volumeM3Schema,
    enteredAt: instantSchema,
    receivedAt: instantSchema,
    wayIn: wayInSchema,
    windowFirstDay: dateSchema,
    doubts: z.array(doubtCodeSchema),
    doubtReason: doubtReasonSchema.nullable(),
    doubtNote: z.string().nullable().meta({ description: 'In the customer’s own words' }),
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'ExportedReading' })
export type ExportedReading = z.infer<typeof exportedReadingSchema>

/** In the order of the columns of CSV. */
export const exportedFields = Object.keys(exportedReadingSchema.shape) as (keyof ExportedReading)[]

export const readingExportQuerySchema = z.object({
  window: dateSchema.optional().meta({
    description: 'The first day of the reading window; without it the open one or, while none is open, the last',
  }),
  after: z
    .string()
    .max(1_400)
    .regex(/^[A-Za-z0-9_-]*$/)
    .optional()
    .meta({ description: 'The header Next-Cursor of an export that was taken before: only what is new since then' }),
})
