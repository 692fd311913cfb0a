import type { Request } from 'express'
import session, { type SessionData } from 'express-session'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SessionCache, StoredSession } from './session-cache.ts'
import { deleteSession, pruneSessions, saveSession } from './session.repository.ts'

/** As long as Keycloak's own session lasts at most; a session isn't made longer by being used. */
const signedInSeconds = 12 * 60 * 60

type Done<T = void> = (error?: unknown, result?: T) => void

/**
 * Sessions in PostgreSQL. The tokens stand in a column of their own, which a session that was read before a refresh can't
 * overwrite; nothing is written merely because a session was used; and sessions are remembered between requests
 * (session-cache.ts).
 *
 * It has no method `touch`: one that did nothing would have express-session compare the session once more for it.
 */
export class SessionStore extends session.Store {
  readonly #db: Database
  readonly #cache: SessionCache

  constructor(db: Database, cache: SessionCache) {
    super()
    this.#db = db
    this.#cache = cache
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const known = this.#cache.find(sid)
    if (known) return done(null, ownCopy(known))
    this.#cache.load(sid).then((found) => done(null, found ? ownCopy(found) : null), done)
  }

  override createSession(request: Request, data: SessionData) {
    const created = super.createSession(request, data)
    withGrant(created, data.keycloakGrant)
    return created
  }

  override set(sid: string, data: SessionData, done?: Done): void {
    void this.#write(sid, data)
      .finally(() => this.#cache.forget(sid))
      .then(() => done?.(), done)
  }

  override destroy(sid: string, done?: Done): void {
    void deleteSession(this.#db, sid)
      .finally(() => this.#cache.forget(sid))
      .then(() => done?.(), done)
  }

  /** Removes sessions whose time is over; nobody finds them any more as it is. */
  async prune(): Promise<void> {
    await pruneSessions(this.#db)
  }

  /** @throws where the database can't be reached: whoever signs in now could not be kept signed in */
  async assertReachable(): Promise<void> {
    await sql`select 1`.execute(this.#db)
  }

  async #write(sid: string, { keycloakGrant, ...sess }: Partial<SessionData>): Promise<void> {
    // Nobody signed in: express-session would keep what is left of a session that ended.
    if (!sess.signedIn) return deleteSession(this.#db, sid)
    await saveSession(this.#db, { sid, sess, keycloakGrant, livesForSeconds: signedInSeconds })
  }
}

/** For one request, which may change it. */
function ownCopy({ data, keycloakGrant }: StoredSession): SessionData {
  return withGrant({ ...data }, keycloakGrant)
}

/** Not a part of what express-session compares at the end of every request, to see whether it must be saved. */
function withGrant<Data extends object>(data: Data, keycloakGrant: string | undefined): Data {
  return Object.defineProperty(data, 'keycloakGrant', { value: keycloakGrant, writable: true, configurable: true })
}
