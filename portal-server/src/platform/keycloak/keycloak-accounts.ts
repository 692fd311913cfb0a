import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { z } from 'zod'
import { statusOfRefusal, type KeycloakServiceAccount } from './service-account.ts'

const instant = z.number().transform((ms) => new Date(ms))

const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().optional(),
  emailVerified: z.boolean().default(false),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  createdTimestamp: instant,
  attributes: z.record(z.string(), z.array(z.string())).default({}),
})
export type KeycloakProfile = z.infer<typeof userSchema>

/** Ways to sign in: which there are, and never what they are. */
const credentialSchema = z.object({
  type: z.string(),
  userLabel: z.string().optional(),
  createdDate: instant.optional(),
})

const sessionSchema = z.object({
  id: z.string(),
  ipAddress: z.string().optional(),
  start: instant,
  lastAccess: instant,
  clients: z.record(z.string(), z.string()).default({}),
})

const consentSchema = z.object({
  clientId: z.string(),
  grantedClientScopes: z.array(z.string()).default([]),
  createdDate: instant.optional(),
  lastUpdatedDate: instant.optional(),
})

/** What Keycloak holds of an account, but for secrets. */
export interface KeycloakHolding {
  readonly profile: KeycloakProfile
  readonly credentials: readonly z.infer<typeof credentialSchema>[]
  readonly sessions: readonly z.infer<typeof sessionSchema>[]
  readonly consents: readonly z.infer<typeof consentSchema>[]
}

/** `gone`: there is no such account. `out-of-reach`: it is no customer's, but staff's or an administrator's. */
export type FoundAccount = KeycloakProfile | 'gone' | 'out-of-reach'

/** Customers' accounts in Keycloak, as a client that may see, sign out and delete customers and nobody else. */
export class KeycloakAccounts {
  readonly #account: KeycloakServiceAccount

  constructor(account: KeycloakServiceAccount) {
    this.#account = account
  }

  async find(subject: string): Promise<FoundAccount> {
    const user = await this.#account.ask((client) => client.users.findOne({ id: subject })).catch(refused)
    // Null where there is none, which the client's types leave out; and refused, too, where it asks for one that is gone.
    if (user) return userSchema.parse(user)
    return (await this.#isGone(subject)) ? 'gone' : 'out-of-reach'
  }

  /** Those of these accounts that there are no longer. */
  async listGone(subjects: readonly string[]): Promise<string[]> {
    return z.array(z.string()).parse(await this.#account.askProvider('gone-accounts', subjects))
  }

  async #isGone(subject: string): Promise<boolean> {
    return (await this.listGone([subject])).includes(subject)
  }

  /** @throws where there is no such account, or Keycloak can't be asked */
  async getHolding(subject: string): Promise<KeycloakHolding> {
    const of = { id: subject }
    const [user, credentials, sessions, consents] = await this.#account.ask((client) =>
      Promise.all([
        client.users.findOne(of),
        client.users.getCredentials(of),
        client.users.listSessions(of),
        client.users.listConsents(of),
      ]),
    )
    return {
      profile: userSchema.parse(user),
      credentials: z.array(credentialSchema).parse(credentials),
      sessions: z.array(sessionSchema).parse(sessions),
      consents: z.array(consentSchema).parse(consents),
    }
  }

  /** Whether somebody signed in to it in between, to the portal, the account's pages or a program. */
  async hasSignedInBetween(subject: string, from: Date, to: Date): Promise<boolean> {
    const sessions = await this.#whereThere(subject, (client) => client.users.listSessions({ id: subject }))
    // Keycloak counts in whole seconds.
    const since = Math.floor(from.getTime() / 1000) * 1000
    return z
      .array(sessionSchema)
      .parse(sessions ?? [])
      .some(({ start }) => start.getTime() >= since && start < to)
  }

  /** Ends every session, and takes from programs what they were allowed. An account that is gone has none. */
  async endAccess(subject: string): Promise<void> {
    const of = { id: subject }
    await this.#whereThere(subject, (client) => client.users.logout(of))
    const consents = await this.#whereThere(subject, (client) => client.users.listConsents(of))
    for (const { clientId } of z.array(consentSchema).parse(consents ?? []))
      await this.#whereThere(subject, (client) => client.users.revokeConsent({ ...of, clientId }))
  }

  /** Harmless to repeat. */
  async delete(subject: string): Promise<void> {
    await this.#whereThere(subject, (client) => client.users.del({ id: subject }))
  }

  /** @returns undefined where there is no such account any more, or nothing of what is asked for */
  async #whereThere<Answer>(
    subject: string,
    question: (client: KeycloakAdminClient) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await this.#account.ask(question)
    } catch (error) {
      const status = statusOfRefusal(error)
      if (status === 404 || (status === 403 && (await this.#isGone(subject)))) return undefined
      throw error
    }
  }
}

function refused(error: unknown): undefined {
  if (statusOfRefusal(error) !== 403) throw error
}
