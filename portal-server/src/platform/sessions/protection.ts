import type { Request, RequestHandler } from 'express'
import type Keycloak from 'keycloak-connect'
import { findUnavailability, type KeycloakServer } from '../keycloak/keycloak-server.ts'
import { refusalWithoutToken } from '../tokens/token-holder.ts'
import { GrantEnded, type KeycloakGrants } from './keycloak-grants.ts'
import type { GrantService, Standing } from './grant.service.ts'
import { regenerate } from './request-session.ts'
import type { SignedIn } from './session-data.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** What a session is worth whose tokens aren't fresh; undefined where they are, and where nobody is signed in. */
    standing?: Exclude<Standing, 'vouched-for'>
    /** Where keycloak-connect looks for the grant. */
    kauth?: { grant?: Keycloak.Grant }
  }
}

/** Puts the session's grant where keycloak-connect's protection finds it, refreshed; a session that has ended goes. */
export function attachGrant(service: GrantService, grants: KeycloakGrants): RequestHandler {
  const readFresh = async (request: Request, keycloakGrant: string, signedIn: SignedIn): Promise<void> => {
    try {
      const fresh = await service.getFresh(request.sessionID, keycloakGrant, signedIn)
      const grant = fresh.standing === 'vouched-for' ? await readWhereKeysAreKnown(grants, fresh.grant) : undefined
      if (grant) request.kauth = { grant }
      else request.standing = fresh.standing === 'lost' ? 'lost' : 'trusted'
      request.session.keycloakGrant = fresh.grant
      if (fresh.signedIn) adoptRenewed(request, fresh.signedIn)
    } catch (error) {
      if (!(error instanceof GrantEnded)) throw error
      await regenerate(request)
    }
  }
  return (request, _response, next) => {
    const { signedIn, keycloakGrant } = request.session
    request.kauth = {}
    if (!signedIn || keycloakGrant === undefined) return next()
    const checked = grants.findChecked(keycloakGrant)
    if (!checked) return readFresh(request, keycloakGrant, signedIn).then(() => next())
    request.kauth.grant = checked
    next()
  }
}

/** @returns undefined where Keycloak can't be asked for the keys: what the portal was given at sign-in was checked then */
async function readWhereKeysAreKnown(grants: KeycloakGrants, stored: string): Promise<Keycloak.Grant | undefined> {
  try {
    return await grants.read(stored)
  } catch (error) {
    if (findUnavailability(error)) return undefined
    throw error
  }
}

/** A language chosen in Keycloak since holds here too. */
function adoptRenewed(request: Request, renewed: SignedIn): void {
  const known = request.session.signedIn?.accountLocale
  request.session.signedIn = renewed
  if (renewed.accountLocale && renewed.accountLocale !== known) request.session.locale = renewed.accountLocale
}

/**
 * Route protection: programs are told, people are sent to sign in. Whoever has a grant goes through keycloak-connect; whoever is
 * trusted without one (docs/decisions/0034) goes past it.
 */
export function createProtection(grants: KeycloakGrants, keycloak: KeycloakServer): RequestHandler {
  const protectByGrant = grants.protect()
  return (request, response, next) => {
    const isNavigation = ['GET', 'HEAD'].includes(request.method) && !request.originalUrl.startsWith('/api/')
    // New tokens for lost ones, along the way: the session in Keycloak lives on in this browser.
    const mustSignIn = request.standing === 'lost' && isNavigation && !keycloak.isAway
    if (request.standing && !mustSignIn) return next()
    if (request.kauth?.grant) return void protectByGrant(request, response, next)
    if (!isNavigation) throw refusalWithoutToken(request)
    return response
      .set('Cache-Control', 'no-store')
      .redirect(`/auth/sign-in?returnTo=${encodeURIComponent(request.originalUrl)}`)
  }
}
