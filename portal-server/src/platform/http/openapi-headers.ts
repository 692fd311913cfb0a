import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'

/* The headers of answers that several operations have in common. */

const requestId = z.string().meta({
  description: 'Names this answer in the utility’s log',
  header: { id: 'RequestId' },
  example: '0c2e7a4e-6f0a-4c39-9d0e-5a3c0a3f5b1d',
})
const rateLimitPolicy = z
  .string()
  .optional()
  .meta({
    description: 'With a token: how many requests (q) the program may send in so many seconds (w)',
    header: { id: 'RateLimitPolicy' },
    example: '"program";q=600;w=60',
  })
const rateLimit = z
  .string()
  .optional()
  .meta({
    description: 'With a token: how many requests are left (r), and in how many seconds (t) the count begins anew',
    header: { id: 'RateLimit' },
    example: '"program";r=599;t=60',
  })
const challenge = z.string().meta({
  description: 'What the token lacks, or that one is needed (RFC 6750)',
  header: { id: 'Challenge' },
  example: 'Bearer realm="komunala", error="invalid_token"',
})
/** Another document's object: one and the same schema can't be both asked for and left open. */
const challengeOfPrograms = z
  .string()
  .optional()
  .meta({
    description: 'With a token: what it lacks (RFC 6750)',
    header: { id: 'ChallengeOfPrograms' },
    example: 'Bearer realm="komunala", error="insufficient_scope", scope="readings:read-own"',
  })
const retryAfter = z.string().meta({
  description: 'After how many seconds it is worth trying again',
  header: { id: 'RetryAfter' },
  example: '20',
})

export const withChallenge = z.object({ 'WWW-Authenticate': challenge })
export const withChallengeOfPrograms = z.object({ 'WWW-Authenticate': challengeOfPrograms })
export const withRetryAfter = z.object({ 'Retry-After': retryAfter })

const always = z.object({ 'X-Request-Id': requestId })
const counted = z.object({ 'RateLimit-Policy': rateLimitPolicy, RateLimit: rateLimit })

/** Puts what every answer carries beside what an operation says of its own; a refused token's isn't counted. */
export function withCommonHeaders(responses: ZodOpenApiResponsesObject): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      // 431 comes of the server itself, before the portal has heard anything.
      if ('$ref' in response || status === '431') return [status, response]
      const common = ['401'].includes(status) ? always : always.extend(counted.shape)
      return [status, { ...response, headers: common.extend(shapeOf((response as { headers?: unknown }).headers)) }]
    }),
  )
}

function shapeOf(headers: unknown): Readonly<z.ZodRawShape> {
  if (headers === undefined) return {}
  if (headers instanceof z.ZodObject) return headers.shape
  throw new TypeError('An operation describes the headers of its answers by a zod object.')
}
