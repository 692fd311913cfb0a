import express, { type Express, type RequestHandler, Router } from 'express'
import { apiDocumentRoutes } from './api-document.routes.ts'
import { apiDocsRoutes } from './features/api-docs/api-docs.routes.ts'
import { announcementPageRoutes } from './features/announcements/announcement-page.routes.ts'
import { closingPageRoutes } from './features/account-closing/closing-page.routes.ts'
import { createPages } from './features/content/page.routes.ts'
import { mutePageRoutes } from './features/notice-settings/mute-page.routes.ts'
import { entryRoutes } from './features/reminders/entry.routes.ts'
import { operations } from './operations.ts'
import { answerPreflight, shareWithPage } from './platform/http/cors.ts'
import { requireOwnOrigin } from './platform/http/csrf.ts'
import { healthRoutes, type HealthCheck } from './platform/http/health.routes.ts'
import type { Leaving } from './platform/http/leaving.ts'
import { routesForBrowsers, routesForPrograms } from './platform/http/operation-routes.ts'
import { smsReportRoutes } from './platform/messages/sms/http/sms-report.routes.ts'
import { createProblemHandler, refuseUnknown, refuseUnreadableAddress } from './platform/http/problem-handler.ts'
import { receiveWithin } from './platform/http/receiving.ts'
import { isProgram, languageOfBrowser } from './platform/http/request-locale.ts'
import { requestLog } from './platform/http/request-log.ts'
import { observeRequests } from './platform/http/request-metrics.ts'
import { securityHeaders } from './platform/http/security-headers.ts'
import { uiFiles, uiRoutes } from './platform/http/ui.routes.ts'
import { createAnswerLog } from './platform/log.ts'
import { attachGrant, createProtection } from './platform/sessions/protection.ts'
import { limitSessions } from './platform/sessions/session-limit.ts'
import { createSessionMiddleware, sessionCookieName } from './platform/sessions/session-middleware.ts'
import { backchannelLogoutRoutes } from './platform/sign-in/backchannel-logout.routes.ts'
import { PendingSignIns } from './platform/sign-in/pending-sign-ins.ts'
import { signInRoutes } from './platform/sign-in/sign-in.routes.ts'
import { signOutRoutes } from './platform/sign-in/sign-out.routes.ts'
import { requireKnownOrigin } from './platform/tokens/page-origin.ts'
import { limitPrograms } from './platform/tokens/program-limit.ts'
import { readToken } from './platform/tokens/token-holder.ts'
import type { Services } from './services.ts'

/** Says which address or number was set aside, and what to do. */
const noticesPage = '/moja-obvestila'

export interface AppOptions {
  /** What the portal needs before it can serve anybody. */
  readonly checks: Readonly<Record<string, HealthCheck>>
  readonly leaving: Pick<Leaving, 'isLeaving'>
}

/** The order in which a request meets what the portal is made of. */
export function createApp(services: Services, { checks, leaving }: AppOptions): Express {
  const { platform } = services
  const { config, log, keycloak, sessions } = platform
  const { portalUrl, uiDir } = config
  const isSecure = portalUrl.startsWith('https:')
  const pages = createPages(config)
  const protection = createProtection(sessions.keycloakGrants, keycloak.server)

  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple').set('trust proxy', config.trustedProxies)
  app.set(languageOfBrowser, config.speaksLanguageOfBrowser)
  app.use(requestLog(createAnswerLog(config.logLevel)), observeRequests(platform.metrics), securityHeaders(isSecure))
  app.use(receiveWithin(config.requestSeconds), refuseUnreadableAddress)

  const limit = limitSessions(config.browserRequestsPerMinute)
  const session = [...createSessionMiddleware(config, sessions.store), requireOwnOrigin(portalUrl), limit]
  const grant = attachGrant(sessions.grants, sessions.keycloakGrants)
  // Before the files: no disk is asked whether it has one by an address of the API.
  app.use('/api/v1', apiRoutes(services, [...session, grant], protection))

  const pendingSignIns = new PendingSignIns(config)
  const forSignIn = { config, log, clock: platform.clock, pendingSignIns, ...keycloak, ...sessions }
  // Without a session: nobody's, or not a browser's.
  app.use('/health', healthRoutes(checks, leaving))
  app.use('/auth', backchannelLogoutRoutes(forSignIn))
  app.use(uiFiles(uiDir), pages.routes)
  const { accountClosing, noticeSettings, muting } = services
  const { timeZone } = config.readingWindowRule
  app.use(closingPageRoutes({ accountClosing, portalUrl, timeZone, renderPage: pages.renderPage }))
  app.use(smsReportRoutes(config.sms, platform.takeReport))
  const { publicAnnouncements } = services
  const { clock } = platform
  app.use(announcementPageRoutes({ publicAnnouncements, clock, portalUrl, timeZone, renderPage: pages.renderPage }))
  app.use(mutePageRoutes({ muting, renderPage: pages.renderPage }))

  app.use(session)
  // Before Keycloak is asked for anything: signing out works without it.
  app.use('/auth', signOutRoutes({ ...forSignIn, cookieName: sessionCookieName(portalUrl) }))
  app.use(grant)
  app.use(
    '/auth',
    signInRoutes({
      ...forSignIn,
      findFirstPage: async (customer) => {
        const first = await services.meteringPoints.findFirstPage(customer)
        const mustTell = !first.mustLink && (await noticeSettings.hasToTell(customer))
        return mustTell ? { ...first, path: noticesPage } : first
      },
      comeBack: (customer, authenticatedAt) => accountClosing.comeBack(customer, authenticatedAt),
    }),
  )
  app.use(entryRoutes(services.reminders, protection))
  app.use(uiRoutes(uiDir, protection))

  app.use(refuseUnknown, createProblemHandler(log, platform.metrics, pages.problemPage))
  return app
}

/** A program brings its token with each request, a browser has a session; neither is ever taken for the other. */
function apiRoutes(services: Services, session: RequestHandler[], protection: RequestHandler): RequestHandler {
  const { portalUrl, keycloak, apiRequestsPerMinute, apiOrigins } = services.platform.config
  const document = apiDocumentRoutes({
    portalUrl,
    issuer: `${keycloak.url}/realms/${keycloak.realm}`,
    sessionCookie: sessionCookieName(portalUrl),
  })
  const docs = apiDocsRoutes('/api/v1')

  const programs = Router()
  const limits = { program: limitPrograms(apiRequestsPerMinute) }
  programs.use(document, docs, keepNothing, shareWithPage)
  programs.use(readToken(services.platform.accessTokens), requireKnownOrigin([portalUrl, ...apiOrigins]))
  programs.use(routesForPrograms(operations, services, limits), limits.program, refuseUnknown)

  const browsers = Router()
  browsers.use(session, keepNothing, routesForBrowsers(operations, services, protection))
  browsers.use(document, docs, refuseUnknown)
  const either: RequestHandler = (request, response, next) =>
    (isProgram(request) ? programs : browsers)(request, response, next)
  return Router().use(answerPreflight, either)
}

const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
