import { Router } from 'express'
import { z } from 'zod'
import { getCurrentUser } from '../auth/current-user.ts'
import { allowOnly } from '../http/problem-handler.ts'
import { parseBody, parseIdentifier } from '../http/validation.ts'
import { submitReadingSchema } from './reading.schema.ts'
import type { ReadingService } from './reading.service.ts'

export function readingRoutes(service: ReadingService): Router {
  const router = Router()
  router
    .route('/:meteringPointId/meters/:meterId/readings')
    .post(async (request, response) => {
      const meteringPointId = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      const meterId = parseIdentifier(z.uuid(), request.params.meterId, 'not-found')
      const idempotencyKey = parseIdentifier(z.uuid(), request.get('idempotency-key'), 'malformed-request')
      const { valueM3 } = parseBody(submitReadingSchema, request.body)
      const { subject } = getCurrentUser(request)
      const { isNew, submitted } = await service.submit({ subject, meteringPointId, meterId, valueM3, idempotencyKey })
      response.status(isNew ? 201 : 200).json(submitted)
    })
    .all(allowOnly('POST'))
  return router
}
