import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { databaseOver, type Database } from '../database/database.ts'
import { doneFor } from '../request-id.ts'
import { requestIdIn, withoutRequestId } from './begun-by.ts'
import type { Queue } from './queue.ts'

/** How somebody works on a queue: the two ways of pg-boss that are in use. */

export interface Job<Data extends object> {
  readonly id: string
  readonly data: Data
  /** This one included. */
  readonly attempt: number
  /** Aborted when nobody waits for the outcome any more. */
  readonly signal: AbortSignal
}

/** What is the same for all of them. */
export interface Terms {
  readonly boss: PgBoss
  readonly pollingIntervalSeconds: number
  readonly heartbeatRefreshSeconds: number
  /** Goes around every piece of work. */
  readonly around: <Result>(jobs: readonly JobWithMetadata[], work: () => Promise<Result>) => Promise<Result>
}

/** @returns the worker's id */
export type Hire = (terms: Terms) => Promise<string>

export function hireForWork<Data extends object>(queue: Queue<Data>, work: (job: Job<Data>) => Promise<void>): Hire {
  return ({ boss, around, ...options }) =>
    boss.work(queue.name, { ...options, includeMetadata: true }, (jobs: JobWithMetadata[]) =>
      around(jobs, async () => {
        for (const job of jobs) await doneFor(requestIdIn(job.data), () => work(toJob(queue, job)))
      }),
    )
}

export function hireForTransactions<Data extends object>(
  queue: Queue<Data>,
  work: (trx: Database, job: Job<Data>) => Promise<void>,
): Hire {
  return ({ boss, around, ...options }) =>
    boss.work(queue.name, { ...options, includeMetadata: true, transactional: true }, (jobs: JobWithMetadata[], tx) =>
      around(jobs, async () => {
        const trx = databaseOver((text, values) => tx.executeSql(text, values))
        for (const job of jobs) await doneFor(requestIdIn(job.data), () => work(trx, toJob(queue, job)))
      }),
    )
}

function toJob<Data extends object>(queue: Queue<Data>, { id, data, retryCount, signal }: JobWithMetadata): Job<Data> {
  return { id, data: queue.data.parse(withoutRequestId(data)), attempt: retryCount + 1, signal }
}
