import { Router } from 'express'
import { z } from 'zod'
import { getCaller } from '../../platform/actors/caller.ts'
import { requireJson } from '../../platform/http/json-body.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { parseBody, parseIdentifier, parseQuery } from '../../platform/http/validation.ts'
import { linkMeteringPointSchema, nameMeteringPointSchema, readingSheetQuerySchema } from './metering-point.schema.ts'
import type { MeteringPointService } from './metering-point.service.ts'

export function meteringPointRoutes(service: MeteringPointService): Router {
  const router = Router()
  router
    .route('/')
    .get(async (request, response) => {
      response.json(await service.list(getCaller(request, 'metering-points:read-own').subject))
    })
    .post(...requireJson, async (request, response) => {
      const caller = getCaller(request, 'metering-points:write-own')
      const values = parseBody(linkMeteringPointSchema, request.body)
      const { isNew, meteringPoint } = await service.link({ ...caller, address: request.ip ?? '' }, values)
      response.status(isNew ? 201 : 200).json(meteringPoint)
    })
    .all(allowOnly('GET', 'HEAD', 'POST'))
  router
    .route('/:meteringPointId')
    .get(async (request, response) => {
      const { subject } = getCaller(request, 'metering-points:read-own', 'readings:read-own')
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      response.json(await service.get(subject, id))
    })
    .patch(...requireJson, async (request, response) => {
      const caller = getCaller(request, 'metering-points:write-own')
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      const { name } = parseBody(nameMeteringPointSchema, request.body)
      response.json(await service.name(caller, id, name))
    })
    .delete(async (request, response) => {
      const caller = getCaller(request, 'metering-points:write-own')
      const id = parseIdentifier(z.uuid(), request.params.meteringPointId, 'not-found')
      await service.unlink(caller, id)
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
      const { subject } = getCaller(request, 'metering-points:read-own', 'readings:read-own')
      const { after } = parseQuery(readingSheetQuerySchema, request.query)
      response.json(await service.getSheet(subject, after))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
