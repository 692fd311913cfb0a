import type { z } from 'zod'
import { faultsOf } from '../../platform/http/validation.ts'
import { CsvReader } from './csv.ts'
import { refusalCodes, type RecordName, type RefusalCode } from './import.schema.ts'
import type { Line } from './lines.ts'
import type { Cell, ImportRecord } from './records/import-record.ts'
import { findImportRecord, getImportRecord } from './records/import-records.ts'

/** A line that can be taken. */
export interface GoodLine {
  readonly line: number
  readonly record: ImportRecord
  readonly cells: readonly Cell[]
}

export interface RefusedLine {
  readonly line: number
  readonly record: RecordName | null
  readonly key: string | null
  readonly code: RefusalCode
  readonly pointer: string | null
}

export type ImportFormat = 'ndjson' | 'csv'

/** Reads lines by the schema of their record. What they say beside each other is PostgreSQL's affair. */
export class ImportLines {
  readonly #expected: ReadonlySet<RecordName>
  readonly #csv: CsvReader | undefined

  /** @param expected exactly one of them for CSV, whose lines don't say what they are */
  constructor(format: ImportFormat, expected: readonly RecordName[]) {
    this.#expected = new Set(expected)
    const [only] = expected
    this.#csv = format === 'csv' && only ? new CsvReader(getImportRecord(only)) : undefined
  }

  *read(lines: Iterable<Line>): Generator<GoodLine | RefusedLine> {
    if (!this.#csv) for (const line of lines) yield this.#readJson(line)
    else for (const { line, value } of this.#csv.read(Array.from(lines))) yield this.#readRow(line, value)
  }

  #readRow(line: Line, value: Readonly<Record<string, unknown>> | undefined): GoodLine | RefusedLine {
    if (value) return this.#readValue(line, value)
    const [record] = this.#expected
    const code = line.text === undefined ? 'line-too-long' : 'not-csv'
    return refuse(line, record && getImportRecord(record), code)
  }

  #readJson(line: Line): GoodLine | RefusedLine {
    if (line.text === undefined) return refuse(line, undefined, 'line-too-long')
    const value = parseJson(line.text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(line, undefined, 'not-json')
    return this.#readValue(line, value as Record<string, unknown>)
  }

  #readValue(line: Line, value: Readonly<Record<string, unknown>>): GoodLine | RefusedLine {
    const name = value['record']
    const record = typeof name === 'string' ? findImportRecord(name) : undefined
    if (!record) return refuse(line, undefined, 'record-unknown', '#/record')
    if (!this.#expected.has(record.name)) return refuse(line, record, 'record-not-expected', '#/record', value)
    // What could not be decoded was replaced by this character, which nobody means.
    if (line.text?.includes('\ufffd')) return refuse(line, record, 'not-utf-8', null, value)
    const result = record.schema.safeParse(value, reportInput)
    if (result.success) return { line: line.number, record, cells: record.toRow(result.data as never) }
    const { code, pointer } = describeIssue(result.error.issues[0])
    return refuse(line, record, code, pointer, value)
  }
}

const reportInput = { reportInput: true }

function refuse(
  { number: line }: Line,
  record: ImportRecord | undefined,
  code: RefusalCode,
  pointer: string | null = null,
  value?: Readonly<Record<string, unknown>>,
): RefusedLine {
  const key = record && value ? keyOf(record, value) : null
  return { line, record: record?.name ?? null, key, code, pointer }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const longestKey = 200

/** The key of a line that is wrong somewhere, as far as it can be told. */
function keyOf(record: ImportRecord, value: Readonly<Record<string, unknown>>): string | null {
  const parts = record.keyFields.map((field) => value[field])
  const isReadable = parts.every((part) => typeof part === 'string' && !/[\u0000-\u001f]/.test(part))
  return isReadable ? parts.join(' ').slice(0, longestKey) : null
}

function describeIssue(issue: z.core.$ZodIssue | undefined): { code: RefusalCode; pointer: string | null } {
  const [found] = issue ? faultsOf(issue) : []
  const pointer = found?.pointer ?? null
  const named = issue?.code === 'custom' ? (issue.params?.['fault'] as unknown) : undefined
  const code = refusalCodes.find((known) => known === named)
  if (code) return { code, pointer }
  if (issue && issue.code !== 'unrecognized_keys' && issue.input === undefined) return { code: 'required', pointer }
  switch (found?.code) {
    case 'negative':
      return { code: 'too-small', pointer }
    case 'too-many-digits':
      return { code: 'too-large', pointer }
    default:
      return { code: refusalCodes.find((known) => known === found?.code) ?? 'wrong-type', pointer }
  }
}
