import * as openid from 'openid-client'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { findUnavailability, type KeycloakFetch } from '../keycloak/keycloak-fetch.ts'
import { localeSchema, type Locale } from '../locale.ts'
import type { PendingSignIn } from '../sessions/session-data.ts'

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  given_name: z.string().default(''),
  family_name: z.string().default(''),
  email: z.string().default(''),
  // Whatever else Keycloak may hold there is no language of ours.
  locale: localeSchema.optional().catch(undefined),
})

export interface Identity {
  readonly subject: string
  readonly keycloakSessionId: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly locale: Locale | undefined
}

export interface SignInRequest {
  readonly url: URL
  readonly pending: PendingSignIn
}

export interface SignInOptions {
  readonly returnTo?: string | undefined
  readonly locale?: Locale | undefined
  /** Straight to the registration form. */
  readonly registers?: boolean
  /** Put before the state, to be known again when it comes back. */
  readonly statePrefix?: string
}

/** @throws z.ZodError where the realm doesn't give what the portal needs */
export function readIdentity(claims: unknown): Identity {
  const { sub, sid, given_name, family_name, email, locale } = claimsSchema.parse(claims)
  return { subject: sub, keycloakSessionId: sid, firstName: given_name, lastName: family_name, email, locale }
}

/** The sign-in itself (OIDC, authorization code with PKCE). What keycloak-connect lacks: PKCE, state and nonce checked. */
export class OpenIdConnect {
  readonly issuer: string
  readonly #config: Config
  readonly #fetch: KeycloakFetch
  #discovered: Promise<openid.Configuration> | undefined
  #isDiscovered = false

  constructor(config: Config, keycloakFetch: KeycloakFetch) {
    this.issuer = `${config.keycloak.url}/realms/${config.keycloak.realm}`
    this.#config = config
    this.#fetch = keycloakFetch
  }

  /** Asks Keycloak for its addresses: on the first need, and again after a failure, so that either may start first. */
  async discover(): Promise<openid.Configuration> {
    this.#discovered ??= this.#askForMetadata()
    try {
      const configuration = await this.#discovered
      this.#isDiscovered = true
      return configuration
    } catch (error) {
      this.#discovered = undefined
      throw findUnavailability(error) ?? error
    }
  }

  get isDiscovered(): boolean {
    return this.#isDiscovered
  }

  async #askForMetadata(): Promise<openid.Configuration> {
    const { url, internalUrl, clientId, clientSecret } = this.#config.keycloak
    const configuration = await openid.discovery(
      new URL(this.issuer),
      clientId,
      undefined,
      openid.ClientSecretBasic(clientSecret),
      {
        // On a machine of one's own, or where TLS ends at the proxy and the server itself reaches Keycloak behind it.
        execute: [url, internalUrl].some((base) => base.startsWith('http:')) ? [openid.allowInsecureRequests] : [],
        [openid.customFetch]: (url, { body, headers, method, redirect }) =>
          this.#fetch(url, { body: body ?? null, headers, method, redirect }),
      },
    )
    openid.enableNonRepudiationChecks(configuration)
    return configuration
  }

  /** Where to send the browser, and what to keep until it comes back. */
  async begin(options: SignInOptions): Promise<SignInRequest> {
    const configuration = await this.discover()
    const pending: PendingSignIn = {
      state: (options.statePrefix ?? '') + openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
      returnTo: options.returnTo,
    }
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.#config.portalUrl}/auth/callback`,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ...(options.locale && { ui_locales: options.locale }),
      ...(options.registers && { prompt: 'create' }),
    })
    return { url, pending }
  }

  /**
   * Takes the code that the browser brought back to Keycloak.
   *
   * @returns the tokens as Keycloak sent them, and who they are for
   * @throws where anything about the answer doesn't fit what was begun
   */
  async complete(callbackPath: string, pending: PendingSignIn): Promise<{ grant: string; identity: Identity }> {
    const configuration = await this.discover()
    const tokens = await openid.authorizationCodeGrant(configuration, new URL(callbackPath, this.#config.portalUrl), {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    })
    return { grant: JSON.stringify(tokens), identity: readIdentity(tokens.claims()) }
  }
}
