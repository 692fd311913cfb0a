import * as oauth from 'oauth4webapi'

// Keycloak's own public client for account pages; it stands in every realm and takes PKCE.
export const client: oauth.Client = { client_id: 'account-console' }

/**
 * The client, for the checks of an answer that has just come with tokens. Keycloak has written them this moment, so they say
 * what time it is: a device's own clock may be minutes or days wrong, and locks nobody out.
 */
export async function byKeycloaksClock(answer: Response): Promise<oauth.Client> {
  const { id_token: idToken } = (await answer.clone().json()) as { readonly id_token?: unknown }
  const issuedAt = typeof idToken === 'string' ? issuedAtIn(idToken) : undefined
  return issuedAt === undefined ? client : { ...client, [oauth.clockSkew]: issuedAt - Math.floor(Date.now() / 1000) }
}

function issuedAtIn(token: string): number | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  // Nothing is taken from it but the time; whether the token is good is checked as ever.
  const { iat } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { readonly iat?: unknown }
  return typeof iat === 'number' ? iat : undefined
}
