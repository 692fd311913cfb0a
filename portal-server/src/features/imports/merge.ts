import type pg from 'pg'
import type { RecordCounts, RecordName } from './import.schema.ts'
import { placeTakenCheck } from './meter-places.ts'
import type { Check, ImportRecord } from './records/import-record.ts'
import { refusalTable } from './staging-tables.ts'

/* What PostgreSQL makes of the lines in the temporary tables: sets, never single rows. */

export type Counts = { -readonly [Name in Exclude<keyof RecordCounts, 'record'>]: number }

/** Refuses lines that don't go together with each other or with what is known. */
export class Merge {
  readonly #client: pg.Client
  readonly #isComplete: boolean
  /** As SQL. */
  readonly #today: string
  readonly #counts = new Map<RecordName, Counts>()

  /**
   * @param isComplete what the file leaves out is closed
   * @param today ISO 8601
   */
  constructor(client: pg.Client, isComplete: boolean, today: string) {
    this.#client = client
    this.#isComplete = isComplete
    this.#today = `${client.escapeLiteral(today)}::date`
  }

  countsOf({ name }: Pick<ImportRecord, 'name'>): Counts {
    const counts = this.#counts.get(name) ?? { added: 0, changed: 0, unchanged: 0, closed: 0, refused: 0 }
    this.#counts.set(name, counts)
    return counts
  }

  /** Of a record with a line that was refused nothing is closed: it might be the very one that is missing. */
  closes(record: ImportRecord): boolean {
    return this.#isComplete && record.closing !== undefined && this.countsOf(record).refused === 0
  }

  async check(record: ImportRecord): Promise<void> {
    await this.#refuseRepeated(record)
    for (const check of record.checks) await this.#refuse(record, check)
    if (record.name === 'meter') await this.#refuseTakenPlaces(record)
  }

  /** How many rows would be closed. */
  async countLeftOut(record: ImportRecord): Promise<number> {
    if (!record.closing || !this.closes(record)) return 0
    const { table, isLeftOut } = record.closing
    const { rows } = await this.#client.query<{ count: number }>(
      `select count(*)::integer as count from ${table} known where ${isLeftOut(this.#today)}`,
    )
    return rows[0]?.count ?? 0
  }

  async merge(record: ImportRecord): Promise<void> {
    const counts = this.countsOf(record)
    if (record.closing && this.closes(record)) {
      const { table, isLeftOut, set } = record.closing
      counts.closed += await this.#run(`update ${table} known set ${set(this.#today)} where ${isLeftOut(this.#today)}`)
    }
    const { rows } = await this.#client.query<{ count: number }>(
      `select count(*)::integer as count from ${record.staging}`,
    )
    for (const step of record.before ?? []) {
      const rowCount = await this.#run(step.sql)
      if (step.counts === 'changed') counts.changed += rowCount
    }
    const merged = await this.#client.query<Pick<Counts, 'added' | 'changed'>>(record.merge)
    counts.added += merged.rows[0]?.added ?? 0
    counts.changed += merged.rows[0]?.changed ?? 0
    counts.unchanged += (rows[0]?.count ?? 0) - counts.added - counts.changed
  }

  /** Lines of the same key: alike, they count once; else all of them are refused, as nobody knows which is meant. */
  async #refuseRepeated(record: ImportRecord): Promise<void> {
    const { staging, keyColumns } = record
    const keys = keyColumns.join(', ')
    const sameKey = keyColumns.map((column) => `staged.${column} = repeated.${column}`).join(' and ')
    const values = Object.keys(record.columns).join(', ')
    const repeated = `select ${keys}, min(line) as first, max(line) as last from ${staging} group by ${keys} having count(*) > 1`
    const { rows } = await this.#client.query<{ exists: boolean }>(`select exists (${repeated})`)
    if (!rows[0]?.exists) return
    this.countsOf(record).refused += await this.#run(
      `with gone as (
         delete from ${staging} staged
         using (${repeated} and count(distinct row(${values})) > 1) repeated
         where ${sameKey}
         returning line, ${keyText(record)} as key, case line when first then last else first end as other_line
       )
       insert into ${refusalTable} (line, record, key, code, other_line)
       select line, '${record.name}', key, 'key-twice', other_line from gone`,
    )
    this.countsOf(record).unchanged += await this.#run(
      `delete from ${staging} staged using (${repeated}) repeated where ${sameKey} and line > first`,
    )
  }

  async #refuse(record: ImportRecord, { code, pointer, where }: Check, otherLine = 'null::integer'): Promise<number> {
    const refused = await this.#run(
      `with gone as (
         delete from ${record.staging} staged where ${where}
         returning line, ${keyText(record)} as key, ${otherLine} as other_line
       )
       insert into ${refusalTable} (line, record, key, code, pointer, other_line)
       select line, '${record.name}', key, '${code}', '${pointer}', other_line from gone`,
    )
    this.countsOf(record).refused += refused
    return refused
  }

  /** Until nobody is refused: where a line is, the meter stays what it was, and may be in another one's way. */
  async #refuseTakenPlaces(record: ImportRecord): Promise<void> {
    for (;;) {
      const { check, otherLine } = placeTakenCheck(this.closes(record))
      if ((await this.#refuse(record, check, otherLine)) === 0) return
    }
  }

  async #run(sql: string): Promise<number> {
    return (await this.#client.query(sql)).rowCount ?? 0
  }
}

const keyText = ({ keyColumns }: ImportRecord): string =>
  keyColumns.map((column) => `staged.${column}::text`).join(` || ' ' || `)
