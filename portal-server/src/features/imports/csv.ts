import { parse } from 'csv-parse/sync'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { CellKind, ImportRecord } from './import-record.ts'
import type { Line } from './lines.ts'

/** Reads the lines of a CSV file (RFC 4180) whose header names the fields. No field has a line break in it. */
export class CsvReader {
  readonly #record: ImportRecord
  #header: { readonly names: readonly string[]; readonly delimiter: string } | undefined

  constructor(record: ImportRecord) {
    this.#record = record
  }

  /**
   * @returns what each line says, but for the header; undefined where it can't be read
   * @throws HttpProblem malformed-request where the header names no field or one that the record hasn't
   */
  read(lines: readonly Line[]): { readonly line: Line; readonly value: Record<string, unknown> | undefined }[] {
    const rows = this.#header ? lines : this.#takeHeader(lines)
    const readable = rows.filter(({ text }) => text !== undefined)
    const cells = this.#parseTogether(readable) ?? readable.map((line) => this.#parse([line])?.[0])
    const values = new Map(readable.map((line, index) => [line.number, this.#toValue(cells[index])]))
    return rows.map((line) => ({ line, value: values.get(line.number) }))
  }

  #takeHeader([first, ...rows]: readonly Line[]): readonly Line[] {
    if (!first) return []
    const text = first.text ?? ''
    const delimiter = text.includes(';') ? ';' : ','
    this.#header = { names: [], delimiter }
    const names = this.#parse([first])?.[0]?.map((name) => name.trim()) ?? []
    const isKnown = names.every((name) => name === 'record' || Object.hasOwn(this.#record.fields, name))
    if (names.length === 0 || !isKnown || new Set(names).size < names.length) throw new HttpProblem('malformed-request')
    this.#header = { names, delimiter }
    return rows
  }

  /** All at once, which is quicker; undefined where a quotation mark that isn't closed made one of several lines. */
  #parseTogether(lines: readonly Line[]): string[][] | undefined {
    const rows = this.#parse(lines)
    return rows?.length === lines.length ? rows : undefined
  }

  #parse(lines: readonly Line[]): string[][] | undefined {
    try {
      return parse(lines.map(({ text }) => text).join('\n'), {
        delimiter: this.#header?.delimiter ?? ',',
        // Lines are cut already. Left to find it out, it would end rows at a carriage return, and the rest would be lost.
        record_delimiter: '\n',
        relax_column_count: true,
      })
    } catch {
      return undefined
    }
  }

  #toValue(cells: readonly string[] | undefined): Record<string, unknown> | undefined {
    const names = this.#header?.names ?? []
    if (cells?.length !== names.length) return undefined
    const value: Record<string, unknown> = { record: this.#record.name }
    // An empty cell is a field that isn't there.
    for (const [index, name] of names.entries()) {
      const cell = cells[index] ?? ''
      if (cell !== '') value[name] = readCell(cell, this.#record.fields[name]?.cell ?? 'text')
    }
    return value
  }
}

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
