import { z } from 'zod'
import { defaultLocale, localeSchema, type Locale } from '../locale.ts'
import { statusOfRefusal, type KeycloakServiceAccount } from './service-account.ts'

export interface Recipient {
  readonly firstName: string | undefined
  readonly locale: Locale
  /** Of mail, where it has been confirmed. */
  readonly address: string | undefined
  readonly mobileNumber: string | undefined
}

/** Whoever an account belongs to, or why there is nobody to write to. */
export type FoundRecipient = { readonly recipient: Recipient } | { readonly nobodyBecause: string }

const userSchema = z.object({
  enabled: z.boolean(),
  firstName: z.string().optional(),
  email: z.string().optional(),
  emailVerified: z.boolean().default(false),
  attributes: z.object({ locale: z.array(z.string()).default([]) }).default({ locale: [] }),
})

/** Keycloak doesn't let the portal see this account: it may be no customer's, or the client's rights are gone. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** Asks Keycloak whom an account belongs to and how they are reached, as a client that may see customers and nothing else. */
export class KeycloakRecipients {
  readonly #account: KeycloakServiceAccount

  constructor(account: KeycloakServiceAccount) {
    this.#account = account
  }

  async findSeveral(subjects: readonly string[]): Promise<ReadonlyMap<string, FoundRecipient>> {
    const found = await Promise.all(
      subjects.map(async (subject) => [subject, await this.find(subject).catch(() => undefined)] as const),
    )
    return new Map(found.flatMap(([subject, one]) => (one ? [[subject, one] as const] : [])))
  }

  /** @throws NotAllowed; or another error where Keycloak can't be asked */
  async find(subject: string): Promise<FoundRecipient> {
    const user = await this.#account.ask((client) => client.users.findOne({ id: subject })).catch(refused)
    // Null where there is none, which the client's types leave out.
    if (!user) return { nobodyBecause: 'The account is gone.' }
    const { enabled, firstName, email, emailVerified, attributes } = userSchema.parse(user)
    if (!enabled) return { nobodyBecause: 'The account is disabled.' }
    const locale = localeSchema.safeParse(attributes.locale[0])
    return {
      recipient: {
        firstName: firstName?.trim() ? firstName : undefined,
        locale: locale.success ? locale.data : defaultLocale,
        address: emailVerified ? email : undefined,
        mobileNumber: undefined,
      },
    }
  }
}

function refused(error: unknown): never {
  if (statusOfRefusal(error) === 403)
    throw new NotAllowed('Keycloak does not let the portal’s mails see this account.', { cause: error })
  throw error
}
