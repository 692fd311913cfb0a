import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { HttpProblem } from '../http/problem.ts'
import { getTokenHolder } from './token-holder.ts'

const windowSeconds = 60

/**
 * How many requests a program may send in a minute, and how many are left, as draft-ietf-httpapi-ratelimit-headers says.
 * Each account that a program works for counts for itself: a hub that half the town has is one client, and one household's
 * faulty hub must not silence the others. Counted by each process for itself: a limit that keeps a program from
 * drowning the portal needs no exact number, and no statement for each request.
 */
export function limitPrograms(requestsPerMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: windowSeconds })
  const policy = `"program";q=${requestsPerMinute};w=${windowSeconds}`
  const count = async (key: string): Promise<{ counted: RateLimiterRes; isTooMuch: boolean }> => {
    try {
      return { counted: await limiter.consume(key), isTooMuch: false }
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return { counted: refused, isTooMuch: true }
    }
  }
  return async (request, response, next) => {
    const { clientId, subject } = getTokenHolder(request)
    const { counted, isTooMuch } = await count(`${clientId} ${subject}`)
    const seconds = Math.ceil(counted.msBeforeNext / 1000)
    response.set('RateLimit-Policy', policy).set('RateLimit', `"program";r=${counted.remainingPoints};t=${seconds}`)
    if (isTooMuch) throw new HttpProblem('too-many-requests', { retryAfterSeconds: seconds })
    next()
  }
}
