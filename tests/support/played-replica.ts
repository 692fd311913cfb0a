import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { createServices, type Services } from '@moja-komunala/portal-server/services.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { OwnDatabase } from './own-database.ts'

/** Whose clocks go, but from another moment on. */
export class PlayedTime {
  readonly #database: OwnDatabase
  #offsetMs = 0

  constructor(database: OwnDatabase) {
    this.#database = database
  }

  readonly clock = (): Date => new Date(Date.now() + this.#offsetMs)

  /** @param at ISO 8601, for the database and for replicas that are started afterwards; those that run follow by themselves */
  async set(at: string): Promise<void> {
    this.#offsetMs = new Date(at).getTime() - Date.now()
    await this.#database.moveClock(this.#offsetMs)
  }
}

export interface PlayedReplica {
  readonly services: Services
  stop(): Promise<void>
}

/** What a portal does in the background, in this process, at a moment of the test's choice. Nobody is served. The test stops it. */
export function startPlayedReplica(
  database: OwnDatabase,
  time: PlayedTime,
  settings: Record<string, string> = {},
): PlayedReplica {
  const environment = { ...getWorld().inside.portal, ...database.environment, LOG_LEVEL: 'silent', ...settings }
  const services = createServices({
    config: readConfig({
      ...environment,
      DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
      JOB_LOOK_SECONDS: '1',
      ...settings,
    }),
    clock: time.clock,
    log: createLog('silent'),
    playedDay: undefined,
  })
  const { db, jobs, keycloak, closeWays } = services.platform
  jobs.start()
  return {
    services,
    stop: async () => {
      await jobs.stop()
      await closeWays()
      keycloak.server.close()
      await db.destroy()
    },
  }
}
