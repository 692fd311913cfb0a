import { Batches, type Batch } from './batches.ts'
import { FileDecoder } from './file-decoder.ts'
import { ImportLines, type ParserSettings } from './import-lines.ts'
import type { ImportRecord } from './import-record.ts'
import { LineCutter, type Line } from './lines.ts'
import { refusalTable, stagingTableOf, type LineValues, type StagingTable } from './staging-table.ts'

export interface ParsedPiece {
  /** How many there were. */
  readonly lines: number
  /** How many were refused of each record, as far as it can be told. */
  readonly refused: ReadonlyMap<string, number>
  readonly batches: readonly Batch[]
}

/** Makes rows for the staging tables of a file, piece by piece: all that is done without the database. */
export class LineParser {
  readonly #decoder: FileDecoder
  readonly #cutter = new LineCutter()
  readonly #batches = new Batches()
  readonly #reader: ImportLines
  readonly #tables = new Map<ImportRecord, StagingTable<LineValues>>()

  /** @param records all that there are */
  constructor(records: readonly ImportRecord[], settings: ParserSettings) {
    this.#decoder = new FileDecoder(settings.charset)
    this.#reader = new ImportLines(records, settings)
  }

  /** @throws HttpProblem malformed-request where the file is none of lines of text, or its CSV has a wrong header */
  parse(piece: Uint8Array<ArrayBuffer>): ParsedPiece {
    const { buffer, byteOffset, byteLength } = piece
    const text = this.#decoder.decode(Buffer.from(buffer, byteOffset, byteLength))
    return { ...this.#read(this.#cutter.cut(text)), batches: this.#batches.takeFull() }
  }

  /** Of what is left when the file is over. @throws HttpProblem as parse() does */
  end(): ParsedPiece {
    const rest = this.#decoder.end()
    return { ...this.#read(this.#cutter.cut(rest), this.#cutter.end()), batches: this.#batches.takeAll() }
  }

  /** The memory of batches that nobody needs any more. */
  recycle(buffers: readonly ArrayBuffer[]): void {
    this.#batches.recycle(buffers)
  }

  #read(...parts: readonly Iterable<Iterable<Line>>[]): Omit<ParsedPiece, 'batches'> {
    const refused = new Map<string, number>()
    let lines = 0
    for (const block of inOrder(parts)) {
      for (const read of this.#reader.read(block)) {
        lines += 1
        if ('values' in read) {
          this.#batches.add(this.#tableOf(read.record), read.line, read.values)
        } else {
          const { line, record } = read
          this.#batches.add(refusalTable, line, read)
          if (record !== null) refused.set(record, (refused.get(record) ?? 0) + 1)
        }
      }
    }
    return { lines, refused }
  }

  #tableOf(record: ImportRecord): StagingTable<LineValues> {
    const table = this.#tables.get(record) ?? stagingTableOf(record)
    this.#tables.set(record, table)
    return table
  }
}

/** Each is asked only when the one before is over. */
function* inOrder<Item>(parts: readonly Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part
}
