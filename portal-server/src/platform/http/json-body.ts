import express, { type RequestHandler } from 'express'
import { HttpProblem } from './problem.ts'

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw new HttpProblem('unsupported-media-type')
  next()
}

/** Small JSON bodies and nothing else. */
export const requireJson: RequestHandler[] = [refuseOtherTypes, express.json({ limit: '16kb' })]
