import { sql } from 'kysely'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log.ts'
import type { MeteringPointService } from '../metering-points/metering-point.service.ts'
import { KeycloakRegistrations } from './keycloak-registrations.ts'
import { isAbandoned, type Registration } from './registration.ts'

export interface RegistrationCleanUpDependencies {
  readonly db: Database
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly meteringPoints: Pick<MeteringPointService, 'list'>
}

const pageSize = 100
/** The rest waits for the next run. */
const mostDeletedInARun = 200
const mostPagesInARun = 50

/** Deletes the accounts of registrations that nobody finished. */
export class RegistrationCleanUp {
  readonly #dependencies: RegistrationCleanUpDependencies

  constructor(dependencies: RegistrationCleanUpDependencies) {
    this.#dependencies = dependencies
  }

  /** @returns how many were deleted; undefined where another replica is at it */
  async run(): Promise<number | undefined> {
    const { db, log } = this.#dependencies
    return db.transaction().execute(async (trx) => {
      if (!(await takesTurn(trx))) return undefined
      const keycloak = await KeycloakRegistrations.connect(this.#dependencies.config)
      let deleted = 0
      for (const { subject } of await this.#listAbandoned(keycloak)) {
        if (await this.#delete(keycloak, subject)) deleted += 1
        // The turn ends with the connection: whoever lost it stops here.
        await sql`select 1`.execute(trx)
      }
      if (deleted > 0) log.info({ deleted }, 'registrations that nobody finished were deleted')
      return deleted
    })
  }

  async #listAbandoned(keycloak: KeycloakRegistrations): Promise<Registration[]> {
    const abandoned: Registration[] = []
    for (let page = 0; page < mostPagesInARun && abandoned.length < mostDeletedInARun; page += 1) {
      const registrations = await keycloak.list(page * pageSize, pageSize)
      abandoned.push(...registrations.filter((registration) => this.#isAbandoned(registration)))
      if (registrations.length < pageSize) break
    }
    return abandoned.slice(0, mostDeletedInARun)
  }

  /** Looks once more first: its owner may have come back since it was listed. */
  async #delete(keycloak: KeycloakRegistrations, subject: string): Promise<boolean> {
    const registration = await keycloak.find(subject)
    if (!registration || !this.#isAbandoned(registration)) return false
    const { meteringPoints } = await this.#dependencies.meteringPoints.list(subject)
    if (meteringPoints.length > 0) return false
    await keycloak.delete(subject)
    return true
  }

  #isAbandoned(registration: Registration): boolean {
    const { clock, config } = this.#dependencies
    return isAbandoned(registration, clock(), config.unfinishedRegistrationDays)
  }
}

/** One replica at a time: the lock goes with the transaction. */
async function takesTurn(trx: Database): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('unfinished registrations', 0)) as taken`.execute(trx)
  return rows[0]?.taken === true
}
