import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { toRegistration, type Registration } from './registration.ts'

/** The group of the realm's file that a registration stays in until it is finished; its id is part of that file. */
export const unfinishedGroupId = '7d0be9a4-2c71-4f0e-b3d8-5e6a90c4f103'

const timeout = 8_000
const failure = z.object({ response: z.object({ status: z.number() }) })

/** Keycloak's registrations that nobody has finished, as a client that may see and delete these and nothing else. */
export class KeycloakRegistrations {
  readonly #client: KeycloakAdminClient

  private constructor(client: KeycloakAdminClient) {
    this.#client = client
  }

  /** The token lives for five minutes: for one run. */
  static async connect({ keycloak }: Config): Promise<KeycloakRegistrations> {
    // Loaded for the run that needs it: what serves customers does without.
    const { default: AdminClient } = await import('@keycloak/keycloak-admin-client')
    const client = new AdminClient({ baseUrl: keycloak.internalUrl, realmName: keycloak.realm, timeout })
    await client.auth({
      grantType: 'client_credentials',
      clientId: keycloak.cleanUpClientId,
      clientSecret: keycloak.cleanUpClientSecret,
    })
    return new KeycloakRegistrations(client)
  }

  /** A page of them, in an order that stays the same. */
  async list(first: number, max: number): Promise<Registration[]> {
    const users = await this.#client.groups.listMembers({
      id: unfinishedGroupId,
      first,
      max,
      briefRepresentation: false,
    })
    return users.map(toRegistration)
  }

  /** @returns undefined where it is no unfinished registration any more */
  async find(subject: string): Promise<Registration | undefined> {
    const user = await notFoundAsUndefined(this.#client.users.findOne({ id: subject }))
    return user && toRegistration(user)
  }

  async delete(subject: string): Promise<void> {
    await notFoundAsUndefined(this.#client.users.del({ id: subject }))
  }
}

/** Gone meanwhile, or finished: an account that has left the group is refused. */
async function notFoundAsUndefined<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    const { data } = failure.safeParse(error)
    if (data?.response.status === 404 || data?.response.status === 403) return undefined
    throw error
  }
}
