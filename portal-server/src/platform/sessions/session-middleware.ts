import type { RequestHandler } from 'express'
import session from 'express-session'
import type { Config } from '../../config.ts'
import type { SessionStore } from './session-store.ts'

/** `__Host-` ties the cookie to this host and to TLS; browsers refuse it without. */
export function sessionCookieName(portalUrl: string): string {
  return portalUrl.startsWith('https:') ? '__Host-session' : 'session'
}

export function createSessionMiddleware(
  { portalUrl, sessionSecret, sessionSecretsBefore }: Config,
  store: SessionStore,
): RequestHandler[] {
  const isTls = portalUrl.startsWith('https:')
  const middleware = session({
    store,
    name: sessionCookieName(portalUrl),
    // The first one signs, each of them counts.
    secret: [sessionSecret, ...sessionSecretsBefore],
    resave: false,
    // Nobody gets a session who hasn't signed in.
    saveUninitialized: false,
    rolling: false,
    // A session that couldn't be read isn't one that is to be destroyed.
    unset: 'keep',
    proxy: isTls,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isTls },
  })
  if (!isTls) return [middleware]
  // TLS ends before this server, as its own address says: without this the cookie would be kept back.
  const markTls: RequestHandler = (request, _response, next) => {
    request.headers['x-forwarded-proto'] = 'https'
    next()
  }
  return [markTls, middleware]
}
