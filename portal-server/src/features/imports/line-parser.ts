import { Batches, type Batch } from './batches.ts'
import { ImportLines, type ImportFormat } from './import-lines.ts'
import type { RecordName } from './import.schema.ts'
import { LineCutter, type Line } from './lines.ts'
import { refusalTable } from './staging-tables.ts'

/** What is to be read, and which records are expected in it. */
export interface ParserSettings {
  readonly format: ImportFormat
  readonly records: readonly RecordName[]
}

export interface ParsedPiece {
  /** How many there were. */
  readonly lines: number
  /** How many were refused of each record, as far as it can be told. */
  readonly refused: ReadonlyMap<RecordName, number>
  readonly batches: readonly Batch[]
}

/** Makes rows for the staging tables of a file, piece by piece: all that is done without the database. */
export class LineParser {
  readonly #cutter = new LineCutter()
  readonly #batches = new Batches()
  readonly #reader: ImportLines

  constructor({ format, records }: ParserSettings) {
    this.#reader = new ImportLines(format, records)
  }

  /** @throws HttpProblem malformed-request where a CSV file has a wrong header */
  parse(piece: Uint8Array<ArrayBuffer>): ParsedPiece {
    const { buffer, byteOffset, byteLength } = piece
    const counts = this.#read(this.#cutter.cut(Buffer.from(buffer, byteOffset, byteLength)))
    return { ...counts, batches: this.#batches.takeFull() }
  }

  /** Of what is left when the file is over. @throws HttpProblem as parse() does */
  end(): ParsedPiece {
    return { ...this.#read(this.#cutter.end()), batches: this.#batches.takeAll() }
  }

  /** The memory of batches that nobody needs any more. */
  recycle(buffers: readonly ArrayBuffer[]): void {
    this.#batches.recycle(buffers)
  }

  #read(blocks: Iterable<Iterable<Line>>): Omit<ParsedPiece, 'batches'> {
    const refused = new Map<RecordName, number>()
    let lines = 0
    for (const block of blocks) {
      for (const read of this.#reader.read(block)) {
        lines += 1
        if ('cells' in read) {
          this.#batches.add(read.record.staging, read.line, read.cells)
        } else {
          const { line, record, key, code, pointer } = read
          this.#batches.add(refusalTable, line, [record, key, code, pointer, null])
          if (record !== null) refused.set(record, (refused.get(record) ?? 0) + 1)
        }
      }
    }
    return { lines, refused }
  }
}
