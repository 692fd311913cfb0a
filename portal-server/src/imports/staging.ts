import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { RefusedLine } from './import-lines.ts'
import { importRecords } from './records/import-records.ts'
import type { Cell } from './records/import-record.ts'

/** Sent together: PostgreSQL takes one batch while the next is being read. */
const batchLength = 262_144

export const refusalTable = 'staged_refusal'

/**
 * Gathers lines in temporary tables, which go with the transaction. What waits to be sent is a few batches at most, however
 * long the file is.
 */
export class Staging {
  readonly #client: pg.Client
  readonly #waiting = new Map<string, string>()
  /** One COPY at a time fits a connection. */
  #sending: Promise<void> = Promise.resolve()

  constructor(client: pg.Client) {
    this.#client = client
  }

  /** Within a transaction. */
  async create(): Promise<void> {
    const tables = importRecords.map(
      ({ staging, columns }) => `create temporary table ${staging} (line integer, ${columns}) on commit drop`,
    )
    const refusals = `create temporary table ${refusalTable} (line integer, record text, key text, code text, pointer text,
      other_line integer) on commit drop`
    await this.#client.query([...tables, refusals].join(';\n'))
  }

  add(table: string, line: number, cells: readonly Cell[]): void {
    let row = String(line)
    for (const cell of cells) row += `\t${encode(cell)}`
    this.#waiting.set(table, `${this.#waiting.get(table) ?? ''}${row}\n`)
  }

  refuse({ line, record, key, code, pointer }: RefusedLine): void {
    this.add(refusalTable, line, [record, key, code, pointer, null])
  }

  /** Sends what has become a batch; once too much waits, so does this. */
  async sendBatches(): Promise<void> {
    for (const [table, rows] of this.#waiting) if (rows.length >= batchLength) await this.#send(table, rows)
  }

  /** Sends all that is left. */
  async finish(): Promise<void> {
    for (const [table, rows] of this.#waiting) if (rows !== '') await this.#send(table, rows)
    await this.#sending
  }

  async #send(table: string, rows: string): Promise<void> {
    await this.#sending
    this.#waiting.set(table, '')
    this.#sending = this.#copy(table, Buffer.from(rows))
    // Whoever sends next, or finishes, is told.
    this.#sending.catch(() => undefined)
  }

  async #copy(table: string, rows: Buffer): Promise<void> {
    const copy = this.#client.query(copyFrom(`copy pg_temp.${table} from stdin`))
    copy.end(rows)
    await finished(copy)
  }
}

/** As COPY reads its text format. */
function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, escape) : cell
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (character: string): string => escapes[character] ?? character
