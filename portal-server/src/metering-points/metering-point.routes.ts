import { Router } from 'express'
import { z } from 'zod'
import { getCurrentUser } from '../auth/current-user.ts'
import { allowOnly } from '../http/problem-handler.ts'
import { parseBody, parseIdentifier, parseQuery } from '../http/validation.ts'
import { linkMeteringPointSchema, nameMeteringPointSchema, readingSheetQuerySchema } from './metering-point.schema.ts'
import type { MeteringPointService } from './metering-point.service.ts'

export function meteringPointRoutes(service: MeteringPointService): Router {
  const router = Router()
  router
    .route('/')
    .get(async (request, response) => {
      response.json(await service.list(getCurrentUser(request).subject))
    })
    .post(async (request, response) => {
      const values = parseBody(linkMeteringPointSchema, request.body)
      const { subject } = getCurrentUser(request)
      const { isNew, meteringPoint } = await service.link({ subject, address: request.ip ?? '' }, values)
      response.status(isNew ? 201 : 200).json(meteringPoint)
    })
    .all(allowOnly('GET', 'HEAD', 'POST'))
  router
    .route('/:meteringPointId')
    .get(async (request, response) => {
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      response.json(await service.get(getCurrentUser(request).subject, id))
    })
    .patch(async (request, response) => {
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      const { name } = parseBody(nameMeteringPointSchema, request.body)
      response.json(await service.name(getCurrentUser(request).subject, id, name))
    })
    .delete(async (request, response) => {
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      await service.unlink(getCurrentUser(request).subject, id)
      response.status(204).end()
    })
    .all(allowOnly('GET', 'HEAD', 'PATCH', 'DELETE'))
  return router
}

/** All of the account's points with their meters in a row. */
export function readingSheetRoutes(service: MeteringPointService): Router {
  const router = Router()
  router
    .route('/')
    .get(async (request, response) => {
      const { after } = parseQuery(readingSheetQuerySchema, request.query)
      response.json(await service.getSheet(getCurrentUser(request).subject, after))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
