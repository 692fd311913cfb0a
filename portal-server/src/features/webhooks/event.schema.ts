import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { exportedReadingSchema } from '../exports/reading-export.schema.ts'

/** What a webhook can be told of. */
export const eventTypes = [
  'reading.handed-in',
  'reading.corrected',
  'metering-point.linked',
  'metering-point.unlinked',
] as const
export const eventTypeSchema = z.enum(eventTypes)
export type EventType = z.infer<typeof eventTypeSchema>

/** How many accounts a point is linked to now; never whose they are. */
export const linkSchema = z
  .object({ meteringPointNumber: z.string().meta({ example: '0040098579' }), linkedAccounts: z.int().min(0) })
  .meta({ id: 'Link' })

/** Why an account is linked no more: it took the link off, the utility did, or somebody else uses the point now. */
export const unlinkReasons = ['by-customer', 'by-utility', 'occupancy-ended'] as const

export const endedLinkSchema = linkSchema.extend({ reason: z.enum(unlinkReasons) }).meta({ id: 'EndedLink' })

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    /** When it happened. */
    timestamp: instantSchema,
    data,
  })

/** The bodies that receivers get, by their type. */
export const eventSchemas = {
  'reading.handed-in': event('reading.handed-in', exportedReadingSchema).meta({ id: 'ReadingHandedIn' }),
  'reading.corrected': event('reading.corrected', exportedReadingSchema).meta({ id: 'ReadingCorrected' }),
  'metering-point.linked': event('metering-point.linked', linkSchema).meta({ id: 'MeteringPointLinked' }),
  'metering-point.unlinked': event('metering-point.unlinked', endedLinkSchema).meta({ id: 'MeteringPointUnlinked' }),
  'webhook.test': event('webhook.test', z.object({ webhookId: z.uuid() })).meta({ id: 'WebhookTest' }),
}
