import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import { readIdentity } from '../sign-in/openid-connect.ts'
import { findGrant, lockGrant, replaceGrant } from './grant.repository.ts'
import { GrantEnded, type KeycloakGrants } from './keycloak-grants.ts'
import type { SessionCache } from './session-cache.ts'
import type { SignedIn } from './session-data.ts'

export interface SessionGrant {
  readonly grant: string
  /** Name and address may have changed in Keycloak since; undefined where nothing new was told. */
  readonly signedIn: SignedIn | undefined
}

/** Keeps a session's tokens alive. Keycloak takes each refresh token only once, so never two refreshes at a time. */
export class GrantService {
  readonly #db: Database
  readonly #grants: KeycloakGrants
  readonly #sessions: SessionCache
  readonly #log: Log
  readonly #underWay = new Map<string, Promise<SessionGrant>>()

  constructor(db: Database, grants: KeycloakGrants, sessions: SessionCache, log: Log) {
    this.#db = db
    this.#grants = grants
    this.#sessions = sessions
    this.#log = log
  }

  /**
   * The session's tokens, refreshed where they ran out.
   *
   * @throws GrantEnded where the session has ended, here or in Keycloak
   * @throws HttpProblem temporarily-unavailable where Keycloak can't be asked
   */
  async getFresh(sessionId: string, grant: string, signedIn: SignedIn): Promise<SessionGrant> {
    if (this.#grants.isFresh(grant)) return { grant, signedIn: undefined }
    // Requests of one page come together: the first one refreshes for all of this process ...
    const underWay = this.#underWay.get(sessionId)
    if (underWay) return underWay
    const refreshed = this.#refresh(sessionId, signedIn).finally(() => {
      this.#sessions.forget(sessionId)
      this.#underWay.delete(sessionId)
    })
    this.#underWay.set(sessionId, refreshed)
    return refreshed
  }

  async #refresh(sessionId: string, signedIn: SignedIn): Promise<SessionGrant> {
    return this.#db.transaction().execute(async (trx) => {
      // ... and a lock in the database keeps the other replicas waiting.
      await lockGrant(trx, sessionId)
      const current = await findGrant(trx, sessionId)
      if (current === undefined) throw new GrantEnded('the session has ended')
      if (this.#grants.isFresh(current)) return { grant: current, signedIn: undefined }

      const { stored, claims } = await this.#grants.refresh(current)
      const renewed = claims === undefined ? signedIn : renew(signedIn, claims)
      if (!(await replaceGrant(trx, sessionId, stored, renewed))) throw new GrantEnded('the session has ended')
      this.#log.debug('tokens refreshed')
      return { grant: stored, signedIn: renewed }
    })
  }
}

function renew(signedIn: SignedIn, claims: Record<string, unknown>): SignedIn {
  const { firstName, lastName, email, locale } = readIdentity({ sid: signedIn.keycloakSessionId, ...claims })
  return { ...signedIn, firstName, lastName, email, accountLocale: locale }
}
