import { PgBoss, systemClock, type ConstructorOptions, type QueueOptions } from 'pg-boss'
import { connectionSettings } from '../database/database.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Queue } from './queue.ts'

export interface BossSettings {
  readonly databaseUrl: string
  /** After so long without a sign of life from a replica, others take over its work. */
  readonly takeoverSeconds: number
  /** How often each worker looks for what is due. */
  readonly lookEverySeconds: number
  readonly clock: Clock
  readonly log: Log
}

/** Where jobs go that failed too often. Nobody works on them until an operator puts them back. */
export const setAsideQueue = 'set-aside'

const secondsPerYear = 365 * 86_400
const longestInterval = 86_400

/** @see docs/decisions/0032-background-work.md for what each setting is for */
export function createBoss(
  { databaseUrl, takeoverSeconds, lookEverySeconds, clock, log }: BossSettings,
  more: Pick<ConstructorOptions, 'supervise' | 'schedule'> = {},
): PgBoss {
  const lookForDeadEverySeconds = Math.max(2, Math.floor(takeoverSeconds / 6))
  const options: ConstructorOptions = {
    // A few connections of its own: neither do jobs wait for customers, nor customers for jobs.
    ...connectionSettings(databaseUrl),
    application_name: 'portal-jobs',
    max: 6,
    connectionTimeoutMillis: 5_000,
    // The tables are the migrations' business, and the portal's role may not touch them.
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    clock: { ...systemClock, now: () => clock().getTime() },
    superviseIntervalSeconds: lookForDeadEverySeconds,
    monitorIntervalSeconds: lookForDeadEverySeconds,
    cronMonitorIntervalSeconds: lookEverySeconds,
    cronWorkerIntervalSeconds: lookEverySeconds,
    // Of the parts that nothing here uses.
    flowIntervalSeconds: longestInterval,
    ...more,
  }
  const boss = new PgBoss(options)
  boss.on(
    'error',
    damped((error) => log.warn({ err: error }, 'the jobs met an error')),
  )
  boss.on('warning', ({ message, data }) => log.warn({ data }, message))
  return boss
}

/** A queue with what its jobs inherit. Harmless to repeat. */
export async function prepareQueue(boss: PgBoss, queue: Queue<object>, takeoverSeconds: number): Promise<void> {
  const options: QueueOptions & { deadLetter: string } = {
    retryLimit: queue.attempts - 1,
    retryDelay: queue.firstPauseSeconds,
    retryBackoff: true,
    retryDelayMax: queue.longestPauseSeconds,
    expireInSeconds: queue.longestAttemptSeconds,
    heartbeatSeconds: takeoverSeconds,
    // What waits isn't thrown away after two weeks.
    retentionSeconds: secondsPerYear,
    deleteAfterSeconds: 86_400,
    deadLetter: setAsideQueue,
  }
  await boss.createQueue(queue.name, { policy: queue.isOnePerKey ? 'exclusive' : 'standard', ...options })
  await boss.updateQueue(queue.name, options)
}

export async function prepareSetAsideQueue(boss: PgBoss): Promise<void> {
  await boss.createQueue(setAsideQueue, { retentionSeconds: secondsPerYear })
}

/** While the database is away every look fails: once a minute says enough. */
function damped(report: (error: unknown) => void): (error: unknown) => void {
  let silentUntil = 0
  return (error) => {
    if (Date.now() < silentUntil) return
    silentUntil = Date.now() + 60_000
    report(error)
  }
}
