import * as openid from 'openid-client'
import type { IssuedToken } from './access-token.ts'

/** The machine itself: nothing on the way that could listen. */
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What Keycloak tells of the realm, asked for once and again where that failed.
 * @param issuer the realm's address, e.g. https://prijava.komunala.example/realms/komunala; http on the own machine alone
 */
export function discoverOnce(
  issuer: string,
  clientId: string,
  authentication: openid.ClientAuth,
): () => Promise<openid.Configuration> {
  const address = new URL(issuer)
  const execute = ownMachine.has(address.hostname) ? [openid.allowInsecureRequests] : []
  let discovered: Promise<openid.Configuration> | undefined
  return () => {
    discovered ??= openid
      .discovery(address, clientId, undefined, authentication, { execute })
      .catch((error: unknown) => {
        discovered = undefined
        throw error
      })
    return discovered
  }
}

export function issued(answer: openid.TokenEndpointResponse): IssuedToken {
  return { value: answer.access_token, expiresInSeconds: answer.expires_in ?? 60 }
}
