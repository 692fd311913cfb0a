import type { RequestHandler } from 'express'

/*
 * Pages of other origins call the API as any program does, with an access token and without cookies: no answer ever allows
 * credentials. Whether the token's client may be used at the page's origin is known once the token is read (tokens/page-origin.ts).
 */

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE'
const requestHeaders = 'Authorization, Content-Type, Idempotency-Key, X-Request-Id'
const answerHeaders = [
  ...['WWW-Authenticate', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id'],
  ...['Next-Cursor', 'Reading-Window', 'Reading-Window-Final'],
].join(', ')
const keptSeconds = '7200'

/** Answers what a browser asks before a page's call with a token, which tells nothing of anybody. Calls without one are no page's to make. */
export const answerPreflight: RequestHandler = (request, response, next) => {
  const asked = request.get('access-control-request-headers') ?? ''
  const isPreflight = request.method === 'OPTIONS' && request.get('access-control-request-method') !== undefined
  if (!isPreflight || !/(?:^|,)\s*authorization\s*(?:,|$)/i.test(asked)) return next()
  response
    .set({
      'Access-Control-Allow-Origin': request.get('origin') ?? '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': requestHeaders,
      'Access-Control-Max-Age': keptSeconds,
      Vary: 'Origin, Access-Control-Request-Headers',
    })
    .sendStatus(204)
}

/** Lets the page that called read the answer, refusals included: without a token that is taken there is nothing of anybody's in it. */
export const shareWithPage: RequestHandler = (request, response, next) => {
  const origin = request.get('origin')
  response.vary('Origin')
  if (origin !== undefined)
    response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': answerHeaders })
  next()
}

/** For what anybody may read. */
export const shareWithAll: RequestHandler = (_request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*')
  next()
}
