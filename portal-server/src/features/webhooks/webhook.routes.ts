import { Router, type Request } from 'express'
import { z } from 'zod'
import { requireJson } from '../../platform/http/json-body.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { parseBody, parseIdentifier, parseQuery } from '../../platform/http/validation.ts'
import { getCallingProgram, getTokenHolder, requireScopes } from '../../platform/tokens/token-holder.ts'
import { changeWebhookSchema, createWebhookSchema, deliveryQuerySchema, replaySchema } from './webhook.schema.ts'
import type { WebhookService } from './webhook.service.ts'

const reads = requireScopes('webhooks:read')
const writes = requireScopes('webhooks:write')

/** For programs alone, each for its own client's webhooks. */
export function webhookRoutes(webhooks: WebhookService): Router {
  const router = Router()
  router
    .route('/')
    .get(reads, async (request, response) => {
      response.json(await webhooks.list(getTokenHolder(request).clientId))
    })
    .post(writes, ...requireJson, async (request, response) => {
      const values = parseBody(createWebhookSchema, request.body)
      response.status(201).json(await webhooks.create(getCallingProgram(request), values))
    })
    .all(allowOnly('GET', 'HEAD', 'POST'))
  router
    .route('/:webhookId')
    .get(reads, async (request, response) => {
      response.json(await webhooks.get(getTokenHolder(request).clientId, idOf(request)))
    })
    .patch(writes, ...requireJson, async (request, response) => {
      const values = parseBody(changeWebhookSchema, request.body)
      response.json(await webhooks.change(getCallingProgram(request), idOf(request), values))
    })
    .delete(writes, async (request, response) => {
      await webhooks.remove(getCallingProgram(request), idOf(request))
      response.status(204).end()
    })
    .all(allowOnly('GET', 'HEAD', 'PATCH', 'DELETE'))
  router
    .route('/:webhookId/test')
    .post(writes, async (request, response) => {
      response.status(202).json(await webhooks.test(getCallingProgram(request), idOf(request)))
    })
    .all(allowOnly('POST'))
  router
    .route('/:webhookId/secret')
    .post(writes, async (request, response) => {
      response.json(await webhooks.replaceSecret(getCallingProgram(request), idOf(request)))
    })
    .all(allowOnly('POST'))
  router
    .route('/:webhookId/deliveries')
    .get(reads, async (request, response) => {
      const query = parseQuery(deliveryQuerySchema, request.query)
      response.json(await webhooks.listDeliveries(getTokenHolder(request).clientId, idOf(request), query))
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/:webhookId/replay')
    .post(writes, ...requireJson, async (request, response) => {
      const which = parseBody(replaySchema, request.body)
      response.status(202).json(await webhooks.replay(getCallingProgram(request), idOf(request), which))
    })
    .all(allowOnly('POST'))
  return router
}

const idOf = (request: Request): string => parseIdentifier(z.uuid(), request.params['webhookId'], 'not-found')
