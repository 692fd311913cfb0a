import { setTimeout as sleep } from 'node:timers/promises'
import { fromKysely, type JobWithMetadata, type PgBoss } from 'pg-boss'
import type { Database } from '../database/database.ts'
import { currentRequestId, doneFor } from '../request-id.ts'
import { createBoss, prepareQueue, prepareSetAsideQueue, type BossSettings } from './boss.ts'
import { hireForTransactions, hireForWork, type Hire, type Job } from './employment.ts'
import { requestIdIn, withRequestId } from './begun-by.ts'
import type { Queue } from './queue.ts'
import { within } from '../within.ts'
import { Workers } from './workers.ts'

export interface JobsSettings extends BossSettings {
  /** In which times of day are meant. */
  readonly timeZone: string
  /** Where others do the work: has them look into a queue. */
  readonly callOthers?: ((queue: string) => void) | undefined
}

export interface NewJob<Data extends object> {
  /** A UUID, where whoever puts it in has to know it. */
  readonly id?: string
  readonly data: Data
  /** Where the queue takes one job of a key. */
  readonly key?: string
  /** Higher ones come first; 0 where none is given. */
  readonly priority?: number
  /** How long it waits before its first attempt. */
  readonly waitsSeconds?: number
}

/** Puts jobs in with the caller's transaction, or not at all. */
export type PutIn<Data extends object> = (trx: Database, jobs: readonly NewJob<Data>[]) => Promise<void>

interface Employment {
  readonly queue: Queue<object>
  readonly count: number
  readonly hire: Hire
}

const askAgainMs = 1_000
const sayAgainAfter = 60
const finishWithinMs = 5_000

/**
 * Background work: what waits, what is due at a time of day, and who works on it. Every replica works on every queue; each job
 * goes to one of them. What fails is tried again later and later, and is set aside at last; what a replica was at when it died
 * another one takes over.
 */
export class Jobs {
  readonly #settings: JobsSettings
  readonly #boss: PgBoss
  readonly #opened = new Set<string>()
  readonly #employments = new Map<string, Employment>()
  readonly #workers = new Map<string, Workers>()
  readonly #schedules: { readonly queue: Queue<object>; readonly cron: string }[] = []
  readonly #stopping = new AbortController()
  #isStarted = false
  #starting: Promise<void> | undefined
  #ready: Promise<void> | undefined

  constructor(settings: JobsSettings) {
    this.#settings = settings
    this.#boss = createBoss(settings, settings.callOthers && { supervise: false, schedule: false })
  }

  /** For whoever puts work into the queue: somebody has to work on it. */
  open<Data extends object>(queue: Queue<Data>): PutIn<Data> {
    this.#opened.add(queue.name)
    return async (trx, jobs) => {
      if (jobs.length === 0) return
      await this.#getReady()
      const begunBy = currentRequestId()
      const rows = jobs.map(({ key, data, waitsSeconds = 0, ...job }) => ({
        ...job,
        // What one job does for all who asked is no single request's.
        data: key === undefined && Object.keys(data).length === 0 ? data : withRequestId(data, begunBy),
        ...(key !== undefined && { singletonKey: key }),
        ...(waitsSeconds > 0 && { startAfter: waitsSeconds }),
      }))
      await this.#boss.insert(queue.name, rows, { db: fromKysely(trx) })
    }
  }

  /**
   * @param work asks whom it likes, and no connection is held meanwhile. A job whose replica dies is worked on once more: the
   *   work itself sees to it that nothing happens twice.
   * @param workers so many work side by side on a replica
   */
  work<Data extends object>(queue: Queue<Data>, work: (job: Job<Data>) => Promise<void>, workers = 1): void {
    this.#employ(queue, workers, hireForWork(queue, work))
  }

  /** @param work on the database alone: it is committed together with the job's end, and so happens once, whatever dies */
  workInTransaction<Data extends object>(
    queue: Queue<Data>,
    work: (trx: Database, job: Job<Data>) => Promise<void>,
  ): void {
    this.#employ(queue, 1, hireForTransactions(queue, work))
  }

  /** For chores: `work` at the times of `schedule`. */
  workAt(chore: Queue<Record<string, never>>, cron: string, work: () => Promise<unknown>): void {
    this.work(chore, async () => {
      await work()
    })
    this.schedule(chore, cron)
  }

