import type { RequestHandler } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { RequestLimit } from '../http/request-limit.ts'
import { getTokenHolder } from './token-holder.ts'

/**
 * How many requests a program may send in a minute, and how many are left, as draft-ietf-httpapi-ratelimit-headers says.
 * Each account that a program works for counts for itself: a hub that half the town has is one client, and one household's
 * faulty hub must not silence the others.
 */
export function limitPrograms(requestsPerMinute: number): RequestHandler {
  const limit = new RequestLimit(requestsPerMinute)
  const policy = `"program";q=${limit.perMinute};w=${limit.windowSeconds}`
  return async (request, response, next) => {
    const { clientId, subject } = getTokenHolder(request)
    const { isTooMuch, remaining, secondsLeft } = await limit.count(`${clientId} ${subject}`)
    response.set('RateLimit-Policy', policy).set('RateLimit', `"program";r=${remaining};t=${secondsLeft}`)
    if (isTooMuch) throw new HttpProblem('too-many-requests', { retryAfterSeconds: secondsLeft, limit: 'program' })
    next()
  }
}
