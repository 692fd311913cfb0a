import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { NotificationListener } from '../database/notifications.ts'
import type { Log } from '../log.ts'
import { doneFor } from '../request-id.ts'
import type { Jobs } from './jobs.ts'

const channel = 'work_waits'

/**
 * Tells the replicas that work in the background that something waits in a queue. After the commit, and in a statement of its own: a
 * commit that notifies waits for every other one that does. What comes while one is under way is told together in the next.
 */
export class WorkCalls {
  readonly #db: Database
  readonly #log: Log
  readonly #waiting = new Set<string>()
  #isCalling = false

  constructor(db: Database, log: Log) {
    this.#db = db
    this.#log = log
  }

  call(queue: string): void {
    this.#waiting.add(queue)
    if (!this.#isCalling) void doneFor(undefined, () => this.#callAll())
  }

  async #callAll(): Promise<void> {
    this.#isCalling = true
    // Whoever has several queues looked into says so at once.
    await Promise.resolve()
    while (this.#waiting.size > 0) {
      const queues = [...this.#waiting]
      this.#waiting.clear()
      try {
        await sql`select pg_notify(${channel}, queue) from unnest(${queues}::text[]) as queue`.execute(this.#db)
      } catch (error) {
        // They look by themselves before long.
        this.#log.warn({ err: error, queues }, 'those who work could not be told that something waits')
      }
    }
    this.#isCalling = false
  }
}

/** For a replica that works: what it missed it finds by itself. */
export function listenForWork(databaseUrl: string, jobs: Pick<Jobs, 'hurry'>, log: Log): NotificationListener {
  const nothing = (): void => undefined
  return new NotificationListener(
    databaseUrl,
    {
      ...{ channel, listenerName: 'portal-work-listener', onListening: nothing, onDeaf: nothing },
      onHeard: (name) => jobs.hurry({ name }),
    },
    log,
  )
}
