import { jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as openid from 'openid-client'
import type { Config } from '../../config.ts'
import type { Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import { refreshTokenOf, writeGrant } from './grant.ts'
import { readIdentity, type Identity } from './identity.ts'
import { findUnavailability, type KeycloakRequest, type KeycloakServer } from './keycloak-server.ts'

/** A sign-in that was sent to Keycloak and hasn't come back. */
export interface PendingSignIn {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo?: string | undefined
  /** Whoever is signed in is to show anew that it is they. */
  readonly asksAgain?: boolean | undefined
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
  /** Keycloak asks for the password, signed in or not. */
  readonly asksAgain?: boolean | undefined
  /** Put before the state, to be known again when it comes back. */
  readonly statePrefix?: string
}

/** Tokens in place of those before. */
export interface RefreshedGrant {
  readonly grant: string
  /** As the ID token that came along says; undefined where it couldn't be checked. */
  readonly identity: Identity | undefined
}

/** Keycloak takes a refresh token no more: its session is over, or the token is spent. */
export class RefreshRefused extends Error {
  override readonly name = 'RefreshRefused'
}

/** As long as an answer may take whose loss would cost a refresh token. */
export const longestRefreshMs = 60_000

export interface OpenIdConnectDependencies {
  readonly config: Config
  readonly keycloak: KeycloakServer
  readonly realmKeys: JWTVerifyGetKey
  readonly log: Log
}

interface Configurations {
  readonly usual: openid.Configuration
  /** Waits for as long as Keycloak may take, and keeps what it answered whatever else fails. */
  readonly patient: openid.Configuration
}

/** Keycloak's OpenID Connect: signing in (authorization code with PKCE), refreshing, signing out. */
export class OpenIdConnect {
  readonly issuer: string
  readonly #config: Config
  readonly #keycloak: KeycloakServer
  readonly #realmKeys: JWTVerifyGetKey
  readonly #log: Log
  #discovered: Promise<Configurations> | undefined
  #isDiscovered = false

  constructor({ config, keycloak, realmKeys, log }: OpenIdConnectDependencies) {
    this.issuer = `${config.keycloak.url}/realms/${config.keycloak.realm}`
    this.#config = config
    this.#keycloak = keycloak
    this.#realmKeys = realmKeys
    this.#log = log
  }

  /** Asks Keycloak for its addresses: on the first need, and again after a failure, so that either may start first. */
  async discover(): Promise<void> {
    await this.#discover()
  }

  get isDiscovered(): boolean {
    return this.#isDiscovered
  }

  async #discover(): Promise<Configurations> {
    this.#discovered ??= this.#askForMetadata()
    try {
      const configurations = await this.#discovered
      this.#isDiscovered = true
      return configurations
    } catch (error) {
      this.#discovered = undefined
      throw findUnavailability(error) ?? error
    }
  }

  async #askForMetadata(): Promise<Configurations> {
    const { url, internalUrl, clientId, clientSecret } = this.#config.keycloak
    // On a machine of one's own, or where TLS ends at the proxy and the server itself reaches Keycloak behind it.
    const isInsecure = [url, internalUrl].some((base) => base.startsWith('http:'))
    const authentication = openid.ClientSecretBasic(clientSecret)
    const usual = await openid.discovery(new URL(this.issuer), clientId, undefined, authentication, {
      execute: isInsecure ? [openid.allowInsecureRequests] : [],
      [openid.customFetch]: this.#fetch({}),
    })
    openid.enableNonRepudiationChecks(usual)
    const patient = new openid.Configuration(usual.serverMetadata(), clientId, undefined, authentication)
    if (isInsecure) openid.allowInsecureRequests(patient)
    patient[openid.customFetch] = this.#fetch({ timeoutMs: longestRefreshMs })
    return { usual, patient }
  }

  /** With our own patience in place of the library's. */
  #fetch(request: KeycloakRequest): openid.CustomFetch {
    return (url, { body, headers, method, redirect }) =>
      this.#keycloak.fetch(url, { ...request, body: body ?? null, headers, method, redirect })
  }

  /**
   * Where to send the browser, and what to keep until it comes back.
   *
   * @throws HttpProblem temporarily-unavailable where Keycloak doesn't answer: the browser would find nothing there
   */
  async begin(options: SignInOptions): Promise<SignInRequest> {
    const { usual } = await this.#discover()
    await this.#keycloak.assertAnsweringNow()
    const pending: PendingSignIn = {
      state: (options.statePrefix ?? '') + openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
      returnTo: options.returnTo,
      ...(options.asksAgain && { asksAgain: true }),
    }
    const url = openid.buildAuthorizationUrl(usual, {
      redirect_uri: `${this.#config.portalUrl}/auth/callback`,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ...(options.locale && { ui_locales: options.locale }),
      ...(options.registers && { prompt: 'create' }),
      ...(options.asksAgain && { prompt: 'login' }),
    })
    return { url, pending }
  }

  /**
   * Takes the code that the browser brought back to Keycloak.
   *
   * @returns the tokens, and who they are for
   * @throws where anything about the answer doesn't fit what was begun
   */
  async complete(callbackPath: string, pending: PendingSignIn): Promise<{ grant: string; identity: Identity }> {
    const { usual } = await this.#discover()
    const tokens = await openid.authorizationCodeGrant(usual, new URL(callbackPath, this.#config.portalUrl), {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    })
    return { grant: asGrant(tokens), identity: readIdentity(tokens.claims()) }
  }

  /**
   * New tokens for a refresh token, which is spent by it.
   *
   * @throws RefreshRefused
   * @throws HttpProblem temporarily-unavailable where no answer came: whether the token is spent is unknown
   */
  async refresh(grant: string): Promise<RefreshedGrant> {
    const { patient } = await this.#discover()
    try {
      const tokens = await openid.refreshTokenGrant(patient, refreshTokenOf(grant))
      return { grant: asGrant(tokens), identity: await this.#findIdentity(tokens.id_token) }
    } catch (error) {
      if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant')
        throw new RefreshRefused('Keycloak refused to refresh', { cause: error })
      throw error
    }
  }

  /** Without it a new name is learnt of next time; the tokens must not be lost over it. */
  async #findIdentity(idToken: string | undefined): Promise<Identity | undefined> {
    if (idToken === undefined) return undefined
    const expected = { issuer: this.issuer, audience: this.#config.keycloak.clientId }
    try {
      return readIdentity((await jwtVerify(idToken, this.#realmKeys, expected)).payload)
    } catch (error) {
      this.#log.warn({ err: error }, 'an ID token could not be checked')
      return undefined
    }
  }

  /** Ends the session in Keycloak, server to server. @throws where it can't be asked or fails */
  async endSession(grant: string): Promise<void> {
    const { clientId, clientSecret } = this.#config.keycloak
    const answer = await this.#keycloak.fetch(`${this.issuer}/protocol/openid-connect/logout`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshTokenOf(grant),
      }),
    })
    // 400: that session is over already.
    if (!answer.ok && answer.status !== 400) throw new Error(`Keycloak answered ${answer.status}`)
  }
}

/** @throws where the realm gives no refresh tokens */
function asGrant({ access_token, refresh_token }: openid.TokenEndpointResponse): string {
  if (refresh_token === undefined) throw new Error('Keycloak gave no refresh token')
  return writeGrant({ access_token, refresh_token })
}
