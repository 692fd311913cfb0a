import connectPgSimple from 'connect-pg-simple'
import session, { type SessionData } from 'express-session'
import type pg from 'pg'
import type { Log } from '../log.ts'

/** As long as Keycloak's own session lasts at most; a session isn't made longer by being used. */
const signedInSeconds = 12 * 60 * 60
/** Long enough to register, find the e-mail and come back. */
const anonymousSeconds = 2 * 60 * 60

const PgStore = connectPgSimple(session)

type Done<T = void> = (error?: unknown, result?: T) => void

/**
 * connect-pg-simple with two differences: the tokens stand in a column of their own, which a session that was read
 * before a refresh can't overwrite; and nothing is written merely because a session was used.
 */
export class SessionStore extends PgStore {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool, log: Log) {
    super({
      pool,
      tableName: 'session',
      disableTouch: true,
      errorLog: (message: string, error: unknown) => log.warn({ err: error }, message),
    })
    this.#pool = pool
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#read(sid).then((found) => done(null, found), done)
  }

  async #read(sid: string): Promise<SessionData | null> {
    const { rows } = await this.#pool.query<{ sess: SessionData; keycloak_grant: string | null }>(
      'select sess, keycloak_grant from session where sid = $1 and expire > now()',
      [sid],
    )
    const row = rows[0]
    if (!row) return null
    return row.keycloak_grant === null ? row.sess : { ...row.sess, keycloakGrant: row.keycloak_grant }
  }

  async #remove(sid: string): Promise<void> {
    await this.#pool.query('delete from session where sid = $1', [sid])
  }

  override set(sid: string, data: SessionData, done?: Done): void {
    this.#write(sid, data).then(() => done?.(), done)
  }

  async #write(sid: string, data: SessionData): Promise<void> {
    const { keycloakGrant, ...sess } = data as Partial<SessionData>
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
