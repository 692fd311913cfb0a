import express, { type Express, type RequestHandler, Router } from 'express'
import { backchannelLogoutRoutes } from './auth/backchannel-logout.routes.ts'
import { attachGrant, createProtection } from './auth/protection.ts'
import { createSessionMiddleware, sessionCookieName } from './auth/session-middleware.ts'
import { signInRoutes } from './auth/sign-in.routes.ts'
import { signOutRoutes } from './auth/sign-out.routes.ts'
import { readToken } from './auth/token-holder.ts'
import { readingExportRoutes } from './exports/reading-export.routes.ts'
import { requireCsrfToken, requireOwnOrigin } from './http/csrf.ts'
import { healthRoutes } from './http/health.routes.ts'
import { requireJson } from './http/json-body.ts'
import { createProblemHandler, refuseUnknown, refuseUnreadableAddress } from './http/problem-handler.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { uiFiles, uiRoutes } from './http/ui.routes.ts'
import { importRoutes } from './imports/import.routes.ts'
import { meteringPointRoutes, readingSheetRoutes } from './metering-points/metering-point.routes.ts'
import { createPages } from './pages/page.routes.ts'
import { readinessChecks } from './readiness.ts'
import { photoRoutes } from './readings/photo.routes.ts'
import { readingRoutes } from './readings/reading.routes.ts'
import type { Services } from './services.ts'
import { sessionRoutes } from './session/session.routes.ts'

/** The order in which a request meets what the portal is made of. */
export function createApp(services: Services): Express {
  const { config, log, keycloakGrants } = services
  const { portalUrl, uiDir } = config
  const isSecure = portalUrl.startsWith('https:')
  const pages = createPages(config)
  const protection = createProtection(keycloakGrants)

  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple').set('trust proxy', config.trustedProxies)
  app.use(requestLog(services.answerLog), securityHeaders(isSecure), refuseUnreadableAddress)

  app.use('/api/v1', systemRoutes(services))
  const session = [...createSessionMiddleware(config, services.sessionStore), requireOwnOrigin(portalUrl)]
  const grant = attachGrant(services.grants, keycloakGrants)
  // Before the files: no disk is asked whether it has one by an address of the API.
  app.use('/api/v1', session, grant, apiRoutes(services, [protection, requireCsrfToken], isSecure))

  // Without a session: nobody's, or not a browser's.
  app.use('/health', healthRoutes(readinessChecks(services)))
  app.use('/auth', backchannelLogoutRoutes(services))
  app.use(uiFiles(uiDir), pages.routes)

  app.use(session)
  // Before Keycloak is asked for anything: signing out works without it.
  app.use('/auth', signOutRoutes({ ...services, cookieName: sessionCookieName(portalUrl) }))
  app.use(grant)
  app.use(
    '/auth',
    signInRoutes({ ...services, findFirstPage: (subject) => services.meteringPoints.findFirstPage(subject) }),
  )
  app.use(uiRoutes(uiDir, protection))

  app.use(refuseUnknown, createProblemHandler(log, pages.problemPage))
  return app
}

/** For the utility's own systems, by access token alone. */
function systemRoutes(services: Services): Router {
  const guard = readToken(services.accessTokens)
  const system = Router()
  system.use(['/imports', '/readings'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  system.use('/imports', guard, importRoutes(services))
  system.use('/readings', guard, readingExportRoutes(services))
  return system
}

function apiRoutes(services: Services, forSignedIn: RequestHandler[], isSecure: boolean): Router {
  const guards = [...forSignedIn, ...requireJson]
  const api = Router()
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  api.use('/session', guards, sessionRoutes({ ...services, isSecure }))
  api.use('/metering-points', photoRoutes(services.photos, forSignedIn))
  api.use('/metering-points', guards, meteringPointRoutes(services.meteringPoints), readingRoutes(services))
  api.use('/reading-sheet', guards, readingSheetRoutes(services.meteringPoints))
  api.use(refuseUnknown)
  return api
}
