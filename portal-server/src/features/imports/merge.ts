import type pg from 'pg'
import type { Check, ImportRecord, SqlOfCheck, StepBefore } from './import-record.ts'
import { shownNotes, type NoteRow, type RecordCounts, type RecordKeys } from './import.schema.ts'
import { changeOf, mergeStatement, namedKeys, withdrawStatement, type Merged } from './merge-statement.ts'
import { checksOf } from './record-checks.ts'
import { isSameRecord, keyOf, keyText, withdrawalOf } from './record-key.ts'
import { keyTwice } from './refusal.ts'
import { noteColumn, refusalTable, stagedFieldsOf, stagingName } from './staging-table.ts'

/* What PostgreSQL makes of the lines in the temporary tables: sets, never single rows. */

export type Counts = { -readonly [Name in Exclude<keyof RecordCounts, 'record'>]: number }
/** The first ones of what was written. */
export type WrittenKeys = { -readonly [Name in Exclude<keyof RecordKeys, 'record'>]: string[] }

/** What a whole file leaves out. */
export interface LeftOut {
  readonly count: number
  /** Of how many that are open. */
  readonly open: number
  /** The file has no line of this record at all. */
  readonly isAll: boolean
}

export interface FoundNotes {
  total: number
  readonly first: NoteRow[]
}

interface Withdrawn {
  readonly count: number
  readonly keys: string[]
}

/** Refuses lines that don't go together with each other or with what is known. */
export class Merge {
  readonly #client: pg.Client
  readonly #isComplete: boolean
  /** As SQL. */
  readonly #today: string
  readonly #counts = new Map<string, Counts>()
  readonly #keys = new Map<string, WrittenKeys>()

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
    const counts = this.#counts.get(name) ?? { added: 0, changed: 0, unchanged: 0, closed: 0, refused: 0, withdrawn: 0 }
    this.#counts.set(name, counts)
    return counts
  }

  keysOf({ name }: Pick<ImportRecord, 'name'>): WrittenKeys {
    const keys = this.#keys.get(name) ?? { added: [], changed: [], closed: [], withdrawn: [] }
    this.#keys.set(name, keys)
    return keys
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

  /** @returns what is said of the lines that are left, and may be better, the first ones by line */
  async findNotes(record: ImportRecord): Promise<FoundNotes> {
    const found: FoundNotes = { total: 0, first: [] }
    const withdrawal = withdrawalOf(record)
    const isKept = withdrawal === undefined ? 'true' : `not staged."${withdrawal}"`
    for (const { note, field } of record.notes) {
      const { rows } = await this.#client.query<NoteRow & { readonly total: number }>(
        `select line, '${record.name}' as record, ${keyText(record)} as key, '${note.code}' as code, '#/${field}' as pointer,
           count(*) over ()::integer as total
         from ${stagingName(record)} staged where "${noteColumn({ note })}" and ${isKept} order by line limit ${shownNotes}`,
      )
      found.total += rows[0]?.total ?? 0
      for (const { line, record: name, key, code, pointer } of rows)
        found.first.push({ line, record: name, key, code, pointer })
    }
    return found
  }

  /** @returns what would be closed */
  async findLeftOut(record: ImportRecord): Promise<LeftOut> {
    if (!record.closing || !this.closes(record)) return { count: 0, open: 0, isAll: false }
    const isOpen = record.closing.isOpen(this.#today)
    const { rows } = await this.#client.query<LeftOut>(
      `select count(*) filter (where ${isMissing(record)})::integer as count, count(*)::integer as open,
         not exists (select from ${stagingName(record)}) as "isAll"
       from ${record.table} known where ${isOpen}`,
    )
    if (!rows[0]) throw new Error('PostgreSQL counted nothing.')
    return rows[0]
  }

  /** Closes what a whole file leaves out. */
  async close(record: ImportRecord): Promise<void> {
    if (!record.closing || !this.closes(record)) return
    const { isOpen, set } = record.closing
    const leftOut = `where ${isOpen(this.#today)} and ${isMissing(record)}`
    this.keysOf(record).closed = await this.#firstKeys(
      `select known.${keyOf(record).column} as key from ${record.table} known ${leftOut}`,
    )
    this.countsOf(record).closed += await this.#run(`update ${record.table} known set ${set(this.#today)} ${leftOut}`)
  }

  async merge(record: ImportRecord): Promise<void> {
    await this.close(record)
    const [counts, keys] = [this.countsOf(record), this.keysOf(record)]
    const { rows } = await this.#client.query<{ count: number }>(
      `select count(*)::integer as count from ${stagingName(record)}`,
    )
    await this.#withdraw(record)
    for (const step of record.before(changeOf(record))) await this.#take(step, record)
    const { rows: merged } = await this.#client.query<Merged>(mergeStatement(record))
    const [row = { added: 0, changed: 0, addedKeys: [], changedKeys: [] }] = merged
    counts.added += row.added
    counts.changed += row.changed
    keys.added = row.addedKeys
    keys.changed = [...keys.changed, ...row.changedKeys].slice(0, namedKeys)
    counts.unchanged += (rows[0]?.count ?? 0) - counts.added - counts.changed - counts.withdrawn
  }

  async #take({ counts, set, where }: StepBefore, record: ImportRecord): Promise<void> {
    const [stored, lines] = [`${record.table} known`, `${stagingName(record)} staged`]
    const ofStep = `where ${isSameRecord(record)} and ${where}`
    const keys = await this.#firstKeys(`select ${keyText(record)} as key from ${stored}, ${lines} ${ofStep}`)
    const written = await this.#run(`update ${stored} set ${set} from ${lines} ${ofStep}`)
    if (counts === 'nothing') return
    this.countsOf(record).changed += written
    this.keysOf(record).changed = keys
  }

  /** Such a line is done with: nothing of it is left to be merged. */
  async #withdraw(record: ImportRecord): Promise<void> {
    const field = withdrawalOf(record)
    if (field === undefined) return
    const { rows } = await this.#client.query<Withdrawn>(withdrawStatement(record, field))
    this.countsOf(record).withdrawn += rows[0]?.count ?? 0
    this.keysOf(record).withdrawn = rows[0]?.keys ?? []
    await this.#run(`delete from ${stagingName(record)} where "${field}"`)
  }

  /** Lines of the same key: alike, they count once; else all of them are refused, as nobody knows which is meant. */
  async #refuseRepeated(record: ImportRecord): Promise<void> {
    const staging = stagingName(record)
    const keys = keyFieldsOf(record).join(', ')
    const sameKey = keyFieldsOf(record)
      .map((field) => `staged.${field} = repeated.${field}`)
      .join(' and ')
    const values = stagedFieldsOf(record)
      .map(([name]) => quote(name))
      .join(', ')
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

  /** @param sql selects each `key`, before the rows are written. @returns the first ones */
  async #firstKeys(sql: string): Promise<string[]> {
    const { rows } = await this.#client.query<{ key: string }>(`${sql} limit ${namedKeys}`)
    return rows.map(({ key }) => key)
  }

  async #run(sql: string): Promise<number> {
    return (await this.#client.query(sql)).rowCount ?? 0
  }
}

/** That no line is about the row `known`. */
const isMissing = (record: ImportRecord): string =>
  `not exists (select from ${stagingName(record)} staged where ${isSameRecord(record)})`

const quote = (name: string): string => `"${name}"`

const keyFieldsOf = ({ fields }: ImportRecord): string[] =>
  Object.keys(fields)
    .filter((name) => fields[name]?.isKey)
    .map(quote)
