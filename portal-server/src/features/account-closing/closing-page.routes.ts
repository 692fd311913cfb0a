import express, { Router, type Request, type Response } from 'express'
import { requireOwnOrigin } from '../../platform/http/csrf.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { requestIdOf } from '../../platform/http/request-log.ts'
import { rememberLocale, requestLocale } from '../../platform/http/request-locale.ts'
import { localeSchema, type Locale } from '../../platform/locale.ts'
import type { Page } from '../../platform/pages/layout.ts'
import type { AccountClosingService, LinkedClosingState } from './account-closing.service.ts'
import { closingPageBody } from './closing-page.ts'
import { closingPagePath } from './closing-path.ts'

export interface ClosingPageDependencies {
  readonly accountClosing: AccountClosingService
  readonly portalUrl: string
  readonly timeZone: string
  readonly renderPage: (page: Page) => string
}

/**
 * The page behind the mailed link. To open it changes nothing: programs that look after mailboxes open links. It needs nobody signed in,
 * and no script; the key is what counts.
 */
export function closingPageRoutes(dependencies: ClosingPageDependencies): Router {
  const { accountClosing, portalUrl } = dependencies
  const router = Router()
  router
    .route(closingPagePath)
    .get(async (request, response) => {
      const key = keyOf(request.query)
      send(dependencies, request, response, key, await accountClosing.look(key))
    })
    .post(
      requireOwnOrigin(portalUrl),
      express.urlencoded({ extended: false, limit: '4kb' }),
      async (request, response) => {
        const key = keyOf(request.body)
        send(dependencies, request, response, key, await accountClosing.confirm(key, requestIdOf(request)))
      },
    )
    .all(allowOnly('GET', 'HEAD', 'POST'))
  return router
}

function keyOf(given: unknown): string {
  const { kljuc: key } = Object(given) as { kljuc?: unknown }
  return typeof key === 'string' ? key : ''
}

function send(
  { renderPage, portalUrl, timeZone }: ClosingPageDependencies,
  request: Request,
  response: Response,
  key: string,
  standing: LinkedClosingState,
): void {
  const locale = localeOf(request)
  // Whoever signs in from here goes on in the language of the mail.
  rememberLocale(response, locale, portalUrl.startsWith('https:'))
  const page = closingPageBody(standing, { locale, key, timeZone })
  response
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    .type('html')
    // Another language's page would have the key in its address once more.
    .send(renderPage({ locale, ...page, isShort: true, switchesLanguage: false }))
}

/** The form goes on in the language of the page that it stands on. */
function localeOf(request: Request): Locale {
  const { lang } = Object(request.body) as { lang?: unknown }
  return localeSchema.safeParse(lang).data ?? requestLocale(request)
}
