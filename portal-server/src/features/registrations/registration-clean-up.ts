import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import type { MeteringPointService } from '../metering-points/metering-point.service.ts'
import type { KeycloakRegistrations } from './keycloak-registrations.ts'
import { isAbandoned, type Registration } from './registration.ts'

export interface RegistrationCleanUpDependencies {
  readonly keycloakRegistrations: KeycloakRegistrations
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly meteringPoints: Pick<MeteringPointService, 'hasLinks'>
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

  /**
   * One run at a time is enough; beside another one it may end early, as Keycloak deletes no account twice.
   *
   * @returns how many were deleted
   * @throws where Keycloak can't be asked; the rest waits for the next run
   */
  async run(): Promise<number> {
    let deleted = 0
    for (const { subject } of await this.#listAbandoned()) if (await this.#delete(subject)) deleted += 1
    if (deleted > 0) this.#dependencies.log.info({ deleted }, 'registrations that nobody finished were deleted')
    return deleted
  }

  async #listAbandoned(): Promise<Registration[]> {
    const { keycloakRegistrations } = this.#dependencies
    const abandoned: Registration[] = []
    for (let page = 0; page < mostPagesInARun && abandoned.length < mostDeletedInARun; page += 1) {
      const registrations = await keycloakRegistrations.list(page * pageSize, pageSize)
      abandoned.push(...registrations.filter((registration) => this.#isAbandoned(registration)))
      if (registrations.length < pageSize) break
    }
    return abandoned.slice(0, mostDeletedInARun)
  }

  /** Looks once more first: its owner may have come back since it was listed. */
  async #delete(subject: string): Promise<boolean> {
    const { keycloakRegistrations, meteringPoints } = this.#dependencies
    const registration = await keycloakRegistrations.find(subject)
    if (!registration || !this.#isAbandoned(registration)) return false
    return !(await meteringPoints.hasLinks(subject)) && keycloakRegistrations.delete(subject)
  }

  #isAbandoned(registration: Registration): boolean {
    const { clock, config } = this.#dependencies
    return isAbandoned(registration, clock(), config.unfinishedRegistrationDays)
  }
}
