import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import { HttpProblem } from '../http/problem.ts'
import { lostAtOf, markLost } from '../keycloak/grant.ts'
import type { Identity } from '../keycloak/identity.ts'
import { findUnavailability, type KeycloakServer } from '../keycloak/keycloak-server.ts'
import {
  longestRefreshMs,
  RefreshRefused,
  type OpenIdConnect,
  type RefreshedGrant,
} from '../keycloak/openid-connect.ts'
import type { Log } from '../log.ts'
import { Turns } from '../turns.ts'
import { claimGrant, findGrant, releaseUnanswered, replaceGrant, type Claim } from './grant.repository.ts'
import { GrantEnded, type KeycloakGrants } from './keycloak-grants.ts'
import type { SignedIn } from './session-data.ts'
import { deleteSession } from './session.repository.ts'

/** So many sessions are refreshed at a time, and so many wait for their turn. */
const atATime = 10
const mostWaiting = 500
/** A claim outlives the longest refresh, so that nobody refreshes beside somebody who still waits for the answer. */
const claimSeconds = longestRefreshMs / 1000 + 10
/** So long after an answer was lost a refusal may come of that. */
const doubtSeconds = 15 * 60
/** How often it is looked whether another replica is done. */
const lookEveryMs = 150

export interface Refreshed {
  /** Fresh tokens, or those whose loss was found out. */
  readonly grant: string
  /** Name and address may have changed in Keycloak since; undefined where nothing new was told. */
  readonly signedIn: SignedIn | undefined
}

export interface GrantRefresherDependencies {
  readonly db: Database
  readonly keycloak: KeycloakServer
  readonly openIdConnect: OpenIdConnect
  readonly keycloakGrants: KeycloakGrants
  readonly log: Log
}

/** Refreshes a session's tokens. Keycloak takes each refresh token only once, so never two refreshes at a time. */
export class GrantRefresher {
  readonly #dependencies: GrantRefresherDependencies
  readonly #slots = new Turns(atATime, mostWaiting)

  constructor(dependencies: GrantRefresherDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Goes on to its end, whoever still waits for it.
   *
   * @throws GrantEnded where the session has ended, here or in Keycloak
   * @throws HttpProblem temporarily-unavailable where Keycloak can't be asked
   * @throws BulkheadRejectedError where too many wait already
   */
  async refresh(sessionId: string, signedIn: SignedIn): Promise<Refreshed> {
    const { db, keycloak, keycloakGrants } = this.#dependencies
    await keycloak.assertAnswering()
    for (;;) {
      const current = await findGrant(db, sessionId)
      if (current === undefined) throw new GrantEnded('the session has ended')
      const { grant, isClaimed } = current
      if (keycloakGrants.isFresh(grant) || lostAtOf(grant) !== undefined) return { grant, signedIn: undefined }
      const refreshed = isClaimed
        ? await sleep(lookEveryMs, undefined)
        : await this.#slots.take(() => this.#refreshUnclaimed(sessionId, grant, signedIn))
      if (refreshed) return refreshed
    }
  }

  /** @returns undefined where somebody else was quicker, or the session has ended meanwhile */
  async #refreshUnclaimed(sessionId: string, grant: string, signedIn: SignedIn): Promise<Refreshed | undefined> {
    const { db, keycloak, log } = this.#dependencies
    // Again: it may have waited long for its turn. No token that works once is sent into silence.
    await keycloak.assertAnswering()
    const claim = await claimGrant(db, sessionId, grant, { seconds: claimSeconds, doubtSeconds })
    if (claim === undefined) return undefined
    const { grant: after, identity } = await this.#ask(sessionId, grant, claim)
    const refreshed = { grant: after, signedIn: identity && renew(signedIn, identity) }
    if (!(await replaceGrant(db, sessionId, grant, refreshed))) return undefined
    log.debug('tokens refreshed')
    return refreshed
  }

  async #ask(sessionId: string, grant: string, claim: Claim): Promise<RefreshedGrant> {
    const { db, openIdConnect, log } = this.#dependencies
    try {
      return await openIdConnect.refresh(grant)
    } catch (error) {
      if (!(error instanceof RefreshRefused)) {
        await releaseUnanswered(db, sessionId, grant)
        throw findUnavailability(error) ?? this.#noteFailure(error)
      }
      if (!claim.isInDoubt) {
        await deleteSession(db, sessionId)
        throw new GrantEnded('Keycloak refused to refresh', { cause: error })
      }
      log.warn('the answer with a session’s new tokens was lost')
      return { grant: markLost(grant, new Date()), identity: undefined }
    }
  }

  /** Keycloak answered, and not as it should: a wrong secret, a client that was changed. */
  #noteFailure(error: unknown): HttpProblem {
    this.#dependencies.log.error({ err: error }, 'Keycloak refreshes no tokens')
    return new HttpProblem('temporarily-unavailable', { cause: error })
  }
}

function renew(signedIn: SignedIn, { firstName, lastName, email, locale }: Identity): SignedIn {
  return { ...signedIn, firstName, lastName, email, accountLocale: locale }
}
