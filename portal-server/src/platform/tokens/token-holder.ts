import type { Request, RequestHandler } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { AccessTokenRefused, type AccessTokens, type TokenHolder } from './access-tokens.ts'
import type { Scope } from './scopes.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** Set where a program calls with an access token; a browser with a session has none. */
    tokenHolder?: TokenHolder
  }
}

/** RFC 6750, section 2.1; the scheme's name in any case (RFC 9110). */
const bearer = /^bearer(?: +|$)(?<token>.*)$/i
const wellFormed = /^[A-Za-z0-9\-._~+/]+=*$/

/** Takes the access token of a request. Behind it stands `request.tokenHolder`. */
export function readToken(accessTokens: AccessTokens): RequestHandler {
  return async (request, _response, next) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.groups?.['token']
    if (token === undefined || isMisplaced(request)) throw refusalWithoutToken(request)
    if (!wellFormed.test(token)) throw new HttpProblem('token-refused')
    try {
      request.tokenHolder = await accessTokens.verify(token)
    } catch (error) {
      throw error instanceof AccessTokenRefused ? new HttpProblem('token-refused', { cause: error }) : error
    }
    next()
  }
}

/**
 * What a request without a token, and without a session, is told. A token in the address is not taken: addresses stand
 * in logs (RFC 9700, section 4.3.2). Nor is a second one beside the first (RFC 6750, section 2).
 */
export function refusalWithoutToken(request: Request): HttpProblem {
  return new HttpProblem(isMisplaced(request) ? 'token-misplaced' : 'not-signed-in')
}

/** Where a session is of no use. */
export const refuseWithoutToken: RequestHandler = (request) => {
  throw refusalWithoutToken(request)
}

function isMisplaced(request: Request): boolean {
  const sent = request.headersDistinct['authorization'] ?? []
  return sent.length > 1 || request.query['access_token'] !== undefined
}

/** @throws HttpProblem scope-missing */
export function assertScopes(holder: Pick<TokenHolder, 'scopes'>, scopes: readonly Scope[]): void {
  if (!scopes.every((scope) => holder.scopes.has(scope))) throw new HttpProblem('scope-missing', { scopes })
}

/** @throws HttpProblem not-signed-in */
export function getTokenHolder(request: Request): TokenHolder {
  if (!request.tokenHolder) throw refusalWithoutToken(request)
  return request.tokenHolder
}
