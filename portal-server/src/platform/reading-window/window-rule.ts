import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import { listExtended } from './extended-windows.repository.ts'

/** So late a replica shows at the latest what was extended at another one. */
const lookEveryMs = 5_000

/**
 * The rule for reading windows with what was extended, as this replica knows it. A window is extended before it is over: until then
 * whoever hasn't heard of it takes readings all the same. Who would say that one is over asks anew before.
 */
export class WindowRule {
  readonly #db: Database
  readonly #log: Log
  #current: ReadingWindowRule
  #timer: NodeJS.Timeout | undefined
  #isFailing = false

  constructor(configured: ReadingWindowRule, db: Database, log: Log) {
    this.#current = configured
    this.#db = db
    this.#log = log
  }

  get current(): ReadingWindowRule {
    return this.#current
  }

  start(): void {
    void this.#look()
    this.#timer = setInterval(() => void this.#look(), lookEveryMs).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Says once when it can't: whoever asks the database for more says so, too. */
  async #look(): Promise<void> {
    try {
      await this.refresh()
      this.#isFailing = false
    } catch (error) {
      if (!this.#isFailing) this.#log.warn({ err: error }, 'extended windows could not be looked up')
      this.#isFailing = true
    }
  }

  async refresh(): Promise<void> {
    const extended = await listExtended(this.#db)
    // The same rule stays the same object, so that what was reckoned by it stays known.
    if (!isDeepStrictEqual(extended, this.#current.extended ?? {})) this.#current = { ...this.#current, extended }
  }
}
