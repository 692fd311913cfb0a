import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { createBoss, prepareSetAsideQueue, setAsideQueue, type BossSettings } from './boss.ts'

/** A job that failed too often. */
export interface SetAsideJob {
  readonly id: string
  readonly queue: string
  readonly data: unknown
  readonly attempts: number
  readonly setAsideAt: Date
  /** What went wrong the last time. */
  readonly error: string
}

const failure = z.object({ message: z.string() }).catch({ message: '' })
const mostShown = 1_000

/** For operators: what was set aside, and putting it back. */
export class SetAside {
  readonly #boss: PgBoss

  private constructor(boss: PgBoss) {
    this.#boss = boss
  }

  static async open(settings: BossSettings): Promise<SetAside> {
    const boss = createBoss(settings, { supervise: false, schedule: false })
    await boss.start()
    await prepareSetAsideQueue(boss)
    return new SetAside(boss)
  }

  /** The oldest first. */
  async list(): Promise<SetAsideJob[]> {
    const jobs = await this.#boss.findJobs(setAsideQueue, { queued: true, limit: mostShown })
    return jobs.map(({ id, data, createdOn, sourceName, sourceRetryCount, sourceOutput }) => ({
      id,
      data,
      queue: sourceName ?? '',
      attempts: (sourceRetryCount ?? 0) + 1,
      setAsideAt: createdOn,
      error: failure.parse(sourceOutput).message,
    }))
  }

  /**
   * Has them tried again, all of them where none are named.
   *
   * @returns how many there were
   */
  async putBack(ids?: readonly string[]): Promise<number> {
    return this.#boss.redrive(setAsideQueue, { ...(ids && { ids: [...ids] }) })
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false })
  }
}
