import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { getCaller, type Caller } from '../../platform/actors/caller.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { parseIdentifier } from '../../platform/http/validation.ts'
import type { OwnScope } from '../../platform/tokens/scopes.ts'
import type { OwnReading } from './own-reading.ts'
import type { PhotoService } from './photo.service.ts'

const mostBytes = 1_048_576
const readJpeg = express.raw({ type: 'image/jpeg', limit: mostBytes, inflate: false })

/** Too large, packed, or cut off: the customer is told what a photo has to be, whatever is wrong with this one. */
const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  const { type, status } = Object(error) as { type?: unknown; status?: unknown }
  const isOfBody = typeof type === 'string' && typeof status === 'number' && status < 500
  next(isOfBody ? new HttpProblem('photo-not-usable') : error)
}

/** Before a megabyte is read. */
const refuseOthers: RequestHandler = (request, _response, next) => {
  getCaller(request, 'readings:write-own')
  next()
}

/** @param guards of the API but for the one that takes JSON alone */
export function photoRoutes(service: PhotoService, guards: RequestHandler[]): Router {
  const router = Router()
  router
    .route('/:meteringPointId/meters/:meterId/readings/:readingId/photo')
    .get(...guards, async (request, response) => {
      const own = ownReading(request, 'readings:read-own')
      response.type('image/jpeg').send(await service.get(own))
    })
    .put(...guards, refuseOthers, readJpeg, async (request, response) => {
      const own = ownReading(request, 'readings:write-own')
      await service.put(own, Buffer.isBuffer(request.body) ? request.body : undefined)
      response.status(204).end()
    })
    .delete(...guards, async (request, response) => {
      await service.remove(ownReading(request, 'readings:write-own'))
      response.status(204).end()
    })
    .all(refuseUnreadable, ...guards, allowOnly('GET', 'HEAD', 'PUT', 'DELETE'))
  return router
}

function ownReading(request: Request, scope: OwnScope): OwnReading & Caller {
  const identifier = (name: string) => parseIdentifier(z.uuid(), request.params[name], 'not-found')
  return {
    ...getCaller(request, scope),
    meteringPointId: identifier('meteringPointId'),
    meterId: identifier('meterId'),
    readingId: identifier('readingId'),
  }
}
