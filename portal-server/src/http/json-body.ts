import express, { type RequestHandler } from 'express'
import { HttpProblem } from './problem.ts'

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH'])

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  if (methodsWithBody.has(request.method) && !request.is('application/json'))
    throw new HttpProblem('unsupported-media-type')
  next()
}

/** The API takes small JSON bodies and nothing else. */
export const requireJson: RequestHandler[] = [refuseOtherTypes, express.json({ limit: '16kb' })]
