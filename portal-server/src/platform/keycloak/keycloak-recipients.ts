import { z } from 'zod'
import { defaultLocale } from '../http/request-locale.ts'
import { localeSchema, type Locale } from '../locale.ts'
import type { KeycloakServiceAccount } from './service-account.ts'

export interface Recipient {
  readonly address: string
  readonly locale: Locale
}

const userSchema = z.object({
  enabled: z.boolean(),
  email: z.string().optional(),
  emailVerified: z.boolean().default(false),
  attributes: z.object({ locale: z.array(z.string()).default([]) }).default({ locale: [] }),
})

/** Keycloak doesn't let the portal see this account: it may be no customer's, or the client's rights are gone. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** Asks Keycloak where an account gets its mail, as a client that may see customers and nothing else. */
export class KeycloakRecipients {
  readonly #account: KeycloakServiceAccount

  constructor(account: KeycloakServiceAccount) {
    this.#account = account
  }

  /**
   * @returns undefined where the account is gone or disabled, or has no confirmed address
   * @throws NotAllowed; or another error where Keycloak can't be asked
   */
  async find(subject: string): Promise<Recipient | undefined> {
    const answer = await this.#account.ask(`/users/${encodeURIComponent(subject)}`)
    if (answer.status === 404) return undefined
    if (answer.status === 403) throw new NotAllowed('Keycloak does not let the portal’s mails see this account.')
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to a question about an account`)
    const { enabled, email, emailVerified, attributes } = userSchema.parse(await answer.json())
    if (!enabled || !emailVerified || email === undefined) return undefined
    const locale = localeSchema.safeParse(attributes.locale[0])
    return { address: email, locale: locale.success ? locale.data : defaultLocale }
  }
}
