import { Router, type Request, type Response } from 'express'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import { csrfToken } from '../../platform/http/csrf.ts'
import { requireJson } from '../../platform/http/json-body.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { rememberLocale } from '../../platform/http/request-locale.ts'
import { parseBody } from '../../platform/http/validation.ts'
import { getCurrentUser } from '../../platform/sessions/current-user.ts'
import type { SaveAccountLocale } from '../../platform/keycloak/account-locale.ts'
import { chooseLocaleSchema, type SessionView } from './session.schema.ts'

export interface SessionRouteServices {
  readonly config: Config
  readonly clock: Clock
  /** Set only where the clock was moved for a demonstration. */
  readonly playedDay: string | undefined
  readonly isSecure: boolean
  readonly saveAccountLocale: SaveAccountLocale
}

export function sessionRoutes(services: SessionRouteServices): Router {
  const router = Router()
  router
    .route('/')
    .get((request, response) => void response.json(describeSession(services, request)))
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/locale')
    .put(...requireJson, (request, response) => chooseLocale(services, request, response))
    .all(allowOnly('PUT'))
  return router
}

function describeSession({ config, clock, playedDay }: SessionRouteServices, request: Request): SessionView {
  const { subject, firstName, lastName, email, locale } = getCurrentUser(request)
  const { timeZone, firstDay, lastDay } = config.readingWindowRule
  return {
    customer: { id: subject, firstName, lastName, email },
    locale,
    csrfToken: csrfToken(request),
    now: clock().toISOString(),
    timeZone,
    readingWindowDays: { firstDay, lastDay },
    accountUrl: `${config.keycloak.url}/realms/${config.keycloak.realm}/account/`,
    ...(playedDay !== undefined && { playedDay }),
  }
}

async function chooseLocale(services: SessionRouteServices, request: Request, response: Response): Promise<void> {
  const { locale } = parseBody(chooseLocaleSchema, request.body)
  request.session.locale = locale
  rememberLocale(response, locale, services.isSecure)
  if (request.session.keycloakGrant !== undefined)
    await services.saveAccountLocale(request.session.keycloakGrant, locale)
  response.status(204).end()
}
