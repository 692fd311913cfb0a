import * as openid from 'openid-client'
import { keepRenewed, type AccessToken } from './access-token.ts'
import { discoverOnce, issued } from './issuer.ts'

export interface ClientCredentials {
  /** The realm's address, e.g. https://prijava.komunala.example/realms/komunala. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Tokens for a system that acts in its own name, such as billing. */
export function clientCredentials({ issuer, clientId, clientSecret }: ClientCredentials): AccessToken {
  const discover = discoverOnce(issuer, clientId, openid.ClientSecretBasic(clientSecret))
  return keepRenewed(async () => issued(await openid.clientCredentialsGrant(await discover())))
}
