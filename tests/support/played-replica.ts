import { startBackground, type Background } from './background.ts'
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

/** As startBackground, on a database and at a time of the test's own. */
export const startPlayedReplica = (
  database: OwnDatabase,
  time: PlayedTime,
  settings: Record<string, string> = {},
): Background =>
  startBackground(
    {
      ...database.environment,
      ...{ DATABASE_LISTEN_URL: database.environment.DATABASE_URL, JOB_LOOK_SECONDS: '1' },
      ...settings,
    },
    time.clock,
  )
