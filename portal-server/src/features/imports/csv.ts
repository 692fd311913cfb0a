import { parse } from 'csv-parse/sync'
import { HttpProblem, type FieldFault } from '../../platform/http/problem.ts'
import type { CellKind, ImportRecord } from './import-record.ts'
import type { Line } from './lines.ts'

interface Header {
  readonly names: readonly string[]
  readonly delimiter: string
}

/** Those that spreadsheets write, the rarer first: none of them stands in a name. */
const delimiters = ['\t', ';', ',']
/** Spreadsheets write and read it above the header. */
const separatorLine = /^"?sep=([\t;,])"?$/i

/** Reads the lines of a CSV file (RFC 4180) whose header names the fields. No field has a line break in it. */
export class CsvReader {
  readonly #record: ImportRecord
  /** Said above the header. */
  #separator: string | undefined
  #header: Header | undefined

  constructor(record: ImportRecord) {
    this.#record = record
  }

  /**
   * @returns what each line says, but for the header; undefined where it can't be read
   * @throws HttpProblem malformed-request where the header names no field, one twice or one that the record hasn't
   */
  read(lines: readonly Line[]): { readonly line: Line; readonly value: Record<string, unknown> | undefined }[] {
    const rows = this.#header ? lines : this.#takeHeader(lines)
    const readable = rows.filter(({ text }) => text !== undefined)
    const cells = this.#parseTogether(readable) ?? readable.map((line) => this.#parseAlone(line))
    const values = new Map(readable.map((line, index) => [line.number, this.#toValue(cells[index])]))
    return rows.map((line) => ({ line, value: values.get(line.number) }))
  }

  #takeHeader(lines: readonly Line[]): readonly Line[] {
    const [first, ...rows] = lines
    if (!first) return []
    const separator = separatorLine.exec(first.text ?? '')?.[1]
    if (separator !== undefined) {
      this.#separator = separator
      return this.#takeHeader(rows)
    }
    this.#header = this.#readHeader(first)
    return rows
  }

  /** @throws HttpProblem malformed-request, which names what is wrong with it */
  #readHeader({ number: line, text }: Line): Header {
    if (text === undefined) throw refuse({ line, code: 'line-too-long' })
    if (text.includes('\r')) throw refuse({ line, code: 'line-ends' })
    const delimiter = this.#separator ?? delimiters.find((one) => text.includes(one)) ?? ','
    const names = parseRows(text, delimiter)?.[0]?.map((name) => name.trim()) ?? []
    const filled = names.slice(0, names.findLastIndex((name) => name !== '') + 1)
    const known = ['record', ...Object.keys(this.#record.fields)]
    const faults = filled.flatMap((name, index): FieldFault[] => {
      const place = { line, column: name }
      if (name === '') return [{ line, code: 'column-unnamed' }]
      if (!known.includes(name)) return [{ ...place, code: 'unknown-column', expected: known.join(' | ') }]
      return filled.indexOf(name) < index ? [{ ...place, code: 'column-twice' }] : []
    })
    if (filled.length === 0) faults.push({ line, code: 'column-unnamed' })
    if (faults.length > 0) throw refuse(...faults)
    return { names: filled, delimiter }
  }

  /** All at once, which is quicker; undefined where a quotation mark that isn't closed made one of several lines. */
  #parseTogether(lines: readonly Line[]): string[][] | undefined {
    const rows = this.#parse(lines)
    return rows?.length === lines.length ? rows : undefined
  }

  #parseAlone(line: Line): string[] | undefined {
    const rows = this.#parse([line])
    return rows?.length === 1 ? rows[0] : undefined
  }

  #parse(lines: readonly Line[]): string[][] | undefined {
    return parseRows(lines.map(({ text }) => text).join('\n'), this.#header?.delimiter ?? ',')
  }

  #toValue(cells: readonly string[] | undefined): Record<string, unknown> | undefined {
    const names = this.#header?.names ?? []
    if (!cells || cells.length < names.length) return undefined
    // Spreadsheets write separators behind the last column as well.
    if (cells.length > names.length && cells.slice(names.length).some((cell) => cell !== '')) return undefined
    const value: Record<string, unknown> = { record: this.#record.name }
    // An empty cell is a field that isn't there.
    for (const [index, name] of names.entries()) {
      const cell = cells[index] ?? ''
      if (cell !== '') value[name] = readCell(cell, this.#record.fields[name]?.cell ?? 'text')
    }
    return value
  }
}

/** @returns undefined where a quotation mark isn't closed, or stands where none may */
function parseRows(text: string, delimiter: string): string[][] | undefined {
  try {
    // Lines are cut already. Left to find it out, it would end rows at a carriage return, and the rest would be lost.
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true })
  } catch {
    return undefined
  }
}

const refuse = (...faults: FieldFault[]) => new HttpProblem('malformed-request', { faults })

/** What isn't of its kind stays text: the schema says what is wrong with it. */
function readCell(cell: string, kind: CellKind): unknown {
  if (kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell)
  if (kind === 'boolean' && (cell === 'true' || cell === 'false')) return cell === 'true'
  return kind === 'json' ? readJson(cell) : cell
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
