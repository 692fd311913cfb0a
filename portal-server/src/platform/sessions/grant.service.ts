import { BulkheadRejectedError } from 'cockatiel'
import { HttpProblem } from '../http/problem.ts'
import { expiryOf, lostAtOf } from '../keycloak/grant.ts'
import { findUnavailability, type KeycloakServer } from '../keycloak/keycloak-server.ts'
import type { Log } from '../log.ts'
import { TookTooLong, within } from '../within.ts'
import type { GrantRefresher, Refreshed } from './grant-refresher.ts'
import { GrantEnded, type KeycloakGrants } from './keycloak-grants.ts'
import type { SessionCache } from './session-cache.ts'
import type { SignedIn } from './session-data.ts'

/** So long a customer waits for Keycloak who can be served without it, */
const patienceMs = 2_000
/** and so long where there is nothing else to do. */
const longestPatienceMs = 8_000

/*
 * How long a session is trusted whose tokens ran out and can't be refreshed (docs/decisions/0034). A session that ends in
 * Keycloak ends here at once all the same: Keycloak says so itself.
 */
const trustMs = 30 * 60 * 1000
/** Where Keycloak answers, and only this session's own tokens are lost. */
const lostTrustMs = 5 * 60 * 1000

/**
 * `vouched-for`: Keycloak's tokens are fresh. `trusted`: Keycloak can't be asked just now. `lost`: the answer with new tokens was
 * lost; signing in again brings others, without a form as long as the session in Keycloak lives.
 */
export type Standing = 'vouched-for' | 'trusted' | 'lost'

export interface SessionGrant {
  readonly grant: string
  readonly standing: Standing
  /** Name and address may have changed in Keycloak since; undefined where nothing new was told. */
  readonly signedIn: SignedIn | undefined
}

interface Refreshing {
  readonly startedAt: number
  readonly done: Promise<Refreshed>
}

export interface GrantServiceDependencies {
  readonly keycloak: KeycloakServer
  readonly keycloakGrants: KeycloakGrants
  readonly refresher: GrantRefresher
  readonly sessions: SessionCache
  readonly log: Log
}

/** Says what a session is worth, and keeps its tokens alive. */
export class GrantService {
  readonly #dependencies: GrantServiceDependencies
  readonly #underWay = new Map<string, Refreshing>()

  constructor(dependencies: GrantServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * The session's tokens, refreshed where they ran out, and what the session is worth where they can't be.
   *
   * @throws GrantEnded where the session has ended, here or in Keycloak
   * @throws HttpProblem temporarily-unavailable where Keycloak can't be asked and was last heard of too long ago
   */
  async getFresh(sessionId: string, grant: string, signedIn: SignedIn): Promise<SessionGrant> {
    if (this.#dependencies.keycloakGrants.isFresh(grant)) return { grant, standing: 'vouched-for', signedIn: undefined }
    const lostAt = lostAtOf(grant)
    if (lostAt !== undefined) return asLost(grant, lostAt)
    const isTrusted = Date.now() < expiryOf(grant) + trustMs
    const { done, startedAt } = this.#join(sessionId, signedIn)
    if (isTrusted && this.#dependencies.keycloak.isAway) return { grant, standing: 'trusted', signedIn: undefined }
    try {
      const until = startedAt + (isTrusted ? patienceMs : longestPatienceMs)
      const refreshed = await within(done, Math.max(0, until - Date.now()))
      const lost = lostAtOf(refreshed.grant)
      return lost === undefined ? { ...refreshed, standing: 'vouched-for' } : asLost(refreshed.grant, lost)
    } catch (error) {
      if (!isUnavailability(error)) throw error
      if (!isTrusted) throw new HttpProblem('temporarily-unavailable', { cause: error })
      return { grant, standing: 'trusted', signedIn: undefined }
    }
  }

  /** Lets refreshes under way finish, so that no answer is lost which comes in time. */
  async stop(withinMs: number): Promise<void> {
    const done = Array.from(this.#underWay.values(), (refreshing) => refreshing.done)
    await within(Promise.allSettled(done), withinMs).catch(() => undefined)
  }

  /** Requests of one page come together: the first one refreshes for all of this process. */
  #join(sessionId: string, signedIn: SignedIn): Refreshing {
    const underWay = this.#underWay.get(sessionId)
    if (underWay) return underWay
    const { refresher, sessions } = this.#dependencies
    const done = refresher.refresh(sessionId, signedIn).finally(() => {
      sessions.forget(sessionId)
      this.#underWay.delete(sessionId)
    })
    // It goes on when nobody waits for it any more.
    done.catch((error: unknown) => this.#note(error))
    const refreshing = { startedAt: Date.now(), done }
    this.#underWay.set(sessionId, refreshing)
    return refreshing
  }

  #note(error: unknown): void {
    const { log } = this.#dependencies
    if (error instanceof GrantEnded) return log.info('a session ended when its tokens were to be refreshed')
    // That Keycloak is away is written down once, not for every session.
    const level = isUnavailability(error) ? 'debug' : 'error'
    log[level]({ err: error }, 'tokens could not be refreshed')
  }
}

function asLost(grant: string, lostAt: number): SessionGrant {
  if (Date.now() >= lostAt + lostTrustMs) throw new GrantEnded('its tokens are lost')
  return { grant, standing: 'lost', signedIn: undefined }
}

function isUnavailability(error: unknown): boolean {
  const isWaitedOut = error instanceof TookTooLong || error instanceof BulkheadRejectedError
  return isWaitedOut || findUnavailability(error) !== undefined
}
