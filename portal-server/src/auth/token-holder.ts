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
const bearer = /^bearer +(?<token>[A-Za-z0-9\-._~+/]+=*)$/i

/** Whether a request brings an authorization of its own, of whatever kind: then no session speaks for it. */
export function bringsAuthorization(request: Request): boolean {
  return request.headers.authorization !== undefined
}

/** Takes the access token of a request. Behind it stands `request.tokenHolder`. */
export function readToken(accessTokens: AccessTokens): RequestHandler {
  return async (request, _response, next) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.groups?.['token']
    if (token === undefined) throw new HttpProblem('not-signed-in')
    try {
      request.tokenHolder = await accessTokens.verify(token)
    } catch (error) {
      throw error instanceof AccessTokenRefused ? new HttpProblem('token-refused', { cause: error }) : error
    }
    next()
  }
}

/** For routes that programs alone use: refuses a token without all of these scopes. */
export function requireScopes(...scopes: readonly Scope[]): RequestHandler {
  return (request, _response, next) => {
    assertScopes(getTokenHolder(request), scopes)
    next()
  }
}

/** @throws HttpProblem scope-missing */
export function assertScopes(holder: TokenHolder, scopes: readonly Scope[]): void {
  if (!scopes.every((scope) => holder.scopes.has(scope))) throw new HttpProblem('scope-missing', { scopes })
}

/** @throws HttpProblem not-signed-in */
export function getTokenHolder(request: Request): TokenHolder {
  if (!request.tokenHolder) throw new HttpProblem('not-signed-in')
  return request.tokenHolder
}
