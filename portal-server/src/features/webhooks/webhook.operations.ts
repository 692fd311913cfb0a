import { z } from 'zod'
import { forSystems } from '../../platform/actors/access.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { webhookCallbacks } from './webhook-events.ts'
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
import type { WebhookService } from './webhook.service.ts'

interface Rooms {
  readonly webhooks: WebhookService
}

const params = z.object({ webhookId: z.uuid() })
const tags = ['Webhooks']
const forReaders = forSystems(['webhooks:read'])
const forWriters = forSystems(['webhooks:write'])
const unprocessable = {
  422: 'A value is wrong: `errors` says which, and of the address why it cannot be a receiver’s',
} as const
const disabled = { 409: 'The webhook is disabled' } as const

/** For programs alone, each for its own client's webhooks. */
export const webhookOperations = [
  operation({
    method: 'get',
    path: '/webhooks',
    operationId: 'listWebhooks',
    tags,
    summary: 'The client’s webhooks',
    access: forReaders,
    answers: { 200: jsonAnswer('The oldest first', webhookListSchema) },
    handle: async ({ webhooks }: Rooms, { actor }) => answer(200, await webhooks.list(actor)),
  }),
  operation({
    method: 'post',
    path: '/webhooks',
    operationId: 'createWebhook',
    tags,
    summary: 'Be told of events from now on',
    description:
      'Each event is sent by POST as Standard Webhooks 1.0 say, with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`: at least once, ' +
      'and in order for each metering point. A receiver answers with a status from 200 to 299 within ten seconds; else the event is sent again, later and ' +
      'later. 410 disables the webhook at once, five days without success disable it too.',
    access: forWriters,
    body: jsonBody(createWebhookSchema),
    answers: { 201: jsonAnswer('Set up. The secret is shown this once', createdWebhookSchema) },
    problems: { ...unprocessable, 409: 'The client has as many webhooks as it may' },
    callbacks: webhookCallbacks,
    handle: async ({ webhooks }: Rooms, { actor, body }) => answer(201, await webhooks.create(actor, body)),
  }),
  operation({
    method: 'get',
    path: '/webhooks/{webhookId}',
    operationId: 'getWebhook',
    tags,
    summary: 'A webhook',
    access: forReaders,
    params,
    answers: { 200: jsonAnswer('The webhook', webhookSchema) },
    problems: notFound,
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId } }) =>
      answer(200, await webhooks.get(actor, webhookId)),
  }),
  operation({
    method: 'patch',
    path: '/webhooks/{webhookId}',
    operationId: 'changeWebhook',
    tags,
    summary: 'Change, disable or enable a webhook',
    description:
      'What happens while it is disabled is not told later on: take an export after enabling it. What was waiting already is sent first.',
    access: forWriters,
    params,
    body: jsonBody(changeWebhookSchema),
    answers: { 200: jsonAnswer('The webhook', webhookSchema) },
    problems: { ...notFound, ...unprocessable },
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId }, body }) =>
      answer(200, await webhooks.change(actor, webhookId, body)),
  }),
  operation({
    method: 'delete',
    path: '/webhooks/{webhookId}',
    operationId: 'deleteWebhook',
    tags,
    summary: 'Remove a webhook with its log',
    access: forWriters,
    params,
    answers: { 204: emptyAnswer('Removed') },
    problems: notFound,
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId } }) => {
      await webhooks.remove(actor, webhookId)
      return answer(204)
    },
  }),
  operation({
    method: 'post',
    path: '/webhooks/{webhookId}/test',
    operationId: 'testWebhook',
    tags,
    summary: 'Have a `webhook.test` event sent',
    access: forWriters,
    params,
    answers: { 202: jsonAnswer('On its way: the log says how it went', testedSchema) },
    problems: { ...notFound, ...disabled },
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId } }) =>
      answer(202, await webhooks.test(actor, webhookId)),
  }),
  operation({
    method: 'post',
    path: '/webhooks/{webhookId}/secret',
    operationId: 'replaceWebhookSecret',
    tags,
    summary: 'Get a new secret; the one before signs along for a day',
    access: forWriters,
    params,
    answers: { 200: jsonAnswer('The secret is shown this once', newSecretSchema) },
    problems: notFound,
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId } }) =>
      answer(200, await webhooks.replaceSecret(actor, webhookId)),
  }),
  operation({
    method: 'get',
    path: '/webhooks/{webhookId}/deliveries',
    operationId: 'listDeliveries',
    tags,
    summary: 'The log: events with every attempt to deliver them',
    access: forReaders,
    params,
    query: deliveryQuerySchema,
    answers: { 200: jsonAnswer('The newest first, fifty at a time', deliveryListSchema) },
    problems: notFound,
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId }, query }) =>
      answer(200, await webhooks.listDeliveries(actor, webhookId, query)),
  }),
  operation({
    method: 'post',
    path: '/webhooks/{webhookId}/replay',
    operationId: 'replayDeliveries',
    tags,
    summary: 'Have events sent once more',
    description: 'In the order in which they happened, under the ids they had. What is under way is left alone.',
    access: forWriters,
    params,
    body: jsonBody(replaySchema),
    answers: { 202: jsonAnswer('On their way', replayedSchema) },
    problems: { ...notFound, ...unprocessable, ...disabled },
    handle: async ({ webhooks }: Rooms, { actor, params: { webhookId }, body }) =>
      answer(202, await webhooks.replay(actor, webhookId, body)),
  }),
]
