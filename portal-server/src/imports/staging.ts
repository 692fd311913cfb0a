import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { RefusedLine } from './import-lines.ts'
import { importRecords } from './records/import-records.ts'
import type { Cell } from './records/import-record.ts'

/** Sent together: PostgreSQL takes one batch while the next is being read. */
const batchBytes = 262_144
/** UTF-8 needs no more for a unit of a string's length. */
const mostBytesPerUnit = 3

export const refusalTable = 'staged_refusal'

/** Lines on their way, as COPY reads them. Kept as bytes: as strings they would outlive the next collections of garbage. */
interface Batch {
  readonly bytes: Buffer
  length: number
}

/**
 * Gathers lines in temporary tables, which go with the transaction. What waits to be sent is a few batches at most, however
 * long the file is.
 */
export class Staging {
  readonly #client: pg.Client
  readonly #waiting = new Map<string, Batch>()
  readonly #full: (readonly [string, Batch])[] = []
  /** Batches that were sent. */
  readonly #free: Batch[] = []
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
    row += '\n'
    const batch = this.#batchFor(table, row.length * mostBytesPerUnit)
    batch.length += batch.bytes.write(row, batch.length)
  }

  refuse({ line, record, key, code, pointer }: RefusedLine): void {
    this.add(refusalTable, line, [record, key, code, pointer, null])
  }

  /** Sends the batches that are full; once too much waits, so does this. */
  async sendBatches(): Promise<void> {
    for (const [table, batch] of this.#full.splice(0)) await this.#send(table, batch)
  }

  /** Sends all that is left. */
  async finish(): Promise<void> {
    await this.sendBatches()
    for (const [table, batch] of this.#waiting) await this.#send(table, batch)
    await this.#sending
  }

  #batchFor(table: string, bytes: number): Batch {
    const begun = this.#waiting.get(table)
    if (begun && begun.length + bytes <= begun.bytes.length) return begun
    if (begun) this.#full.push([table, begun])
    const fits = bytes <= batchBytes ? this.#free.pop() : undefined
    const batch = fits ?? { bytes: Buffer.allocUnsafe(Math.max(batchBytes, bytes)), length: 0 }
    this.#waiting.set(table, batch)
    return batch
  }

  async #send(table: string, batch: Batch): Promise<void> {
    await this.#sending
    this.#sending = this.#copy(table, batch)
    // Whoever sends next, or finishes, is told.
    this.#sending.catch(() => undefined)
  }

  async #copy(table: string, batch: Batch): Promise<void> {
    const copy = this.#client.query(copyFrom(`copy pg_temp.${table} from stdin`))
    copy.end(batch.bytes.subarray(0, batch.length))
    await finished(copy)
    batch.length = 0
    this.#free.push(batch)
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
