import { z } from 'zod'
import type { Config } from '../../config.ts'
import { defaultLocale } from '../http/request-locale.ts'
import { localeSchema, type Locale } from '../locale.ts'
import type { KeycloakFetch } from './keycloak-fetch.ts'

export interface Recipient {
  readonly address: string
  readonly locale: Locale
}

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() })
const userSchema = z.object({
  enabled: z.boolean(),
  email: z.string().optional(),
  emailVerified: z.boolean().default(false),
  attributes: z.object({ locale: z.array(z.string()).default([]) }).default({ locale: [] }),
})

/** A token is renewed so long before it runs out. */
const spareMs = 30_000

/** Asks Keycloak where an account gets its mail, as a client that may see customers and nothing else. */
export class KeycloakRecipients {
  readonly #keycloak: Config['keycloak']
  readonly #fetch: KeycloakFetch
  #token: { readonly value: string; readonly usableUntil: number } | undefined

  constructor(keycloak: Config['keycloak'], keycloakFetch: KeycloakFetch) {
    this.#keycloak = keycloak
    this.#fetch = keycloakFetch
  }

  /**
   * @returns undefined where the account is gone or disabled, has no confirmed address, or isn't a customer's
   * @throws where Keycloak can't be asked
   */
  async find(subject: string): Promise<Recipient | undefined> {
    const { url, realm } = this.#keycloak
    const answer = await this.#fetch(`${url}/admin/realms/${realm}/users/${encodeURIComponent(subject)}`, {
      headers: { authorization: `Bearer ${await this.#getToken()}` },
    })
    if (answer.status === 404 || answer.status === 403) return undefined
    // A secret that was changed, a realm that was set up anew: the next attempt begins with another token.
    if (!answer.ok) this.#token = undefined
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to a question about an account`)
    const { enabled, email, emailVerified, attributes } = userSchema.parse(await answer.json())
    if (!enabled || !emailVerified || email === undefined) return undefined
    const locale = localeSchema.safeParse(attributes.locale[0])
    return { address: email, locale: locale.success ? locale.data : defaultLocale }
  }

  async #getToken(): Promise<string> {
    if (this.#token && Date.now() < this.#token.usableUntil) return this.#token.value
    const { url, realm, mailClientId, mailClientSecret } = this.#keycloak
    const answer = await this.#fetch(`${url}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: mailClientId,
        client_secret: mailClientSecret,
      }),
    })
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to the portal's mails`)
    const { access_token: value, expires_in: seconds } = tokenSchema.parse(await answer.json())
    this.#token = { value, usableUntil: Date.now() + seconds * 1000 - spareMs }
    return value
  }
}
