import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { KeycloakFetch } from './keycloak-server.ts'

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() })

/** A token is renewed so long before it runs out. */
const spareMs = 30_000

/** One of the portal's own clients, which may do one thing at Keycloak's Admin REST API and nothing else. */
export class KeycloakServiceAccount {
  readonly #realm: string
  readonly #adminRealm: string
  readonly #credentials: { readonly client_id: string; readonly client_secret: string }
  readonly #fetch: KeycloakFetch
  #token: { readonly value: string; readonly usableUntil: number } | undefined

  constructor(
    { url, realm }: Config['keycloak'],
    keycloakFetch: KeycloakFetch,
    clientId: string,
    clientSecret: string,
  ) {
    this.#realm = `${url}/realms/${realm}`
    this.#adminRealm = `${url}/admin/realms/${realm}`
    this.#credentials = { client_id: clientId, client_secret: clientSecret }
    this.#fetch = keycloakFetch
  }

  /**
   * @param path within the realm, e.g. `/users/…`
   * @returns the answer, whatever it says
   * @throws where Keycloak can't be asked, or the account gets no token
   */
  async ask(path: string, method: 'GET' | 'DELETE' = 'GET'): Promise<Response> {
    const headers = { authorization: `Bearer ${await this.#getToken()}` }
    const answer = await this.#fetch(this.#adminRealm + path, { method, headers })
    // A secret that was changed, a realm that was set up anew: the next attempt begins with another token.
    if (answer.status === 401) this.#token = undefined
    return answer
  }

  async #getToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.usableUntil) return this.#token.value
    const answer = await this.#fetch(`${this.#realm}/protocol/openid-connect/token`, {
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
