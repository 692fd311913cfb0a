import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { getCurrentUser } from '../auth/current-user.ts'
import { allowOnly } from '../http/problem-handler.ts'
import { HttpProblem } from '../http/problem.ts'
import { parseIdentifier } from '../http/validation.ts'
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

/** @param guards of the API but for the one that takes JSON alone */
export function photoRoutes(service: PhotoService, guards: RequestHandler[]): Router {
  const router = Router()
  router
    .route('/:meteringPointId/meters/:meterId/readings/:readingId/photo')
    .all(guards)
    .get(async (request, response) => {
      response.type('image/jpeg').send(await service.get(ownReading(request)))
    })
    .put(readJpeg, async (request, response) => {
      await service.put(ownReading(request), Buffer.isBuffer(request.body) ? request.body : undefined)
      response.status(204).end()
    })
    .delete(async (request, response) => {
      await service.remove(ownReading(request))
      response.status(204).end()
    })
    .all(refuseUnreadable, allowOnly('GET', 'HEAD', 'PUT', 'DELETE'))
  return router
}

function ownReading(request: Request): OwnReading {
  const identifier = (name: string) => parseIdentifier(z.uuid(), request.params[name], 'not-found')
  return {
    subject: getCurrentUser(request).subject,
    meteringPointId: identifier('meteringPointId'),
    meterId: identifier('meterId'),
    readingId: identifier('readingId'),
  }
}
