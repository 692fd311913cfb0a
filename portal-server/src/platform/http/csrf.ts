import { csrfSync } from 'csrf-sync'
import type { Request, RequestHandler } from 'express'
import { HttpProblem } from './problem.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

const { csrfSynchronisedProtection, generateToken } = csrfSync({ getTokenFromRequest })

function getTokenFromRequest(request: Request): string | undefined {
  const header = request.get('x-csrf-token')
  if (header !== undefined) return header
  // Forms without a script carry it as a field.
  const { _csrf: field } = Object(request.body) as { _csrf?: unknown }
  return typeof field === 'string' ? field : undefined
}

/** The session's token; made once, at sign-in. */
export function csrfToken(request: Request): string {
  return generateToken(request)
}

/** Refuses changes without the session's own token. */
export const requireCsrfToken: RequestHandler = csrfSynchronisedProtection

/** Refuses changes that another site's page sent, before anything looks at them. */
export function requireOwnOrigin(portalUrl: string): RequestHandler {
  return (request, _response, next) => {
    if (!safeMethods.has(request.method) && !isFromPortal(request, portalUrl))
      throw new HttpProblem('request-not-from-portal')
    next()
  }
}

function isFromPortal(request: Request, portalUrl: string): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.get('origin')
  // A program that is no browser sends neither: the token decides.
  return origin === undefined || origin === portalUrl
}
