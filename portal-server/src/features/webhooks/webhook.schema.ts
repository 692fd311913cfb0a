import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { instantSchema, sentInstantSchema } from '../../platform/http/time.schema.ts'
import { eventTypeSchema } from './event.schema.ts'

export const receiverUrlSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .meta({ format: 'uri', example: 'https://billing.example/webhooks/portal' })

const eventsSchema = z
  .array(eventTypeSchema)
  .min(1)
  .max(eventTypeSchema.options.length)
  .transform((events) => [...new Set(events)])

const descriptionSchema = nameSchema(200).nullable().meta({ example: 'Billing, production' })

export const createWebhookSchema = z
  .strictObject({ url: receiverUrlSchema, events: eventsSchema, description: descriptionSchema.optional() })
  .meta({ id: 'CreateWebhook' })
export type CreateWebhook = z.infer<typeof createWebhookSchema>

/** What isn't named stays as it is. Enabled again, a webhook first gets what was still waiting. */
export const changeWebhookSchema = z
  .strictObject({
    url: receiverUrlSchema.optional(),
    events: eventsSchema.optional(),
    description: descriptionSchema.optional(),
    isEnabled: z.boolean().optional(),
  })
  .meta({ id: 'ChangeWebhook' })
export type ChangeWebhook = z.infer<typeof changeWebhookSchema>

/** Its owner wished so; the receiver answered 410, that it is gone; nothing arrived for five days. */
const disabledBecauseSchema = z.enum(['by-client', 'gone', 'failing'])
export type DisabledBecause = z.infer<typeof disabledBecauseSchema>

export const webhookSchema = z
  .object({
    id: z.uuid(),
    url: receiverUrlSchema,
    events: z.array(eventTypeSchema),
    description: z.string().nullable(),
    createdAt: instantSchema,
    /** Null while it is enabled. */
    disabled: z.object({ because: disabledBecauseSchema, at: instantSchema }).nullable(),
    /** Events that have not arrived yet. */
    waiting: z.int().min(0),
  })
  .meta({ id: 'Webhook' })
export type WebhookView = z.infer<typeof webhookSchema>

export const webhookListSchema = z.object({ webhooks: z.array(webhookSchema) }).meta({ id: 'WebhookList' })

const secretSchema = z.string().meta({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfpRyVc2s4=' })

/** The secret that signatures are made with is shown this once. */
export const createdWebhookSchema = z
  .object({ ...webhookSchema.shape, secret: secretSchema })
  .meta({ id: 'CreatedWebhook' })

export const newSecretSchema = z
  .object({
    secret: secretSchema,
    /** Until then the secret before signs along, so that a receiver can change over without haste. */
    previousSignsUntil: instantSchema,
  })
  .meta({ id: 'NewWebhookSecret' })
export type NewSecretView = z.infer<typeof newSecretSchema>

/** Why no answer came. */
export const sendingFailureSchema = z.enum([
  'host-not-found',
  'address-refused',
  'tls-needed',
  'tls-failed',
  'connection-failed',
  'timed-out',
  'portal-stopped',
])
export type SendingFailure = z.infer<typeof sendingFailureSchema>

export const deliverySchema = z
  .object({
    /** The header `webhook-id` of each attempt. */
    id: z.uuid(),
    type: z.enum([...eventTypeSchema.options, 'webhook.test']),
    meteringPointNumber: z.string().nullable(),
    occurredAt: instantSchema,
    deliveredAt: instantSchema.nullable(),
    /** When it is tried (again) at the earliest; null once it was delivered. */
    dueAt: instantSchema.nullable(),
    /** In the order in which they were made. */
    attempts: z.array(
      z.object({
        beganAt: instantSchema,
        /** Null while it is under way, and for good where the portal was cut off. */
        tookMs: z.int().min(0).nullable(),
        /** What the receiver answered; anything from 200 to 299 is success. */
        status: z.int().nullable(),
        failure: sendingFailureSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Delivery' })
export type DeliveryView = z.infer<typeof deliverySchema>

export const deliveryListSchema = z
  .object({
    /** The newest first. */
    deliveries: z.array(deliverySchema),
    /** To be sent as `before` for the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'DeliveryList' })
export type DeliveryListView = z.infer<typeof deliveryListSchema>

export const deliveryQuerySchema = z.object({
  state: z.enum(['waiting', 'delivered']).optional(),
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
})
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>

/** Events that were sent before, again under their ids: single ones, or all that happened in a span. */
export const replaySchema = z
  .union([
    z.strictObject({ deliveryIds: z.array(z.uuid()).min(1).max(200) }),
    z.strictObject({
      from: sentInstantSchema.meta({ example: '2026-11-25T00:00:00Z' }),
      /** Until now where it is left out. */
      to: sentInstantSchema.optional(),
    }),
  ])
  .meta({ id: 'Replay' })
export type Replay = z.infer<typeof replaySchema>

export const replayedSchema = z.object({ replayed: z.int().min(0) }).meta({ id: 'Replayed' })
export const testedSchema = z.object({ deliveryId: z.uuid() }).meta({ id: 'TestedWebhook' })
