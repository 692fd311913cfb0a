/** What Keycloak answers at its token endpoint, refusals included. */
export interface TokenAnswer {
  readonly access_token?: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly scope?: string
  readonly expires_in?: number
  /** Seconds; 0 where it has no end. */
  readonly refresh_expires_in?: number
  readonly error?: string
  readonly error_description?: string
}

/** @param realmUrl e.g. http://localhost:8080/realms/komunala */
export async function requestToken(realmUrl: string, form: Record<string, string>): Promise<TokenAnswer> {
  const address = `${realmUrl}/protocol/openid-connect/token`
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form) })
  return (await answer.json()) as TokenAnswer
}

export function accessTokenOf(answer: TokenAnswer): string {
  if (answer.access_token === undefined) throw new Error(`Keycloak gave no token: ${JSON.stringify(answer)}`)
  return answer.access_token
}

/** For a program that acts in its own name, such as billing. */
export async function systemToken(realmUrl: string, clientId: string, secret: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
  return accessTokenOf(await requestToken(realmUrl, form))
}
