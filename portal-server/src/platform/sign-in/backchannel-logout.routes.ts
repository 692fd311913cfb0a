import express, { Router, type Request, type Response } from 'express'
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { allowOnly } from '../http/problem-handler.ts'
import { findUnavailability } from '../keycloak/keycloak-server.ts'
import type { Log } from '../log.ts'
import type { KeycloakLogoutService } from '../sessions/keycloak-logout.service.ts'

export interface BackchannelServices {
  readonly config: Config
  readonly keycloakLogouts: KeycloakLogoutService
  readonly log: Log
  readonly realmKeys: JWTVerifyGetKey
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** Keycloak sends it at once; older ones are somebody's copy. */
const oldestSeconds = 120
const clockToleranceSeconds = 30

const bodySchema = z.object({ logout_token: z.string().min(1) })

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const claimsSchema = z
  .object({
    jti: z.string().min(1),
    iat: z.number(),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [logoutEvent]: z.looseObject({}) }),
    // So that an ID token can't pass for a logout token.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

type Logout = Parameters<KeycloakLogoutService['end']>[0]

class LogoutTokenRefused extends Error {
  override readonly name = 'LogoutTokenRefused'
}

/** Keycloak says that a session ended: signed out elsewhere, by the customer or by staff. No cookie, no CSRF token: the signature counts. */
export function backchannelLogoutRoutes(services: BackchannelServices): Router {
  const router = Router()
  router
    .route('/backchannel-logout')
    .post(express.urlencoded({ extended: false, limit: '16kb' }), (request, response) =>
      endSessions(services, request, response),
    )
    .all(allowOnly('POST'))
  return router
}

async function endSessions(services: BackchannelServices, request: Request, response: Response): Promise<void> {
  response.set('Cache-Control', 'no-store')
  try {
    const logout = await verifyLogoutToken(services, request.body)
    const ended = await services.keycloakLogouts.end(logout)
    if (ended === undefined) throw new LogoutTokenRefused('seen before')
    services.log.info({ ended }, 'Keycloak ended sessions')
    response.status(200).end()
  } catch (error) {
    if (!(error instanceof LogoutTokenRefused)) throw error
    services.log.warn({ reason: error.message }, 'a logout token was refused')
    response.status(400).json({ error: 'invalid_request' })
  }
}

async function verifyLogoutToken(
  { config: { keycloak }, realmKeys }: BackchannelServices,
  body: unknown,
): Promise<Logout> {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) throw new LogoutTokenRefused('no logout_token')
  const payload = await jwtVerify(parsed.data.logout_token, realmKeys, {
    issuer: `${keycloak.url}/realms/${keycloak.realm}`,
    audience: keycloak.clientId,
    algorithms: ['RS256', 'PS256', 'ES256'],
    maxTokenAge: oldestSeconds,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['iss', 'aud', 'iat', 'jti', 'events'],
  }).then(
    (verified) => verified.payload,
    (error: unknown) => {
      // Only what is wrong with the token is the sender's fault; keys that can't be had are not.
      const isTokenAtFault = error instanceof errors.JOSEError && findUnavailability(error) === undefined
      throw isTokenAtFault ? new LogoutTokenRefused(error.code, { cause: error }) : error
    },
  )
  const claims = claimsSchema.safeParse(payload)
  if (!claims.success) throw new LogoutTokenRefused('not a logout token', { cause: claims.error })
  const { jti, sid, sub, iat } = claims.data
  return { id: jti, keycloakSessionId: sid, subject: sub, issuedAt: new Date(iat * 1000) }
}
