import { z } from 'zod'
import type { KeycloakServiceAccount } from '../../platform/keycloak/service-account.ts'
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
    const query = new URLSearchParams({ first: String(first), max: String(max), briefRepresentation: 'false' })
    const answer = await this.#ask(`/groups/${unfinishedGroupId}/members?${query}`)
    if (!answer) throw new Error('the group of unfinished registrations is not to be seen')
    return z
      .array(z.unknown())
      .parse(await answer.json())
      .map(toRegistration)
  }

  /** @returns undefined where it is no unfinished registration any more */
  async find(subject: string): Promise<Registration | undefined> {
    const answer = await this.#ask(`/users/${encodeURIComponent(subject)}`)
    return answer && toRegistration(await answer.json())
  }

  /** @returns false where it is no unfinished registration any more */
  async delete(subject: string): Promise<boolean> {
    return (await this.#ask(`/users/${encodeURIComponent(subject)}`, 'DELETE')) !== undefined
  }

  /** @returns undefined for what is gone meanwhile, or finished: an account that has left the group is refused */
  async #ask(path: string, method?: 'DELETE'): Promise<Response | undefined> {
    const answer = await this.#account.ask(path, method)
    if (answer.status === 404 || answer.status === 403) return undefined
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} about unfinished registrations`)
    return answer
  }
}
