import { z } from 'zod'
import { doubtCodeSchema, doubtReasonSchema } from '../readings/doubt.schema.ts'
import { meterKindSchema } from '../readings/history.schema.ts'
import { volumeM3Schema, wayInSchema } from '../readings/reading.schema.ts'
import { dateSchema, instantSchema } from '../session/session.schema.ts'

/** What a webhook can be told of. */
export const eventTypes = [
  'reading.handed-in',
  'reading.corrected',
  'metering-point.linked',
  'metering-point.unlinked',
] as const
export const eventTypeSchema = z.enum(eventTypes)
export type EventType = z.infer<typeof eventTypeSchema>

/** A counting reading as billing takes it out. */
export const takenReadingSchema = z
  .object({
    readingId: z.uuid(),
    /** What the customer reads out on the phone. */
    reference: z.string().meta({ example: '7K3F-92QD' }),
    meteringPointNumber: z.string().meta({ example: '0040098579' }),
    meterId: z.string().meta({ example: 'V-46207317' }),
    serialNumber: z.string().meta({ example: '46207317' }),
    kind: meterKindSchema,
    valueM3: volumeM3Schema.meta({ example: 1421 }),
    enteredAt: instantSchema,
    receivedAt: instantSchema,
    wayIn: wayInSchema,
    windowFirstDay: dateSchema,
    doubts: z.array(doubtCodeSchema),
    doubtReason: doubtReasonSchema.nullable(),
    doubtNote: z.string().nullable(),
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'TakenReading' })
export type TakenReading = z.infer<typeof takenReadingSchema>

/** How many accounts a point is linked to now; never whose they are. */
export const linkSchema = z
  .object({ meteringPointNumber: z.string().meta({ example: '0040098579' }), linkedAccounts: z.int().min(0) })
  .meta({ id: 'Link' })

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    /** When it happened. */
    timestamp: instantSchema,
    data,
  })

/** The bodies that receivers get, by their type. */
export const eventSchemas = {
  'reading.handed-in': event('reading.handed-in', takenReadingSchema).meta({ id: 'ReadingHandedIn' }),
  'reading.corrected': event('reading.corrected', takenReadingSchema).meta({ id: 'ReadingCorrected' }),
  'metering-point.linked': event('metering-point.linked', linkSchema).meta({ id: 'MeteringPointLinked' }),
  'metering-point.unlinked': event('metering-point.unlinked', linkSchema).meta({ id: 'MeteringPointUnlinked' }),
  'webhook.test': event('webhook.test', z.object({ webhookId: z.uuid() })).meta({ id: 'WebhookTest' }),
}
