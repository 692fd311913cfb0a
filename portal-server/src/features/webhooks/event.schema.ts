import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { exampleReading, exportedReadingSchema } from '../exports/reading-export.schema.ts'

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
  .object({
    meteringPointNumber: z.string().meta({ example: '0040098579' }),
    linkedAccounts: z.int().min(0).meta({ description: 'To how many accounts the point is linked now', example: 1 }),
  })
  .meta({ id: 'Link' })

/** Why an account is linked no more: it took the link off, the utility did, or somebody else uses the point now. */
export const unlinkReasons = ['by-customer', 'by-utility', 'occupancy-ended'] as const

export const endedLinkSchema = linkSchema
  .extend({
    reason: z
      .enum(unlinkReasons)
      .meta({ description: 'The account took the link off, the utility did, or somebody else uses the point now' }),
  })
  .meta({ id: 'EndedLink' })

const event = <Type extends string, Data extends z.ZodType>(
  id: string,
  type: Type,
  data: Data,
  example: z.input<Data>,
) =>
  z
    .object({
      type: z.literal(type),
      timestamp: instantSchema.meta({ description: 'When it happened' }),
      data,
    })
    .meta({ id, example: { type, timestamp: '2026-11-25T09:30:00.000Z', data: example } })

const exampleLink = { meteringPointNumber: '0040098579', linkedAccounts: 1 }
const exampleWebhookId = '0c2e7a4e-6f0a-4c39-9d0e-5a3c0a3f5b1d'

/** The bodies that receivers get, by their type. */
export const eventSchemas = {
  'reading.handed-in': event('ReadingHandedIn', 'reading.handed-in', exportedReadingSchema, exampleReading),
  'reading.corrected': event('ReadingCorrected', 'reading.corrected', exportedReadingSchema, exampleReading),
  'metering-point.linked': event('MeteringPointLinked', 'metering-point.linked', linkSchema, exampleLink),
  'metering-point.unlinked': event('MeteringPointUnlinked', 'metering-point.unlinked', endedLinkSchema, {
    ...exampleLink,
    reason: 'by-customer',
  }),
  'webhook.test': event('WebhookTest', 'webhook.test', z.object({ webhookId: z.uuid() }), {
    webhookId: exampleWebhookId,
  }),
}
