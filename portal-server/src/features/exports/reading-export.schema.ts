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
    readOn: dateSchema.meta({ description: 'The day of enteredAt in the utility’s time zone' }),
  })
  .meta({ id: 'ExportedReading' })
export type ExportedReading = z.infer<typeof exportedReadingSchema>

/** What CSV may be parted by; a spreadsheet opens it in columns by the one of its own country. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const
export type Separator = keyof typeof separators

/** In the order of the columns of CSV: what is new stands last. */
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
  separator: z
    .enum(Object.keys(separators) as [Separator, ...Separator[]])
    .optional()
    .meta({ description: 'Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns' }),
  byteOrderMark: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Of CSV alone: true for spreadsheets, which else take UTF-8 for something older' }),
})

/** Those that hold whatever somebody typed or numbered: text, and none of a known form. */
export const freeTextFields: ReadonlySet<string> = new Set(
  Object.entries(exportedReadingSchema.shape).flatMap(([name, type]) => (isFreeText(type) ? [name] : [])),
)

function isFreeText(type: z.ZodType): boolean {
  if (type instanceof z.ZodNullable) return isFreeText(type.unwrap() as z.ZodType)
  return type instanceof z.ZodString && type.format === null
}
