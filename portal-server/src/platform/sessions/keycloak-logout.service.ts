import type { Database } from '../database/database.ts'
import type { NotificationListener } from '../database/notifications.ts'
import {
  deleteOldKeycloakLogouts,
  deleteSessionsOf,
  hasEndedSince,
  insertKeycloakLogout,
  lockSessionsOf,
  type KeycloakLogout,
} from './keycloak-logout.repository.ts'

/** Ends the portal's sessions when Keycloak's end. */
export class KeycloakLogoutService {
  readonly #db: Database
  readonly #sessionChanges: NotificationListener

  constructor(db: Database, sessionChanges: NotificationListener) {
    this.#db = db
    this.#sessionChanges = sessionChanges
  }

  /**
   * Ends the sessions of a sign-out, on every replica at once. A session that is being written at this moment, by a
   * request under way, doesn't come back.
   *
   * @returns how many sessions ended; undefined where the sign-out was known already
   */
  async end(logout: KeycloakLogout): Promise<number | undefined> {
    const ended = await this.#db.transaction().execute(async (trx) => {
      // First of all: the statements after it see what was committed while it waited.
      await lockSessionsOf(trx, logout)
      return (await insertKeycloakLogout(trx, logout)) ? deleteSessionsOf(trx, logout) : undefined
    })
    // Whoever is told that a session ended must not find it anywhere.
    if (ended) await this.#sessionChanges.untilHeardByAll()
    return ended
  }

  /** Whether a token that was issued to a program then is one from before its owner's access ended. */
  async hasEndedSince(subject: string, issuedAt: Date): Promise<boolean> {
    return hasEndedSince(this.#db, subject, issuedAt)
  }

  async prune(): Promise<void> {
    await deleteOldKeycloakLogouts(this.#db)
  }
}
