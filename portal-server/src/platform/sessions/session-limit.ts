import type { RequestHandler } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { RequestLimit } from '../http/request-limit.ts'

/** How many requests the browsers of an account may send in a minute, all of them together. */
export function limitSessions(requestsPerMinute: number): RequestHandler {
  const limit = new RequestLimit(requestsPerMinute)
  return async (request, _response, next) => {
    const { signedIn } = request.session
    const counted = signedIn && (await limit.count(signedIn.subject))
    if (counted?.isTooMuch)
      throw new HttpProblem('too-many-requests', { retryAfterSeconds: counted.secondsLeft, limit: 'browser' })
    next()
  }
}
