import { randomUUID } from 'node:crypto'
import express, { Router, type Request, type Response } from 'express'
import type { Config } from '../../config.ts'
import { requireCsrfToken } from '../http/csrf.ts'
import { allowOnly } from '../http/problem-handler.ts'
import type { OpenIdConnect } from '../keycloak/openid-connect.ts'
import type { Log } from '../log.ts'
import type { KeycloakLogoutService } from '../sessions/keycloak-logout.service.ts'
import { destroy } from '../sessions/request-session.ts'

export interface SignOutServices {
  readonly config: Config
  readonly openIdConnect: OpenIdConnect
  readonly keycloakLogouts: KeycloakLogoutService
  readonly log: Log
  readonly cookieName: string
}

/** Ends the session in Keycloak, server to server, and here. Here even when Keycloak can't be reached. */
export function signOutRoutes(services: SignOutServices): Router {
  const router = Router()
  router
    .route('/sign-out')
    .post(
      express.urlencoded({ extended: false, limit: '4kb' }),
      // Nobody is signed in any more: there is nothing to protect, and the page says what the customer wanted to see.
      (request, response, next) => (request.session.signedIn ? next() : farewell(response, true)),
      requireCsrfToken,
      (request, response) => signOut(services, request, response),
    )
    .all(allowOnly('POST'))
  return router
}

async function signOut(services: SignOutServices, request: Request, response: Response): Promise<void> {
  const { signedIn, keycloakGrant } = request.session
  const isEnded = keycloakGrant === undefined || (await endInKeycloak(services, keycloakGrant))
  if (signedIn) {
    const { keycloakSessionId, subject } = signedIn
    await services.keycloakLogouts.end({ id: randomUUID(), keycloakSessionId, subject, issuedAt: new Date() })
  }
  await destroy(request)
  const secure = services.config.portalUrl.startsWith('https:')
  response.clearCookie(services.cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure })
  farewell(response, isEnded)
}

async function endInKeycloak({ openIdConnect, log }: SignOutServices, grant: string): Promise<boolean> {
  try {
    await openIdConnect.endSession(grant)
    return true
  } catch (error) {
    log.error({ err: error }, 'the session could not be ended in Keycloak')
    return false
  }
}

function farewell(response: Response, isEndedInKeycloak: boolean): void {
  response.set('Cache-Control', 'no-store').redirect(303, isEndedInKeycloak ? '/odjavljeni' : '/odjavljeni?samo=portal')
}
