import { z } from 'zod'
import { defaultLocale, localeSchema, type Locale } from '../locale.ts'
import type { KeycloakServiceAccount } from './service-account.ts'

export interface Recipient {
  readonly firstName: string | undefined
  readonly locale: Locale
  /** Of mail, where it has been confirmed. */
  readonly address: string | undefined
  /** In E.164, where text messages can reach it; whose it is, nobody has confirmed to Keycloak. */
  readonly mobileNumber: string | undefined
  /** Of whatever kind: a landline as well. */
  readonly hasNumber: boolean
}

/** Whoever an account belongs to, or why there is nobody to write to. */
export type FoundRecipient = { readonly recipient: Recipient } | { readonly nobodyBecause: string }

const answerSchema = z.object({
  recipients: z.array(
    z.object({
      id: z.string(),
      enabled: z.boolean(),
      firstName: z.string().optional(),
      locale: z.string().optional(),
      email: z.string().optional(),
      mobileNumber: z.string().optional(),
      hasNumber: z.boolean(),
    }),
  ),
  notAllowed: z.array(z.string()),
})
type Answered = z.infer<typeof answerSchema>['recipients'][number]

/**
 * Keycloak's provider takes 500. Who asks and what they may see takes it some ten milliseconds, each of those asked about a tenth of
 * one: a smaller batch would be mostly the former.
 */
const batchSize = 250

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

  /** @throws NotAllowed; or another error where Keycloak can't be asked */
  async find(subject: string): Promise<FoundRecipient> {
    const found = (await this.findSeveral([subject])).get(subject)
    if (!found) throw new NotAllowed('Keycloak does not let the portal’s mails see this account.')
    return found
  }

  /**
   * Of any number, a batch after the other.
   * @returns all but those whom Keycloak doesn't let the portal see
   * @throws where Keycloak can't be asked
   */
  async findSeveral(subjects: readonly string[]): Promise<ReadonlyMap<string, FoundRecipient>> {
    const found = new Map<string, FoundRecipient>()
    const asked = [...new Set(subjects)]
    for (let from = 0; from < asked.length; from += batchSize) {
      const batch = asked.slice(from, from + batchSize)
      const { recipients, notAllowed } = answerSchema.parse(
        await this.#account.askProvider('recipients', { ids: batch }),
      )
      const answered = new Map(recipients.map((recipient) => [recipient.id, recipient]))
      const unseen = new Set(notAllowed)
      for (const subject of batch) if (!unseen.has(subject)) found.set(subject, foundAs(answered.get(subject)))
    }
    return found
  }
}

function foundAs(answered: Answered | undefined): FoundRecipient {
  if (!answered) return { nobodyBecause: 'The account is gone.' }
  const { enabled, firstName, email: address, mobileNumber, hasNumber } = answered
  if (!enabled) return { nobodyBecause: 'The account is disabled.' }
  const locale = localeSchema.safeParse(answered.locale)
  return {
    recipient: {
      firstName: firstName?.trim() ? firstName : undefined,
      locale: locale.success ? locale.data : defaultLocale,
      ...{ address, mobileNumber, hasNumber },
    },
  }
}
