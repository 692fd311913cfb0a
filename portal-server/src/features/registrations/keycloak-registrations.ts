import { statusOfRefusal, type KeycloakServiceAccount } from '../../platform/keycloak/service-account.ts'
import { toRegistration, type Registration } from './registration.ts'

/** The group of the realm's file that a registration stays in until it is finished; its id is part of that file. */
export const unfinishedGroupId = '7d0be9a4-2c71-4f0e-b3d8-5e6a90c4f103'

/** Keycloak's registrations that nobody has finished, as a client that may see and delete these and nothing else. */
export class KeycloakRegistrations {
  readonly #account: KeycloakServiceAccount

  constructor(account: KeycloakServiceAccount) {
    this.#account = account
  }

  /** A page of them, in an order that stays the same. */
  async list(first: number, max: number): Promise<Registration[]> {
    const page = { id: unfinishedGroupId, first, max, briefRepresentation: false }
    const users = await this.#account.ask((client) => client.groups.listMembers(page))
    return users.map(toRegistration)
  }

  /** @returns undefined where it is no unfinished registration any more */
  async find(subject: string): Promise<Registration | undefined> {
    const user = await this.#account.ask((client) => client.users.findOne({ id: subject })).catch(goneOrFinished)
    return user ? toRegistration(user) : undefined
  }

  /** @returns false where it is no unfinished registration any more */
  async delete(subject: string): Promise<boolean> {
    const deleted = this.#account.ask((client) => client.users.del({ id: subject })).then(() => true)
    return (await deleted.catch(goneOrFinished)) ?? false
  }
}

/** Gone meanwhile, or finished: an account that has left the group is refused. */
function goneOrFinished(error: unknown): undefined {
  const status = statusOfRefusal(error)
  if (status !== 404 && status !== 403) throw error
}
