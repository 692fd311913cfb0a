import { z } from 'zod'
import type { ZodOpenApiCallbacksObject, ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { json } from '../../platform/http/answers.ts'
import { eventSchemas, type EventType } from './event.schema.ts'

/* What receivers get, for the OpenAPI document. */

const summaries: Record<EventType | 'webhook.test', string> = {
  'reading.handed-in': 'The first counting reading of a meter in a window',
  'reading.corrected': 'A reading took the place of the one that counted',
  'metering-point.linked': 'One more account is linked to a metering point',
  'metering-point.unlinked': 'One account less is linked to a metering point',
  'webhook.test': 'Somebody asked for a test',
}

const signatureHeaders = z.object({
  'webhook-id': z.uuid().meta({ description: 'The event’s id, the same for each attempt and replay' }),
  'webhook-timestamp': z
    .string()
    .meta({ description: 'When it was sent, in seconds since 1970', examples: ['1764064200'] }),
  'webhook-signature': z.string().meta({ description: 'One or several, with blanks between them' }),
})

type EventName = keyof typeof eventSchemas

/** Without a tag: generators would make its class anew, over that of the operations. */
const called = (operationId: string, type: EventName): ZodOpenApiOperationObject => ({
  operationId,
  summary: summaries[type],
  // The receiver knows who calls by the signature.
  security: [],
  requestParams: { header: signatureHeaders },
  requestBody: { required: true, content: json(eventSchemas[type]) },
  responses: {
    '2XX': { description: 'Received' },
    '410': { description: 'Nobody wants it any more: the webhook is disabled' },
  },
})

const received = (type: EventName): ZodOpenApiOperationObject => called(`receive-${type}`, type)

export const webhookEvents: ZodOpenApiPathsObject = {
  'reading.handed-in': { post: received('reading.handed-in') },
  'reading.corrected': { post: received('reading.corrected') },
  'metering-point.linked': { post: received('metering-point.linked') },
  'metering-point.unlinked': { post: received('metering-point.unlinked') },
  'webhook.test': { post: received('webhook.test') },
}

/** The same events once more, where they are asked for: generators that begin at operations find what they say from here alone. */
export const webhookCallbacks: ZodOpenApiCallbacksObject = Object.fromEntries(
  (Object.keys(eventSchemas) as EventName[]).map((type) => [
    type,
    { '{$request.body#/url}': { post: called(`callback-${type}`, type) } },
  ]),
)
