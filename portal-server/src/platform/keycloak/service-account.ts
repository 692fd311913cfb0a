import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { requestIdHeaders } from '../request-id.ts'
import { asUnavailable, usualTimeoutMs, type KeycloakServer } from './keycloak-server.ts'

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() })
const refusalSchema = z.object({ response: z.object({ status: z.number() }) })

/** A token is renewed so long before it runs out. */
const spareMs = 30_000

/** One of the portal's own clients, which may do one thing at Keycloak's Admin REST API and nothing else. */
export class KeycloakServiceAccount {
  readonly #config: Config['keycloak']
  readonly #server: KeycloakServer
  readonly #credentials: { readonly client_id: string; readonly client_secret: string }
  #client: Promise<KeycloakAdminClient> | undefined
  #token: { readonly value: string; readonly usableUntil: number } | undefined

  constructor(config: Config['keycloak'], server: KeycloakServer, clientId: string, clientSecret: string) {
    this.#config = config
    this.#server = server
    this.#credentials = { client_id: clientId, client_secret: clientSecret }
  }

  /**
   * @returns what the client makes of the answer
   * @throws where Keycloak can't be asked, refuses (statusOfRefusal) or gives the account no token
   */
  async ask<Answer>(question: (client: KeycloakAdminClient) => Promise<Answer>): Promise<Answer> {
    // Not into silence, see KeycloakServer: the client has a limit of time, but no circuit.
    await this.#server.assertAnswering()
    this.#client ??= this.#createClient()
    try {
      return await question(await this.#client)
    } catch (error) {
      const status = statusOfRefusal(error)
      // A secret that was changed, a realm that was set up anew: the next attempt begins with another token.
      if (status === 401) this.#token = undefined
      // Whatever isn't Keycloak's refusal came in the place of an answer, whatever fetch or undici call it.
      if (status === undefined || status >= 500) throw asUnavailable(error)
      throw error
    }
  }

  /** Asks what the provider has beside Keycloak's own APIs. @throws where Keycloak can't be asked, or refuses */
  async askProvider(path: string, question?: unknown): Promise<unknown> {
    const { url, realm } = this.#config
    const authorization = `Bearer ${await this.#getToken()}`
    const answer = await this.#server.fetch(`${url}/realms/${realm}/${path}`, {
      ...(question === undefined
        ? { headers: { authorization } }
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization },
            body: JSON.stringify(question),
          }),
    })
    if (answer.status === 401) this.#token = undefined
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} when asked for ${path}`)
    return answer.json()
  }

  /** Loaded with the first question: what serves customers does without. */
  async #createClient(): Promise<KeycloakAdminClient> {
    const { default: AdminClient } = await import('@keycloak/keycloak-admin-client')
    const { internalUrl, realm } = this.#config
    const requestOptions = {
      // Read anew for each question: it tells whose it is.
      get headers() {
        return requestIdHeaders()
      },
    }
    const client = new AdminClient({ baseUrl: internalUrl, realmName: realm, timeout: usualTimeoutMs, requestOptions })
    client.registerTokenProvider({ getAccessToken: () => this.#getToken() })
    return client
  }

  async #getToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.usableUntil) return this.#token.value
    const { url, realm } = this.#config
    const answer = await this.#server.fetch(`${url}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...this.#credentials }),
    })
    if (!answer.ok)
      throw new Error(`Keycloak gave ${this.#credentials.client_id} no token: it answered ${answer.status}`)
    const { access_token: value, expires_in: seconds } = tokenSchema.parse(await answer.json())
    this.#token = { value, usableUntil: Date.now() + seconds * 1000 - spareMs }
    return value
  }
}

/** What Keycloak answered a question with in place of what was asked for; undefined where it answered nothing. */
export function statusOfRefusal(error: unknown): number | undefined {
  return refusalSchema.safeParse(error).data?.response.status
}
