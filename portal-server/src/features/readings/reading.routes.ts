import { Router } from 'express'
import { z } from 'zod'
import { getCaller } from '../../platform/actors/caller.ts'
import { requireJson } from '../../platform/http/json-body.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { parseBody, parseIdentifier, parseQuery } from '../../platform/http/validation.ts'
import { historyQuerySchema } from '../consumption/history.schema.ts'
import type { HistoryService } from '../consumption/history.service.ts'
import { submitReadingSchema } from './reading.schema.ts'
import type { ReadingService } from './reading.service.ts'

export interface ReadingRouteServices {
  readonly readings: ReadingService
  readonly histories: HistoryService
}

export function readingRoutes({ readings, histories }: ReadingRouteServices): Router {
  const router = Router()
  router
    .route('/:meteringPointId/meters/:meterId/readings')
    .post(...requireJson, async (request, response) => {
      const caller = getCaller(request, 'readings:write-own')
      const meteringPointId = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      const meterId = parseIdentifier(z.uuid(), request.params.meterId, 'not-found')
      const idempotencyKey = parseIdentifier(z.uuid(), request.get('idempotency-key'), 'malformed-request')
      const reading = parseBody(submitReadingSchema, request.body)
      const { isNew, submitted } = await readings.submit({
        ...reading,
        ...caller,
        meteringPointId,
        meterId,
        idempotencyKey,
      })
      response.status(isNew ? 201 : 200).json(submitted)
    })
    .all(allowOnly('POST'))
  router
    .route('/:meteringPointId/history')
    .get(async (request, response) => {
      const { subject } = getCaller(request, 'readings:read-own')
      const meteringPointId = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      const { months } = parseQuery(historyQuerySchema, request.query)
      response.json(await histories.get(subject, meteringPointId, months))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
