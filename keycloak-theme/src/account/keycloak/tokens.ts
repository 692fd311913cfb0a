import * as oauth from 'oauth4webapi'

export interface Tokens {
  readonly access: string
  readonly refresh: string | undefined
  /** By this page's own clock, in milliseconds. */
  readonly goodUntil: number
  readonly claims: oauth.IDToken
}

// So that a token does not run out on its way.
const marginMs = 15_000

export function readTokens(granted: oauth.TokenEndpointResponse, before?: Tokens): Tokens {
  const claims = oauth.getValidatedIdTokenClaims(granted) ?? before?.claims
  if (claims === undefined) throw new Error('Keycloak did not say who is signed in')
  return {
    access: granted.access_token,
    refresh: granted.refresh_token,
    goodUntil: Date.now() + (granted.expires_in ?? 60) * 1000 - marginMs,
    claims,
  }
}
