import type { Cell } from './import-record.ts'
import type { StagingTable } from './staging-table.ts'

/** Rows of a staging table on their way, as COPY reads them in its text format. */
export interface Batch {
  /** The table's name. */
  readonly staging: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Sent together: PostgreSQL takes one batch while the next is being made. */
const batchBytes = 262_144
/** UTF-8 needs no more for a unit of a string's length. */
const mostBytesPerUnit = 3

interface BegunBatch {
  readonly bytes: Buffer<ArrayBuffer>
  length: number
}

/** Gathers rows as bytes: as strings they would outlive the next collections of garbage. */
export class Batches {
  readonly #begun = new Map<string, BegunBatch>()
  #full: Batch[] = []
  readonly #free: ArrayBuffer[] = []

  add<Source>({ name, columns }: StagingTable<Source>, line: number, source: Source): void {
    let row = String(line)
    for (const { of } of columns) row += `\t${encode(of(source))}`
    row += '\n'
    const batch = this.#batchFor(name, row.length * mostBytesPerUnit)
    batch.length += batch.bytes.write(row, batch.length)
  }

  /** @returns those that are full */
  takeFull(): readonly Batch[] {
    const full = this.#full
    this.#full = []
    return full
  }

  /** @returns whatever there is */
  takeAll(): readonly Batch[] {
    for (const [staging, batch] of this.#begun) this.#close(staging, batch)
    this.#begun.clear()
    return this.takeFull()
  }

  /** Those of a batch that nobody needs any more. */
  recycle(buffers: readonly ArrayBuffer[]): void {
    this.#free.push(...buffers.filter(({ byteLength }) => byteLength === batchBytes))
  }

  #batchFor(staging: string, bytes: number): BegunBatch {
    const begun = this.#begun.get(staging)
    if (begun && begun.length + bytes <= begun.bytes.length) return begun
    if (begun) this.#close(staging, begun)
    const free = bytes <= batchBytes ? this.#free.pop() : undefined
    const batch = { bytes: Buffer.from(free ?? new ArrayBuffer(Math.max(batchBytes, bytes))), length: 0 }
    this.#begun.set(staging, batch)
    return batch
  }

  #close(staging: string, { bytes, length }: BegunBatch): void {
    this.#full.push({ staging, bytes: bytes.subarray(0, length) })
  }
}

function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell !== 'string') return String(cell)
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, escape) : cell
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (character: string): string => escapes[character] ?? character
