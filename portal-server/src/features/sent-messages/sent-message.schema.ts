import { noticeKindNames, noticeWays } from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { instantSchema, sentInstantSchema } from '../../platform/http/time.schema.ts'
import { messageStates } from '../../platform/messages/message-state.ts'

/** Why staff do it, as it stands in the audit. */
export const reasonQuerySchema = z.object({
  reason: z
    .enum(['customer-asked', 'complaint', 'failed-delivery', 'inspection', 'other'])
    .meta({ description: 'Why staff do it' }),
})

/** As Keycloak writes it, however it came. */
export const accountIdSchema = z.uuid().toLowerCase()

export const listQuerySchema = reasonQuerySchema.extend({
  accountId: accountIdSchema.optional().meta({ description: 'Keycloak’s id of the account' }),
  way: z.enum(noticeWays).optional(),
  state: z.enum(messageStates).optional(),
  kind: z.enum(noticeKindNames).optional(),
  since: sentInstantSchema
    .optional()
    .meta({ description: 'Written then or later. Without it and without an account: in the last thirty days' }),
  after: z
    .string()
    .regex(/^\d{1,16}\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
    .optional()
    .meta({ description: '`next` of the page before' }),
})
export type ListQuery = z.infer<typeof listQuerySchema>

const way = growingEnum(noticeWays)
const attempts = z.int().min(0)
const state = growingEnum(messageStates).meta({
  description:
    '`waiting`, `sending`: not yet. `handed-over`: a mail server or a gateway took it. `delivered`, `bounced`, `expired`: as it was told afterwards. `undeliverable`: refused for good. `given-up`: tried for a week. `no-recipient`: nobody to send it to. `not-needed`: its customer wants none, or it was over',
})

const messageSchema = z
  .object({
    id: z.uuid(),
    accountId: z.string().meta({ description: 'Keycloak’s id. Address and number are Keycloak’s to keep' }),
    way,
    kind: growingEnum(noticeKindNames).nullable().meta({ description: 'Null of a letter that the portal has no more' }),
    letter: z.string().meta({ example: 'new-bill' }),
    state,
    language: z.enum(['sl', 'en']).nullable(),
    writtenAt: instantSchema,
    attempts: attempts.meta({ description: 'Since it was written, or sent again' }),
    attemptedAt: instantSchema.nullable().meta({ description: 'When the last attempt began' }),
    settledAt: instantSchema.nullable().meta({ description: 'Null while it waits' }),
    gateway: z.string().nullable().meta({ description: 'Of an SMS: who took it' }),
    parts: z.int().min(1).nullable().meta({ description: 'How many SMS it was' }),
  })
  .meta({ id: 'SentMessage' })
export type MessageView = z.infer<typeof messageSchema>

export const messageListSchema = z
  .object({
    messages: z.array(messageSchema),
    next: z.string().nullable().meta({ description: 'To be sent as `after` for the next page; null on the last one' }),
  })
  .meta({ id: 'SentMessageList' })
export type MessageListView = z.infer<typeof messageListSchema>

const answerSchema = z
  .object({ text: z.string(), code: z.int().nullable(), command: z.string().nullable() })
  .meta({ id: 'SentMessageAnswer', description: 'What the other side said, without addresses, numbers and links' })

const reportSchema = z
  .object({
    receivedAt: instantSchema,
    became: growingEnum(['delivered', 'delayed', 'bounced', 'refused', 'expired', 'unknown']).meta({
      description: 'What it means',
    }),
    isAboutTarget: z.boolean().meta({ description: 'The address or number leads to nobody' }),
    code: z.string().nullable().meta({ description: 'RFC 3463’s status, or the network’s error', example: '5.1.1' }),
    raw: z.string().meta({ description: 'As it was told, without addresses, numbers and links' }),
  })
  .meta({ id: 'DeliveryReport' })

const resendSchema = z
  .object({ resentAt: instantSchema, state, answer: answerSchema.nullable(), attempts, settledAt: instantSchema })
  .meta({ id: 'SentMessageResend', description: 'That it was sent again, and what had become of it before' })

export const messageDetailSchema = messageSchema
  .extend({
    dueAt: instantSchema.nullable().meta({ description: 'Until when it waits; null where it doesn’t' }),
    expiresAt: instantSchema.nullable().meta({ description: 'After which it would only mislead' }),
    gatewayId: z.string().nullable().meta({ description: 'What the gateway calls it' }),
    answer: answerSchema.nullable(),
    reports: z.array(reportSchema).meta({ description: 'What was told of it afterwards, the oldest first' }),
    resends: z.array(resendSchema).meta({ description: 'The oldest first' }),
  })
  .meta({ id: 'SentMessageDetail' })
export type MessageDetailView = z.infer<typeof messageDetailSchema>

export const resendObstacles = [
  'on-its-way',
  'handed-over',
  'over',
  'muted',
  'account-closing',
  'account-unreachable',
  'no-target',
  'number-not-confirmed',
  'set-aside',
  'way-not-in-use',
] as const
export type ResendObstacle = (typeof resendObstacles)[number]

/** What the problem says besides. */
export const resendProblemMembers = {
  obstacle: growingEnum(resendObstacles)
    .optional()
    .meta({ description: 'With message-not-resendable: why the message is not sent again' }),
}

const wayStateSchema = z
  .object({
    way,
    obstacle: growingEnum(['account-closing', 'account-unreachable', 'no-target', 'number-not-confirmed', 'set-aside'])
      .nullable()
      .meta({ description: 'Why nothing gets there; null where it does' }),
    setAside: z
      .object({
        reason: growingEnum(['nobody-there', 'came-back']).meta({
          description: '`nobody-there`: its server said so. `came-back`: on three days of thirty',
        }),
        at: instantSchema,
        customerToldAt: instantSchema.nullable(),
      })
      .nullable()
      .meta({ description: 'That the address or number led to nobody, whether or not it is still the same' }),
    unwanted: z
      .array(growingEnum(noticeKindNames))
      .meta({ description: 'What doesn’t come by this way: its customer turned it off, or never turned it on' }),
  })
  .meta({ id: 'AccountWay' })

export const accountWaysSchema = z
  .object({ accountId: z.string(), ways: z.array(wayStateSchema) })
  .meta({ id: 'AccountWays' })
export type AccountWaysView = z.infer<typeof accountWaysSchema>
