import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type pg from 'pg'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import { toldApart } from '../../platform/database/database-errors.ts'
import { databaseOver, openConnection, type Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Locale } from '../../platform/locale.ts'
import { within } from '../../platform/within.ts'
import type { ImportFormat, ParserSettings } from './import-lines.ts'
import type { ImportRecord } from './import-record.ts'
import { toNoteViews, toRefusalView, toRunView } from './import-view.ts'
import {
  deleteRunsBefore,
  findLatestExtract,
  findRun,
  insertRun,
  listRefusals,
  listRuns,
  type NewRun,
  type RefusalRow,
  type ReportRow,
} from './import.repository.ts'
import {
  recordKeysSchema,
  refusalsPerPage,
  shownNotes,
  shownRefusals,
  type ImportListView,
  type ImportRefusalView,
  type ImportReport,
  type RecordKeys,
  type RefusalListView,
} from './import.schema.ts'
import { LineParserThread } from './line-parser-thread.ts'
import { Merge, type FoundNotes } from './merge.ts'
import type { Refusal } from './refusal.ts'
import { notesOf, refusalsOf } from './refusals.ts'
import { Staging } from './staging.ts'

export interface ImportDependencies {
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
  /** All that there are, in the order in which they are merged. */
  readonly records: readonly ImportRecord[]
  /** The program of a thread that reads them. */
  readonly thread: URL
  /** Who looks at what came in, afterwards. */
  readonly afterwards?: Afterwards
}

export interface Afterwards {
  /** Has it looked at, once it is committed. */
  readonly putIn: (trx: Database) => Promise<void>
  /** It is. */
  readonly hurry: () => void
}

export interface ImportOrder {
  readonly actor: System
  readonly locale: Locale
  readonly format: ImportFormat
  /** As findCharset() returns it. */
  readonly charset: string
  /** By their names. */
  readonly records: readonly string[]
  readonly atomic: boolean
  readonly dryRun: boolean
  readonly complete: boolean
  readonly closeAtMost: number
  /** Of each kind of record, of what is open. */
  readonly closePercentAtMost: number
  readonly extractedAt: Date | undefined
}

/** How long a sender may pause in the middle of a file. */
export const longestPauseMs = 60_000
/** When another import may be over. */
const retryAfterSeconds = 30
/** The sender's clock may go before ours. */
const clocksDifferMs = 3_600_000
/** Longer it isn't waited for what is taken back. */
const longestRollbackMs = 2_000
const listedRuns = 100
const keptDays = 400
const msPerDay = 86_400_000

/** Brings in what the billing system knows (M25), whole files at a time: each is one transaction. */
export class ImportService {
  readonly #dependencies: ImportDependencies
  readonly #parser: LineParserThread
  readonly #refusals: ReadonlyMap<string, Refusal>
  readonly #notes: ReadonlyMap<string, Refusal>

  constructor(dependencies: ImportDependencies) {
    this.#dependencies = dependencies
    this.#parser = new LineParserThread(dependencies.thread)
    this.#refusals = refusalsOf(dependencies.records)
    this.#notes = notesOf(dependencies.records)
  }

