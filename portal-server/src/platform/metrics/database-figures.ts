import { noticeKindNames, noticeWays } from '@moja-komunala/rules/notice-kinds.ts'
import { Gauge, Registry } from 'prom-client'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Letters } from '../messages/letters.ts'
import { countUndelivered } from '../messages/message.repository.ts'
import { within } from '../within.ts'
import {
  countWebhooksWaiting,
  findBackups,
  listQueues,
  listWaiting,
  type WaitingFigures,
} from './database-figures.repository.ts'

export interface DatabaseFiguresDependencies {
  readonly databaseUrl: string
  readonly log: Log
  readonly letters: Pick<Letters, 'findKind'>
}

/** Shorter than any scraper's pause, and long enough that several of them ask once. */
const keptMs = 5_000
const longestMs = 3_000

/**
 * Figures of what waits in the database. They are the database's, and every replica tells the same ones. Asked over a connection of
 * their own: when customers have all the others, is when an operator wants to know.
 */
export class DatabaseFigures {
  readonly #dependencies: DatabaseFiguresDependencies
  readonly #db: Database
  #asked: { readonly at: number; readonly text: Promise<string> } | undefined

  constructor(dependencies: DatabaseFiguresDependencies) {
    this.#dependencies = dependencies
    const limits = {
      max: 1,
      connectionTimeoutMillis: longestMs,
      statement_timeout: longestMs,
      query_timeout: longestMs,
    }
    this.#db = createDatabase(createPool(dependencies.databaseUrl, dependencies.log, limits), [])
  }

  /** Never throws: without the database there is `portal_database_up 0`, and none of the others. */
  async text(): Promise<string> {
    const now = performance.now()
    if (this.#asked === undefined || now - this.#asked.at > keptMs) this.#asked = { at: now, text: this.#ask() }
    return this.#asked.text
  }

  async close(): Promise<void> {
    await this.#db.destroy()
  }

  async #ask(): Promise<string> {
    const registry = new Registry()
    const up = gauge(registry, 'portal_database_up', 'Whether the database answered these figures in time.')
    try {
      await within(this.#collect(registry), longestMs)
      up.set(1)
      return await registry.metrics()
    } catch (error) {
      this.#dependencies.log.warn({ err: error }, 'the database did not answer what waits in it')
      const alone = new Registry()
      alone.registerMetric(up)
      up.set(0)
      return alone.metrics()
    }
  }

  async #collect(registry: Registry): Promise<void> {
    const queues = await listQueues(this.#db)
    const waiting = await listWaiting(this.#db)
    const undelivered = await countUndelivered(this.#db)
    const webhooks = await countWebhooksWaiting(this.#db)
    const backups = await findBackups(this.#db)

    const jobs = gauge(registry, 'portal_queue_jobs', 'Jobs in a queue: those that wait, and those under way.', [
      'queue',
      'state',
    ])
    const due = gauge(
      registry,
      'portal_queue_oldest_due_seconds',
      'For how long the first job that is due has been due.',
      ['queue'],
    )
    for (const { queue, ...figures } of queues) {
      jobs.set({ queue, state: 'waiting' }, figures.waiting)
      jobs.set({ queue, state: 'active' }, figures.active)
      due.set({ queue }, figures.oldestDueSeconds)
    }
    this.#setWaiting(registry, waiting)
    gauge(registry, 'portal_messages_undelivered', 'Messages that were refused for good, or given up.').set(undelivered)
    gauge(registry, 'portal_webhooks_waiting', 'Events that receivers have not taken yet.').set(webhooks.count)
    gauge(registry, 'portal_webhooks_oldest_seconds', 'How long ago the first of them happened.').set(
      webhooks.oldestSeconds,
    )
    gauge(registry, 'portal_archive_age_seconds', 'How long ago the last WAL was archived; +Inf where none is.').set(
      backups.archivedSeconds ?? Infinity,
    )
    gauge(registry, 'portal_backup_age_seconds', 'How long ago the last backup was made; +Inf where none is.').set(
      backups.backedUpSeconds ?? Infinity,
    )
  }

  /** Also of kinds of which nothing waits: an alert needs the 0. */
  #setWaiting(registry: Registry, rows: readonly WaitingFigures[]): void {
    const { letters } = this.#dependencies
    const names = ['way', 'kind']
    const waiting = gauge(registry, 'portal_messages_waiting', 'Messages of which nothing has become yet.', names)
    const oldest = gauge(
      registry,
      'portal_messages_oldest_seconds',
      'How long ago the first of them was written.',
      names,
    )
    for (const way of noticeWays)
      for (const kind of [...noticeKindNames, 'unknown' as const]) {
        const those = rows.filter((row) => row.way === way && (letters.findKind(row.letter) ?? 'unknown') === kind)
        waiting.set(
          { way, kind },
          those.reduce((sum, { count }) => sum + count, 0),
        )
        oldest.set({ way, kind }, Math.max(0, ...those.map(({ oldestSeconds }) => oldestSeconds)))
      }
  }
}

const gauge = <Name extends string>(registry: Registry, name: string, help: string, labelNames: Name[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] })
