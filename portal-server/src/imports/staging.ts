import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { RefusedLine } from './import-lines.ts'
import { importRecords } from './records/import-records.ts'
import type { Cell, ImportRecord } from './records/import-record.ts'

type StagingTable = Pick<ImportRecord, 'staging' | 'columns'>

/** Sent together: PostgreSQL takes one batch while the next is being read. */
const batchBytes = 262_144
/** UTF-8 needs no more for a unit of a string's length. */
const mostBytesPerUnit = 3

export const refusalTable = 'staged_refusal'
const refusals: StagingTable = {
  staging: refusalTable,
  columns: { record: 'text', key: 'text', code: 'text', pointer: 'text', other_line: 'integer' },
}
/** Kept in memory as far as this goes: a file of two hundred thousand lines. */
const temporaryBuffers = '64MB'

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
  readonly #waiting = new Map<StagingTable, Batch>()
  readonly #full: (readonly [StagingTable, Batch])[] = []
  /** Batches that were sent. */
  readonly #free: Batch[] = []
  /** One COPY at a time fits a connection. */
  #sending: Promise<void> = Promise.resolve()

  constructor(client: pg.Client) {
    this.#client = client
  }

  /** Within a transaction. */
  async create(): Promise<void> {
    // The ids of what will be added are made here, while PostgreSQL would otherwise wait for lines.
    const tables = importRecords.map((record) => createTable(record, 'row_id uuid default gen_random_uuid()'))
    const statements = [`set local temp_buffers = '${temporaryBuffers}'`, ...tables, createTable(refusals)]
    await this.#client.query(statements.join(';\n'))
  }

  add(table: StagingTable, line: number, cells: readonly Cell[]): void {
    const row = `${line}\t${cells.map(encode).join('\t')}\n`
    const batch = this.#batchFor(table, row.length * mostBytesPerUnit)
    batch.length += batch.bytes.write(row, batch.length)
  }

  refuse({ line, record, key, code, pointer }: RefusedLine): void {
    this.add(refusals, line, [record, key, code, pointer, null])
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

  #batchFor(table: StagingTable, bytes: number): Batch {
    const begun = this.#waiting.get(table)
    if (begun && begun.length + bytes <= begun.bytes.length) return begun
    if (begun) this.#full.push([table, begun])
    const fits = bytes <= batchBytes ? this.#free.pop() : undefined
    const batch = fits ?? { bytes: Buffer.allocUnsafe(Math.max(batchBytes, bytes)), length: 0 }
    this.#waiting.set(table, batch)
    return batch
  }

  async #send(table: StagingTable, batch: Batch): Promise<void> {
    await this.#sending
    this.#sending = this.#copy(table, batch)
    // Whoever sends next, or finishes, is told.
    this.#sending.catch(() => undefined)
  }

  async #copy({ staging, columns }: StagingTable, batch: Batch): Promise<void> {
    const copy = this.#client.query(
      copyFrom(`copy pg_temp.${staging} (line, ${Object.keys(columns).join(', ')}) from stdin`),
    )
    copy.end(batch.bytes.subarray(0, batch.length))
    await finished(copy)
    batch.length = 0
    this.#free.push(batch)
  }
}

function createTable({ staging, columns }: StagingTable, ...others: readonly string[]): string {
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  return `create temporary table ${staging} (line integer, ${[...definitions, ...others].join(', ')}) on commit drop`
}

/** As COPY reads its text format. */
function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, escape) : cell
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (character: string): string => escapes[character] ?? character
