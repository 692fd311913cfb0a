import * as oauth from 'oauth4webapi'
import { byKeycloaksClock, client } from './client.ts'
import { server, signIn, transport, type ActionOutcome } from './sign-in.ts'
import { readTokens, type Tokens } from './tokens.ts'

/** The sign-in is over: ended elsewhere, or run out. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded'
}

/** Who is signed in, with tokens that live in this page's memory alone. */
export class Session {
  #tokens: Tokens
  #refreshing: Promise<Tokens> | undefined
  #outcome: ActionOutcome | undefined

  private constructor(tokens: Tokens, outcome: ActionOutcome | undefined) {
    this.#tokens = tokens
    this.#outcome = outcome
  }

  static async begin(): Promise<Session> {
    const { tokens, outcome } = await signIn()
    return new Session(tokens, outcome)
  }

  /** A claim of the ID token, e.g. given_name. */
  claim(name: string): string {
    const value = this.#tokens.claims[name]
    return typeof value === 'string' ? value : ''
  }

  /** What came of the action that this sign-in was for; told once. */
  takeOutcome(): ActionOutcome | undefined {
    const outcome = this.#outcome
    this.#outcome = undefined
    return outcome
  }

  /** @throws SessionEnded */
  async accessToken(): Promise<string> {
    if (Date.now() < this.#tokens.goodUntil) return this.#tokens.access
    // A refresh token is used once: two requests at the same time share one refresh.
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
    })
    this.#tokens = await this.#refreshing
    return this.#tokens.access
  }

  async #refresh(): Promise<Tokens> {
    const { refresh } = this.#tokens
    if (refresh === undefined) throw new SessionEnded()
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, transport)
    try {
      const granted = await oauth.processRefreshTokenResponse(server, await byKeycloaksClock(response), response)
      return readTokens(granted, this.#tokens)
    } catch (error) {
      // Keycloak itself in trouble answers in the same shape.
      if (error instanceof oauth.ResponseBodyError && error.status < 500) throw new SessionEnded('', { cause: error })
      throw error
    }
  }
}
