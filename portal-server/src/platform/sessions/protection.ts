import type { Request, RequestHandler } from 'express'
import type Keycloak from 'keycloak-connect'
import { refusalWithoutToken } from '../tokens/token-holder.ts'
import type { GrantService } from './grant.service.ts'
import { GrantEnded, type KeycloakGrants } from './keycloak-grants.ts'
import type { SignedIn } from './session-data.ts'

/** Where keycloak-connect looks for the grant. */
interface WithGrant extends Request {
  kauth?: { grant?: Keycloak.Grant }
}

/** Puts the session's grant where keycloak-connect's protection finds it, refreshed; a session that has ended goes. */
export function attachGrant(service: GrantService, grants: KeycloakGrants): RequestHandler {
  const readFresh = async (request: WithGrant, keycloakGrant: string, signedIn: SignedIn): Promise<void> => {
    try {
      const fresh = await service.getFresh(request.sessionID, keycloakGrant, signedIn)
      request.kauth = { grant: await grants.read(fresh.grant) }
      request.session.keycloakGrant = fresh.grant
      if (fresh.signedIn) adoptRenewed(request, fresh.signedIn)
    } catch (error) {
      if (!(error instanceof GrantEnded)) throw error
      await regenerate(request)
    }
  }
  return (request: WithGrant, _response, next) => {
    const { signedIn, keycloakGrant } = request.session
    request.kauth = {}
    if (!signedIn || keycloakGrant === undefined) return next()
    const checked = grants.findChecked(keycloakGrant)
    if (!checked) return readFresh(request, keycloakGrant, signedIn).then(() => next())
    request.kauth.grant = checked
    next()
  }
}

/** A language chosen in Keycloak since holds here too. */
function adoptRenewed(request: Request, renewed: SignedIn): void {
  const known = request.session.signedIn?.accountLocale
  request.session.signedIn = renewed
  if (renewed.accountLocale && renewed.accountLocale !== known) request.session.locale = renewed.accountLocale
}

/** An empty session of a new id in place of the old one; the old one's row goes. */
export async function regenerate(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(error) : resolve()))
  })
}

/** Route protection through keycloak-connect: programs are told, people are sent to sign in. */
export function createProtection({ keycloak }: KeycloakGrants): RequestHandler {
  // Its own redirect would begin a sign-in without PKCE and state.
  keycloak.redirectToLogin = () => false
  keycloak.accessDenied = (request, response) => {
    const isNavigation = ['GET', 'HEAD'].includes(request.method) && !request.originalUrl.startsWith('/api/')
    if (!isNavigation) throw refusalWithoutToken(request)
    response
      .set('Cache-Control', 'no-store')
      .redirect(`/auth/sign-in?returnTo=${encodeURIComponent(request.originalUrl)}`)
  }
  return keycloak.protect()
}
