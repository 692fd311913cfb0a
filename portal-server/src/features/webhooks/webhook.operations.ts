import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { json, notFound, problem, systemOperation, takesJson } from '../../platform/http/openapi-parts.ts'
import { eventSchemas, type EventType } from './event.schema.ts'
import {
  changeWebhookSchema,
  createdWebhookSchema,
  createWebhookSchema,
  deliveryListSchema,
  deliveryQuerySchema,
  newSecretSchema,
  replayedSchema,
  replaySchema,
  testedSchema,
  webhookListSchema,
  webhookSchema,
} from './webhook.schema.ts'

const path = z.object({ webhookId: z.uuid() })

const tags = ['Webhooks']
const reads = [['webhooks:read']] as const
const writes = [['webhooks:write']] as const
const unprocessable = {
  '422': problem('A value is wrong: `errors` says which, and of the address why it cannot be a receiver’s'),
}

const operations = {
  listWebhooks: systemOperation(reads, {
    tags,
    operationId: 'listWebhooks',
    summary: 'The client’s webhooks',
    responses: { '200': { description: 'The oldest first', content: json(webhookListSchema) } },
  }),
  createWebhook: systemOperation(writes, {
    tags,
    operationId: 'createWebhook',
    summary: 'Be told of events from now on',
    description:
      'Each event is sent by POST as Standard Webhooks 1.0 say, with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`: at least once, ' +
      'and in order for each metering point. A receiver answers with a status from 200 to 299 within ten seconds; else the event is sent again, later and ' +
      'later. 410 disables the webhook at once, five days without success disable it too.',
    requestBody: { required: true, content: json(createWebhookSchema) },
    responses: {
      '201': { description: 'Set up. The secret is shown this once', content: json(createdWebhookSchema) },
      '409': problem('The client has as many webhooks as it may'),
      ...unprocessable,
      ...takesJson,
    },
  }),
  getWebhook: systemOperation(reads, {
    tags,
    operationId: 'getWebhook',
    summary: 'A webhook',
    requestParams: { path },
    responses: { '200': { description: 'The webhook', content: json(webhookSchema) }, ...notFound },
  }),
  changeWebhook: systemOperation(writes, {
    tags,
    operationId: 'changeWebhook',
    summary: 'Change, disable or enable a webhook',
    description:
      'What happens while it is disabled is not told later on: take an export after enabling it. What was waiting already is sent first.',
    requestParams: { path },
    requestBody: { required: true, content: json(changeWebhookSchema) },
    responses: {
      '200': { description: 'The webhook', content: json(webhookSchema) },
      ...unprocessable,
      ...takesJson,
      ...notFound,
    },
  }),
  deleteWebhook: systemOperation(writes, {
    tags,
    operationId: 'deleteWebhook',
    summary: 'Remove a webhook with its log',
    requestParams: { path },
    responses: { '204': { description: 'Removed' }, ...notFound },
  }),
  testWebhook: systemOperation(writes, {
    tags,
    operationId: 'testWebhook',
    summary: 'Have a `webhook.test` event sent',
    requestParams: { path },
    responses: {
      '202': { description: 'On its way: the log says how it went', content: json(testedSchema) },
      '409': problem('The webhook is disabled'),
      ...notFound,
    },
  }),
  replaceWebhookSecret: systemOperation(writes, {
    tags,
    operationId: 'replaceWebhookSecret',
    summary: 'Get a new secret; the one before signs along for a day',
    requestParams: { path },
    responses: {
      '200': { description: 'The secret is shown this once', content: json(newSecretSchema) },
      ...notFound,
    },
  }),
  listDeliveries: systemOperation(reads, {
    tags,
    operationId: 'listDeliveries',
    summary: 'The log: events with every attempt to deliver them',
    requestParams: { path, query: deliveryQuerySchema },
    responses: {
      '200': { description: 'The newest first, fifty at a time', content: json(deliveryListSchema) },
      ...notFound,
    },
  }),
  replayDeliveries: systemOperation(writes, {
    tags,
    operationId: 'replayDeliveries',
    summary: 'Have events sent once more',
    description: 'In the order in which they happened, under the ids they had. What is under way is left alone.',
    requestParams: { path },
    requestBody: { required: true, content: json(replaySchema) },
    responses: {
      '202': { description: 'On their way', content: json(replayedSchema) },
      '409': problem('The webhook is disabled'),
      ...unprocessable,
      ...takesJson,
      ...notFound,
    },
  }),
} satisfies Record<string, ZodOpenApiOperationObject>

export const webhookPaths: ZodOpenApiPathsObject = {
  '/webhooks': { get: operations.listWebhooks, post: operations.createWebhook },
  '/webhooks/{webhookId}': {
    get: operations.getWebhook,
    patch: operations.changeWebhook,
    delete: operations.deleteWebhook,
  },
  '/webhooks/{webhookId}/test': { post: operations.testWebhook },
  '/webhooks/{webhookId}/secret': { post: operations.replaceWebhookSecret },
  '/webhooks/{webhookId}/deliveries': { get: operations.listDeliveries },
  '/webhooks/{webhookId}/replay': { post: operations.replayDeliveries },
}

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
    .meta({ description: 'When it was sent, in seconds since 1970', example: '1764064200' }),
  'webhook-signature': z.string().meta({ description: 'One or several, with blanks between them' }),
})

const received = (type: keyof typeof eventSchemas): ZodOpenApiOperationObject => ({
  operationId: `receive-${type}`,
  summary: summaries[type],
  requestParams: { header: signatureHeaders },
  requestBody: { required: true, content: json(eventSchemas[type]) },
  responses: {
    '2XX': { description: 'Received' },
    '410': { description: 'Nobody wants it any more: the webhook is disabled' },
  },
})

/** What receivers get, for the OpenAPI document's `webhooks`. */
export const webhookEvents: ZodOpenApiPathsObject = {
  'reading.handed-in': { post: received('reading.handed-in') },
  'reading.corrected': { post: received('reading.corrected') },
  'metering-point.linked': { post: received('metering-point.linked') },
  'metering-point.unlinked': { post: received('metering-point.unlinked') },
  'webhook.test': { post: received('webhook.test') },
}
