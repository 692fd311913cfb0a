import connectPgSimple from 'connect-pg-simple'
import type { Request } from 'express'
import session, { type SessionData } from 'express-session'
import type pg from 'pg'
import type { Log } from '../log.ts'
import type { SessionCache, StoredSession } from './session-cache.ts'

/** As long as Keycloak's own session lasts at most; a session isn't made longer by being used. */
const signedInSeconds = 12 * 60 * 60
/** Long enough to register, find the e-mail and come back. */
const anonymousSeconds = 2 * 60 * 60

const PgStore = connectPgSimple(session)

type Done<T = void> = (error?: unknown, result?: T) => void

/**
 * connect-pg-simple with three differences: the tokens stand in a column of their own, which a session that was read
 * before a refresh can't overwrite; nothing is written merely because a session was used; and sessions are remembered
 * between requests (session-cache.ts).
 */
export class SessionStore extends PgStore {
  readonly #pool: pg.Pool
  readonly #cache: SessionCache

  constructor(pool: pg.Pool, cache: SessionCache, log: Log) {
    super({
      pool,
      tableName: 'session',
      disableTouch: true,
      errorLog: (message: string, error: unknown) => log.warn({ err: error }, message),
    })
    this.#pool = pool
    this.#cache = cache
    // A method that does nothing is not for nothing: express-session would compare the session once more for it.
    Object.defineProperty(this, 'touch', { value: undefined })
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
    this.#write(sid, data)
      .finally(() => this.#cache.forget(sid))
      .then(() => done?.(), done)
  }

  override destroy(sid: string, done?: Done): void {
    super.destroy(sid, (error: unknown) => {
      this.#cache.forget(sid)
      done?.(error)
    })
  }

  async #remove(sid: string): Promise<void> {
    await this.#pool.query('delete from session where sid = $1', [sid])
  }

  async #write(sid: string, { keycloakGrant, ...sess }: Partial<SessionData>): Promise<void> {
    // Nobody signed in or about to: express-session would keep what is left of a session that ended.
    if (!sess.signedIn && !sess.pendingSignIns?.length) return this.#remove(sid)
    await this.#pool.query(
      `insert into session (sid, sess, expire, keycloak_grant)
       values ($1, $2, now() + make_interval(secs => $3), $4)
       on conflict (sid) do update set sess = excluded.sess`,
      [sid, JSON.stringify(sess), sess.signedIn ? signedInSeconds : anonymousSeconds, keycloakGrant ?? null],
    )
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
