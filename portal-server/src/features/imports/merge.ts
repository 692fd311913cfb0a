import type pg from 'pg'
import type { Check, Closing, ImportRecord, SqlOfCheck } from './import-record.ts'
import type { RecordCounts } from './import.schema.ts'
import { changeOf, mergeStatement } from './merge-statement.ts'
import { checksOf } from './record-checks.ts'
import { isSameRecord } from './record-key.ts'
import { keyTwice } from './refusal.ts'
import { refusalTable, stagingName } from './staging-table.ts'

/* What PostgreSQL makes of the lines in the temporary tables: sets, never single rows. */

export type Counts = { -readonly [Name in Exclude<keyof RecordCounts, 'record'>]: number }

/** Refuses lines that don't go together with each other or with what is known. */
export class Merge {
  readonly #client: pg.Client
  readonly #isComplete: boolean
  /** As SQL. */
  readonly #today: string
  readonly #counts = new Map<string, Counts>()

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
    for (const check of checksOf(record)) {
      let refused = await this.#refuse(record, check)
      while (check.isRepeated && refused > 0) refused = await this.#refuse(record, check)
    }
  }

  /** How many rows would be closed. */
  async countLeftOut(record: ImportRecord): Promise<number> {
    if (!record.closing || !this.closes(record)) return 0
    const { rows } = await this.#client.query<{ count: number }>(
      `select count(*)::integer as count from ${record.table} known where ${this.#isLeftOut(record, record.closing)}`,
    )
    return rows[0]?.count ?? 0
  }

  async merge(record: ImportRecord): Promise<void> {
    const counts = this.countsOf(record)
    if (record.closing && this.closes(record)) {
      const set = record.closing.set(this.#today)
      counts.closed += await this.#run(
        `update ${record.table} known set ${set} where ${this.#isLeftOut(record, record.closing)}`,
      )
    }
    const { rows } = await this.#client.query<{ count: number }>(
      `select count(*)::integer as count from ${stagingName(record)}`,
    )
    for (const step of record.before(changeOf(record))) {
      const rowCount = await this.#run(step.sql)
      if (step.counts === 'changed') counts.changed += rowCount
    }
    const merged = await this.#client.query<Pick<Counts, 'added' | 'changed'>>(mergeStatement(record))
    counts.added += merged.rows[0]?.added ?? 0
    counts.changed += merged.rows[0]?.changed ?? 0
    counts.unchanged += (rows[0]?.count ?? 0) - counts.added - counts.changed
  }

  #isLeftOut(record: ImportRecord, { isOpen }: Closing): string {
    const inFile = `select from ${stagingName(record)} staged where ${isSameRecord(record)}`
    return `${isOpen(this.#today)} and not exists (${inFile})`
  }

  /** Lines of the same key: alike, they count once; else all of them are refused, as nobody knows which is meant. */
  async #refuseRepeated(record: ImportRecord): Promise<void> {
    const staging = stagingName(record)
    const keys = keyFieldsOf(record).join(', ')
    const sameKey = keyFieldsOf(record)
      .map((field) => `staged.${field} = repeated.${field}`)
      .join(' and ')
    const values = Object.keys(record.fields).map(quote).join(', ')
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
       insert into ${refusalTable.name} (line, record, key, code, other_line)
       select line, '${record.name}', key, '${keyTwice.code}', other_line from gone`,
    )
    this.countsOf(record).unchanged += await this.#run(
      `delete from ${staging} staged using (${repeated}) repeated where ${sameKey} and line > first`,
    )
  }

  async #refuse(record: ImportRecord, { refusal, field, where, otherLine = 'null::integer' }: Check): Promise<number> {
    const sqlOf = (sql: SqlOfCheck): string => (typeof sql === 'string' ? sql : sql(this.closes(record)))
    const refused = await this.#run(
      `with gone as (
         delete from ${stagingName(record)} staged where ${sqlOf(where)}
         returning line, ${keyText(record)} as key, ${sqlOf(otherLine)} as other_line
       )
       insert into ${refusalTable.name} (line, record, key, code, pointer, other_line)
       select line, '${record.name}', key, '${refusal.code}', '#/${field}', other_line from gone`,
    )
    this.countsOf(record).refused += refused
    return refused
  }

  async #run(sql: string): Promise<number> {
    return (await this.#client.query(sql)).rowCount ?? 0
  }
}

const quote = (name: string): string => `"${name}"`

const keyFieldsOf = ({ fields }: ImportRecord): string[] =>
  Object.keys(fields)
    .filter((name) => fields[name]?.isKey)
    .map(quote)

const keyText = (record: ImportRecord): string =>
  keyFieldsOf(record)
    .map((field) => `staged.${field}::text`)
    .join(` || ' ' || `)