  /**
   * @param file ends early with an error where the connection broke: then nothing of it is kept
   * @throws HttpProblem import-refused, import-closes-too-many (both with the report), import-outdated, import-under-way,
   *   malformed-request
   */
  async run(file: AsyncIterable<Buffer>, order: ImportOrder): Promise<ImportReport> {
    const client = await openConnection(this.#dependencies.pool, 2 * longestPauseMs)
    try {
      await client.query('begin')
      // A connection that is lost while a long statement runs is noticed, so that the next import needn't wait for it.
      await client.query(`set local client_connection_check_interval = '2s'`)
      await lock(client)
      await this.#assertNotOutdated(overConnection(client), order)
      // At once, and not only when the next lines have come.
      const { report, refusal } = await Promise.race([this.#runIn(client, file, order), loss(client)])
      const isStored = report.outcome === 'stored'
      if (isStored) await this.#dependencies.afterwards?.putIn(overConnection(client))
      await client.query('commit')
      if (isStored) this.#dependencies.afterwards?.hurry()
      if (refusal) throw new HttpProblem(refusal, { members: { report } })
      return report
    } catch (error) {
      // Whoever is told so and sends a better file at once has its turn, and isn't told that this one is still under way.
      await within(client.query('rollback'), longestRollbackMs).catch(() => undefined)
      throw error
    } finally {
      // Whatever was not committed goes with the connection, also in the middle of a statement.
      client.end().catch(() => undefined)
    }
  }

  /** The client's own, newest first. */
  async list({ clientId }: System): Promise<ImportListView> {
    return { imports: (await listRuns(this.#dependencies.db, clientId, listedRuns)).map(toRunView) }
  }

  /** @throws HttpProblem not-found, the same for another client's and for none */
  async get({ clientId }: System, id: string, locale: Locale): Promise<ImportReport> {
    return this.#toReport(this.#dependencies.db, await this.#getRun(clientId, id), locale)
  }

  /** @throws HttpProblem not-found */
  async listRefusals({ clientId }: System, id: string, after: number, locale: Locale): Promise<RefusalListView> {
    await this.#getRun(clientId, id)
    const rows = await listRefusals(this.#dependencies.db, id, after, refusalsPerPage + 1)
    const { shown, next } = cutPage(rows, refusalsPerPage, ({ line }) => line)
    return { refusals: shown.map((row) => this.#toRefusal(row, locale)), next }
  }

  /** Removes reports that were kept for long enough. */
  async prune(): Promise<void> {
    const { db, clock } = this.#dependencies
    await deleteRunsBefore(db, new Date(clock().getTime() - keptDays * msPerDay))
  }

  async #getRun(clientId: string, id: string) {
    const run = await findRun(this.#dependencies.db, clientId, id)
    if (!run) throw new HttpProblem('not-found')
    return run
  }

  /** @throws HttpProblem import-outdated, malformed-request */
  async #assertNotOutdated(db: Database, { records, extractedAt }: ImportOrder): Promise<void> {
    if (!extractedAt) return
    if (extractedAt.getTime() > this.#dependencies.clock().getTime() + clocksDifferMs)
      throw new HttpProblem('malformed-request', { faults: [{ parameter: 'extractedAt', code: 'in-the-future' }] })
    const latest = await findLatestExtract(db, records)
    if (latest && extractedAt < latest)
      throw new HttpProblem('import-outdated', { members: { storedExtractedAt: latest.toISOString() } })
  }

  async #runIn(client: pg.Client, file: AsyncIterable<Buffer>, order: ImportOrder): Promise<Ended> {
    const { clock, config, records: all } = this.#dependencies
    const startedAt = clock()
    const today = dayAt(startedAt, config.readingWindowRule)
    const merge = new Merge(client, order.complete, today)
    const lines = await this.#gather(client, file, { ...order, today }, merge)
    const records = all.filter(({ name }) => order.records.includes(name))
    for (const record of records) await merge.check(record)
    const notes = await findNotes(merge, records)
    const refusal = await findRefusal(client, order, merge, records)
    await write(client, order, merge, records, refusal)
    const { atomic, dryRun, complete, actor, extractedAt = null } = order
    const report = await this.#keep(client, order, {
      client_id: actor.clientId,
      ...{ started_at: startedAt, finished_at: clock(), atomic, complete, lines, dry_run: dryRun },
      ...{ outcome: outcomeOf(refusal, dryRun), extracted_at: extractedAt },
      records: records.map((record) => ({ record: record.name, ...merge.countsOf(record) })),
      keys: records.map((record) => ({ record: record.name, ...merge.keysOf(record) })).filter(hasAny),
      ...{ notes_total: notes.total, notes: notes.first },
    })
    return { report, refusal }
  }

  /** @returns how many lines there were */
  async #gather(
    client: pg.Client,
    file: AsyncIterable<Buffer>,
    settings: ParserSettings,
    merge: Merge,
  ): Promise<number> {
    const staging = new Staging(client, this.#dependencies.records)
    await staging.create()
    let count = 0
    for await (const { lines, refused, batches } of this.#parser.parse(file, settings)) {
      count += lines
      for (const [name, refusedLines] of refused) merge.countsOf({ name }).refused += refusedLines
      for (const batch of batches) await staging.store(batch)
    }
    return count
  }

  async #keep(client: pg.Client, { actor, locale }: ImportOrder, run: NewRun): Promise<ImportReport> {
    const db = overConnection(client)
    const row = await insertRun(db, run)
    await audit(db, actor, 'change', {
      action: 'importRecords',
      outcome: row.outcome === 'stored' || row.outcome === 'tried' ? 'done' : 'refused',
      details: { importId: row.id, outcome: row.outcome, lines: row.lines, refusals: row.refusals_total },
    })
    return this.#toReport(db, row, locale)
  }

  #toRefusal(row: RefusalRow, locale: Locale): ImportRefusalView {
    return toRefusalView(row, this.#dependencies.records, this.#refusals, locale)
  }

  async #toReport(db: Database, run: ReportRow, locale: Locale): Promise<ImportReport> {
    const refusals = await listRefusals(db, run.id, 0, shownRefusals)
    const keys = z.array(recordKeysSchema).parse(run.keys)
    const notes = toNoteViews(run.notes, this.#notes, locale)
    return { ...toRunView(run), keys, refusals: refusals.map((row) => this.#toRefusal(row, locale)), notes }
  }
}

/** What came of a file, and why it was or would be refused. */
interface Ended {
  readonly report: ImportReport
  readonly refusal: 'import-refused' | 'import-closes-too-many' | undefined
}

const overConnection = (client: pg.Client): Database => databaseOver((text, values) => client.query(text, values))

const hasAny = ({ added, changed, closed, withdrawn }: RecordKeys): boolean =>
  [added, changed, closed, withdrawn].some(({ length }) => length > 0)

/** Fails when the connection does. */
function loss(client: pg.Client): Promise<never> {
  return new Promise((_, reject) => client.once('error', (error) => reject(toldApart(error))))
}

/** @throws HttpProblem import-under-way */
async function lock(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import', 0)) as locked`,
  )
  if (!rows[0]?.locked) throw new HttpProblem('import-under-way', { retryAfterSeconds })
}

/** Of all records, by line. */
async function findNotes(merge: Merge, records: readonly ImportRecord[]): Promise<FoundNotes> {
  const found: FoundNotes = { total: 0, first: [] }
  for (const record of records) {
    const { total, first } = await merge.findNotes(record)
    found.total += total
    found.first.push(...first)
  }
  const first = found.first.toSorted((one, other) => one.line - other.line).slice(0, shownNotes)
  return { total: found.total, first }
}

/** @returns why nothing may be stored */
async function findRefusal(
  client: pg.Client,
  { atomic, closeAtMost, closePercentAtMost }: ImportOrder,
  merge: Merge,
  records: readonly ImportRecord[],
): Promise<Ended['refusal']> {
  const { rows } = await client.query<{ exists: boolean }>('select exists (select from staged_refusal)')
  if (rows[0]?.exists && atomic) return 'import-refused'
  let total = 0
  for (const record of records) {
    const { count, open, isAll } = await merge.findLeftOut(record)
    total += count
    if (count > 0 && (isAll || count * 100 > open * closePercentAtMost)) return 'import-closes-too-many'
  }
  return total > closeAtMost ? 'import-closes-too-many' : undefined
}

/** What isn't to stay is done all the same, so that the report can say what would have been. */
async function write(
  client: pg.Client,
  { dryRun }: ImportOrder,
  merge: Merge,
  records: readonly ImportRecord[],
  refusal: Ended['refusal'],
): Promise<void> {
  if (refusal === 'import-refused' && !dryRun) return
  await client.query('savepoint merged')
  for (const record of records) await (refusal && !dryRun ? merge.close(record) : merge.merge(record))
  if (refusal || dryRun) await client.query('rollback to savepoint merged')
}

function outcomeOf(refusal: Ended['refusal'], dryRun: boolean): NewRun['outcome'] {
  if (refusal) return dryRun ? 'would-be-refused' : 'refused'
  return dryRun ? 'tried' : 'stored'
}
