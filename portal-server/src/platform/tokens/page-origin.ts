import type { RequestHandler } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { getTokenHolder } from './token-holder.ts'

/**
 * Refuses calls of pages at whose origin the token's client has no business: a page that got hold of somebody's token elsewhere.
 * Programs that are no pages say no origin.
 *
 * @param origins where any client may be used: the portal's own, and what is configured
 */
export function requireKnownOrigin(origins: readonly string[]): RequestHandler {
  const known = new Set(origins)
  return (request, _response, next) => {
    const origin = request.get('origin')
    if (origin === undefined || known.has(origin)) return next()
    const { webOrigins } = getTokenHolder(request)
    if (!webOrigins.has(origin) && !webOrigins.has('*')) throw new HttpProblem('origin-not-allowed')
    next()
  }
}