  /**
   * Puts a job in at these times, by the clock on the utility's walls. Times that were missed, while no replica ran, bring one
   * job afterwards.
   *
   * @param cron five fields: minute, hour, day, month, day of the week
   */
  schedule(queue: Queue<Record<string, never>>, cron: string): void {
    this.#opened.add(queue.name)
    this.#schedules.push({ queue, cron })
  }

  /**
   * Begins, as soon as the database is there.
   *
   * @throws where nobody works on a queue that somebody opened
   */
  start(): void {
    const idle = [...this.#opened].filter((name) => !this.#employments.has(name))
    if (idle.length > 0) throw new Error(`Nobody works on the queue ${idle.join(', ')}.`)
    this.#isStarted = true
    this.#starting ??= this.#keepStarting()
  }

  /** Looks now: something was put in, and committed. */
  hurry(queue: Pick<Queue<object>, 'name'>): void {
    this.#settings.callOthers?.(queue.name)
    this.#workers.get(queue.name)?.hurry()
  }

  /** Takes on nothing more, and lets what is under way finish, so long at most. Jobs can still be put in. */
  async finish(withinMs: number): Promise<void> {
    this.#stopping.abort()
    await this.#starting
    const finished = Promise.all([...this.#workers.keys()].map((name) => this.#boss.offWork(name)))
    await within(finished, withinMs).catch((error: unknown) =>
      this.#settings.log.warn({ err: error }, 'jobs are cut off, and tried again'),
    )
  }

  /** Lets what is under way finish, for a few seconds; the rest is tried again later. */
  async stop(withinMs = finishWithinMs): Promise<void> {
    this.#stopping.abort()
    await this.#starting
    await this.#boss.stop({ timeout: withinMs })
  }

  #employ(queue: Queue<object>, count: number, hire: Hire): void {
    if (this.#employments.has(queue.name)) throw new Error(`Two work on the queue ${queue.name}.`)
    this.#employments.set(queue.name, { queue, count, hire })
  }

  async #keepStarting(): Promise<void> {
    const { log } = this.#settings
    for (let count = 0; !this.#stopping.signal.aborted; count += 1) {
      try {
        return await this.#getReady()
      } catch (error) {
        if (count % sayAgainAfter === 0) log.warn({ err: error }, 'the jobs cannot begin yet')
        await sleep(askAgainMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      }
    }
  }

  /** One attempt at a time, whoever waits for it. */
  #getReady(): Promise<void> {
    if (!this.#isStarted) throw new Error('The jobs have not been started.')
    this.#ready ??= doneFor(undefined, () => this.#prepare()).catch((error: unknown) => {
      this.#ready = undefined
      throw error
    })
    return this.#ready
  }

  async #prepare(): Promise<void> {
    const { takeoverSeconds, timeZone } = this.#settings
    await this.#boss.start()
    await prepareSetAsideQueue(this.#boss)
    for (const { queue } of this.#employments.values()) await prepareQueue(this.#boss, queue, takeoverSeconds)
    if (this.#settings.callOthers) return
    for (const { queue, cron } of this.#schedules)
      await this.#boss.schedule(queue.name, cron, null, { tz: timeZone, missed: 'once' })
    for (const employment of this.#employments.values()) await this.#hire(employment)
  }

  async #hire({ queue, count, hire }: Employment): Promise<void> {
    const { takeoverSeconds, lookEverySeconds } = this.#settings
    const workers = new Workers(this.#boss)
    this.#workers.set(queue.name, workers)
    await workers.hire(count, (whileBusy) =>
      hire({
        boss: this.#boss,
        pollingIntervalSeconds: lookEverySeconds,
        // Several times within the time that others wait for it.
        heartbeatRefreshSeconds: takeoverSeconds / 4,
        around: (jobs, work) => whileBusy(() => this.#attempt(queue, jobs, work)),
      }),
    )
  }

  async #attempt<Result>(
    queue: Queue<object>,
    jobs: readonly JobWithMetadata[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      for (const { id, data, retryCount, retryLimit } of jobs) {
        const requestId = requestIdIn(data)
        const details = { requestId, err: error, queue: queue.name, jobId: id, attempt: retryCount + 1 }
        if (retryCount < retryLimit) this.#settings.log.warn(details, 'a job failed and is tried again')
        else this.#settings.log.error(details, 'a job failed too often and was set aside')
      }
      throw error
    }
  }
}
