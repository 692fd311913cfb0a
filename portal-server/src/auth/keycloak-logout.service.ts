import type { Database } from '../database/database.ts'
import {
  deleteOldKeycloakLogouts,
  deleteSessionsOf,
  insertKeycloakLogout,
  lockSessionsOf,
  type KeycloakLogout,
} from './keycloak-logout.repository.ts'

/** Ends the portal's sessions when Keycloak's end. */
export class KeycloakLogoutService {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * Ends the sessions of a sign-out, on every replica at once. A session that is being written at this moment, by a
   * request under way, doesn't come back.
   *
   * @returns how many sessions ended; undefined where the sign-out was known already
   */
  async end(logout: KeycloakLogout): Promise<number | undefined> {
    return this.#db.transaction().execute(async (trx) => {
      // First of all: the statements after it see what was committed while it waited.
      await lockSessionsOf(trx, logout)
      return (await insertKeycloakLogout(trx, logout)) ? deleteSessionsOf(trx, logout) : undefined
    })
  }

  async prune(): Promise<void> {
    await deleteOldKeycloakLogouts(this.#db)
  }
}
