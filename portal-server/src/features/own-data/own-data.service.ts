import type pg from 'pg'
import type { Config } from '../../config.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Customer } from '../../platform/actors/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { KeycloakAccounts } from '../../platform/keycloak/keycloak-accounts.ts'
import type { ReadOwnEvents } from '../../platform/keycloak/own-events.ts'
import { pruneLimits, StoredLimit } from '../../platform/limits/stored-limit.ts'
import type { Locale } from '../../platform/locale.ts'
import { listFiles, writeJson } from './own-data-files.ts'
import type { OwnDataRooms, OwnDataSource } from './own-data-source.ts'
import { zip } from './zip.ts'

export interface OwnDataDependencies {
  readonly pool: pg.Pool
  readonly config: Pick<Config, 'ownDataPerHour'>
  readonly clock: Clock
  readonly keycloakAccounts: KeycloakAccounts
  readonly readOwnEvents: ReadOwnEvents
  readonly rooms: OwnDataRooms
}

const table = 'own_data_allowance'

/** Hands customers everything that is held of them. */
export class OwnDataService {
  readonly #dependencies: OwnDataDependencies
  readonly #allowance: StoredLimit

  constructor(dependencies: OwnDataDependencies) {
    this.#dependencies = dependencies
    // Each takes seconds of work where somebody has hundreds of points.
    const { ownDataPerHour: points } = dependencies.config
    this.#allowance = new StoredLimit(dependencies.pool, { table, name: 'account', points, minutes: 60 })
  }

  /**
   * @param keycloakGrant of the customer's own session
   * @throws HttpProblem too-many-requests, account-of-staff, temporarily-unavailable: before the first piece
   */
  async writeArchive(actor: Customer, keycloakGrant: string, locale: Locale): Promise<AsyncIterable<Uint8Array>> {
    const source = await this.#open(actor, keycloakGrant)
    return zip(listFiles(source, locale, this.#dependencies.clock()))
  }

  /** The same in one object. @throws as writeArchive */
  async writeJson(actor: Customer, keycloakGrant: string): Promise<AsyncIterable<string>> {
    return writeJson(await this.#open(actor, keycloakGrant), this.#dependencies.clock())
  }

  async prune(): Promise<void> {
    await pruneLimits(this.#dependencies.pool, table)
  }

  async #open(actor: Customer, keycloakGrant: string): Promise<OwnDataSource> {
    const { keycloakAccounts, readOwnEvents, rooms } = this.#dependencies
    const heldUp = await this.#allowance.take(actor.subject)
    if (heldUp) throw new HttpProblem('too-many-requests', { retryAfterSeconds: heldUp.retryAfterSeconds })
    const found = await keycloakAccounts.find(actor.subject).catch(unavailable)
    if (found === 'out-of-reach') throw new HttpProblem('account-of-staff')
    const keycloak = await keycloakAccounts.getHolding(actor.subject).catch(unavailable)
    const events = await readOwnEvents(keycloakGrant).catch(unavailable)
    await audit(rooms.db, actor, 'account', { action: 'takeOwnData' })
    return { ...rooms, actor, keycloak, events }
  }
}

/** Half of it would pass for all of it. */
function unavailable(cause: unknown): never {
  throw cause instanceof HttpProblem ? cause : new HttpProblem('temporarily-unavailable', { cause })
}
