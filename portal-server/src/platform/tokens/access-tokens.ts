import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { findUnavailability } from '../keycloak/keycloak-server.ts'
import type { KeycloakLogoutService } from '../sessions/keycloak-logout.service.ts'
import { apiAudience } from './scopes.ts'

/** The program that calls, and for whom. */
export interface TokenHolder {
  /** The client (claim `azp`). */
  readonly clientId: string
  /** The account in whose name it calls (claim `sub`); of a client that calls in its own name, its service account. */
  readonly subject: string
  readonly scopes: ReadonlySet<string>
  /** Of a program that is a page: where it may stand (Keycloak's `allowed-origins`, the client's web origins). */
  readonly webOrigins: ReadonlySet<string>
}

/** The token is at fault: RFC 6750's invalid_token. */
export class AccessTokenRefused extends Error {
  override readonly name = 'AccessTokenRefused'
}

const clockToleranceSeconds = 30

/** Keycloak's access tokens: RFC 9068 with Keycloak's own `typ` and `azp`. */
const claimsSchema = z.object({
  sub: z.string().min(1),
  iat: z.number(),
  azp: z.string().min(1),
  scope: z.string().default(''),
  // An ID token or a logout token is signed by the same keys.
  typ: z.literal('Bearer'),
  'allowed-origins': z.array(z.string()).default([]),
})

/** Checks access tokens by the realm's keys, without asking Keycloak about each. */
export class AccessTokens {
  readonly #config: Config
  readonly #keys: JWTVerifyGetKey
  readonly #keycloakLogouts: Pick<KeycloakLogoutService, 'hasEndedSince'>

  constructor(
    config: Config,
    realmKeys: JWTVerifyGetKey,
    keycloakLogouts: Pick<KeycloakLogoutService, 'hasEndedSince'>,
  ) {
    this.#config = config
    this.#keys = realmKeys
    this.#keycloakLogouts = keycloakLogouts
  }

  /**
   * @throws AccessTokenRefused
   * @throws HttpProblem temporarily-unavailable where keys are needed and Keycloak is away
   */
  async verify(token: string): Promise<TokenHolder> {
    const { url, realm } = this.#config.keycloak
    const payload = await jwtVerify(token, this.#keys, {
      issuer: `${url}/realms/${realm}`,
      audience: apiAudience,
      algorithms: ['RS256', 'PS256', 'ES256'],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub'],
    }).then(
      (verified) => verified.payload,
      (error: unknown) => {
        const unavailability = findUnavailability(error)
        if (unavailability) throw unavailability
        throw error instanceof errors.JOSEError ? new AccessTokenRefused(error.code, { cause: error }) : error
      },
    )
    const claims = claimsSchema.safeParse(payload)
    if (!claims.success) throw new AccessTokenRefused('not an access token', { cause: claims.error })
    const { sub, iat, azp, scope, 'allowed-origins': origins } = claims.data
    // The signature knows nothing of what ended since.
    if (await this.#keycloakLogouts.hasEndedSince(sub, new Date(iat * 1000)))
      throw new AccessTokenRefused('its owner’s access has ended')
    return { clientId: azp, subject: sub, scopes: new Set(scope.split(' ')), webOrigins: new Set(origins) }
  }
}
