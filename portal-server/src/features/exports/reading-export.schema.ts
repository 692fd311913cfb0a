import { z } from 'zod'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { byteOrderMarkSchema, separatorSchema } from '../../platform/spreadsheets/csv.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { doubtCodeSchema, doubtReasonSchema } from '../readings/doubt.schema.ts'
import { volumeM3Schema, wayInSchema } from '../readings/reading.schema.ts'
import { afterSchema } from './export-query.schema.ts'

/** A counting reading as billing takes it out: a line of the export, and what a webhook says of a reading. */
export const exportedReadingSchema = z
  .object({
    readingId: z.uuid().meta({ description: 'The portal’s own; a correction is another reading with another one' }),
    reference: z.string().meta({ description: 'What the customer reads out on the phone', example: '7K3F-92QD' }),
    meteringPointNumber: z.string().meta({ example: '0040098579' }),
    meterId: z.string().meta({
      description: 'The billing system’s own `id` of the meter, as it was brought in',
      example: '46207317-1',
    }),
    serialNumber: z.string().meta({ example: '46207317' }),
    kind: meterKindSchema,
    valueM3: volumeM3Schema.meta({ description: 'What the meter showed, in whole cubic metres' }),
    enteredAt: instantSchema.meta({ description: 'When it was read and entered; it may have waited for a network' }),
    receivedAt: instantSchema.meta({ description: 'When the portal stored it' }),
    wayIn: wayInSchema.meta({
      description: 'From a page, from a page that kept it until there was a network, or from a customer’s own program',
    }),
    windowFirstDay: dateSchema.meta({ description: 'The first day of the reading window that it counts in' }),
    doubts: z.array(doubtCodeSchema).meta({ description: 'What was odd about it when it was handed in' }),
    doubtReason: doubtReasonSchema.nullable().meta({ description: 'What the customer said to that' }),
    doubtNote: z.string().nullable().meta({ description: 'In the customer’s own words' }),
    hasPhoto: z.boolean().meta({ description: 'Whether GET /readings/{readingId}/photo has one' }),
    readOn: dateSchema.meta({ description: 'The day of enteredAt in the utility’s time zone' }),
  })
  .meta({ id: 'ExportedReading' })
export type ExportedReading = z.infer<typeof exportedReadingSchema>

/** For the document. */
export const exampleReading: ExportedReading = {
  readingId: '7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10',
  reference: '7K3F-92QD',
  meteringPointNumber: '0040098579',
  meterId: '46207317-1',
  serialNumber: '46207317',
  kind: 'cold',
  valueM3: 1421,
  enteredAt: '2026-11-25T09:30:00.000Z',
  receivedAt: '2026-11-25T09:30:00.000Z',
  wayIn: 'portal',
  windowFirstDay: '2026-11-25',
  doubts: [],
  doubtReason: null,
  doubtNote: null,
  hasPhoto: false,
  readOn: '2026-11-25',
}

/** In the order of the columns of CSV: what is new stands last. */
export const exportedFields = Object.keys(exportedReadingSchema.shape) as (keyof ExportedReading)[]

export const readingExportQuerySchema = z.object({
  window: dateSchema.optional().meta({
    description: 'The first day of the reading window; without it the open one or, while none is open, the last',
  }),
  after: afterSchema.meta({
    description: 'The header Next-Cursor of an export that was taken before: only what is new since then',
  }),
  separator: separatorSchema,
  byteOrderMark: byteOrderMarkSchema,
})

/** Those that hold whatever somebody typed or numbered: text, and none of a known form. */
export const freeTextFields: ReadonlySet<string> = new Set(
  Object.entries(exportedReadingSchema.shape).flatMap(([name, type]) => (isFreeText(type) ? [name] : [])),
)

function isFreeText(type: z.ZodType): boolean {
  if (type instanceof z.ZodNullable) return isFreeText(type.unwrap() as z.ZodType)
  return type instanceof z.ZodString && type.format === null
}
