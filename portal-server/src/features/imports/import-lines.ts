import { addDays } from '@moja-komunala/rules/days.ts'
import type { z } from 'zod'
import type { FieldFaultCode } from '../../platform/http/problem.ts'
import { faultsOf, findHalves } from '../../platform/http/validation.ts'
import { CsvReader } from './csv.ts'
import type { ImportRecord } from './import-record.ts'
import type { Line } from './lines.ts'
import { withdrawalOf } from './record-key.ts'
import { lineRefusals, type LineRefusalCode } from './refusal.ts'
import { refusalsOf } from './refusals.ts'
import type { LineValues, RefusedLine } from './staging-table.ts'

/** A line that can be taken. */
export interface GoodLine {
  readonly line: number
  readonly record: ImportRecord
  readonly values: LineValues
}

export type ImportFormat = 'ndjson' | 'csv'

/** What is to be read, and which records are expected in it: exactly one for CSV, whose lines don't say what they are. */
export interface ParserSettings {
  readonly format: ImportFormat
  /** WHATWG's name of the encoding, where the first bytes show no other. */
  readonly charset: string
  readonly records: readonly string[]
  /** ISO 8601, in the utility's time zone. */
  readonly today: string
}

/** Reads lines by the schema of their record. What they say beside each other is PostgreSQL's affair. */
export class ImportLines {
  readonly #records: ReadonlyMap<unknown, ImportRecord>
  readonly #codes: ReadonlySet<unknown>
  readonly #expected: readonly ImportRecord[]
  readonly #csv: CsvReader | undefined
  /** Of each record the days that have one, with the last that they may say. */
  readonly #lastDays: ReadonlyMap<ImportRecord, readonly (readonly [field: string, lastDay: string])[]>

  /** @param records all that there are */
  constructor(records: readonly ImportRecord[], { format, records: expected, today }: ParserSettings) {
    this.#records = new Map(records.map((record) => [record.name, record]))
    this.#codes = new Set(refusalsOf(records).keys())
    this.#expected = records.filter(({ name }) => expected.includes(name))
    this.#lastDays = new Map(records.map((record) => [record, lastDaysOf(record, today)]))
    const [only] = this.#expected
    this.#csv = format === 'csv' && only ? new CsvReader(only) : undefined
  }

  *read(lines: Iterable<Line>): Generator<GoodLine | RefusedLine> {
    if (!this.#csv) for (const line of lines) yield this.#readJson(line)
    else for (const { line, value } of this.#csv.read(Array.from(lines))) yield this.#readRow(line, value)
  }

  #readRow(line: Line, value: Readonly<Record<string, unknown>> | undefined): GoodLine | RefusedLine {
    if (value) return this.#readValue(line, value)
    const [record] = this.#expected
    if (line.text === undefined) return refuse(line, record, 'line-too-long')
    return refuse(line, record, line.text.includes('\r') ? 'line-ends' : 'not-csv')
  }

  #readJson(line: Line): GoodLine | RefusedLine {
    if (line.text === undefined) return refuse(line, undefined, 'line-too-long')
    const value = parseJson(line.text)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(line, undefined, line.text.includes('\r') ? 'line-ends' : 'not-json')
    return this.#readValue(line, value as Record<string, unknown>)
  }

  #readValue(line: Line, value: Readonly<Record<string, unknown>>): GoodLine | RefusedLine {
    const record = this.#records.get(value['record'])
    if (!record) return refuse(line, undefined, 'record-unknown', '#/record')
    if (!this.#expected.includes(record)) return refuse(line, record, 'record-not-expected', '#/record', value)
    // What could not be decoded was replaced by this character, which nobody means.
    if (line.text?.includes('\ufffd')) return refuse(line, record, 'not-utf-8', null, value)
    const result = record.schema.safeParse(value, reportInput)
    if (result.success) {
      if (escapedHalf.test(line.text ?? '') && findHalves(result.data).length > 0)
        return refuse(line, record, 'not-utf-8', null, value)
      const late = this.#findLateDay(record, result.data)
      if (late !== undefined) return refuse(line, record, 'in-the-future', `#/${late}`, value)
      return { line: line.number, record, values: result.data }
    }
    const { code, pointer } = this.#describeIssue(result.error.issues[0])
    return refuse(line, record, code, pointer, value)
  }

  /** @returns the field. What is taken back may have been wrong in any way. */
  #findLateDay(record: ImportRecord, values: LineValues): string | undefined {
    const lastDays = this.#lastDays.get(record)
    // Of a day that may be left out there may be none.
    const late = lastDays?.find(([field, lastDay]) => ((values[field] as string | null) ?? '') > lastDay)
    return late && values[withdrawalOf(record) ?? ''] !== true ? late[0] : undefined
  }

  #describeIssue(issue: z.core.$ZodIssue | undefined): { code: string; pointer: string | null } {
    const [found] = issue ? faultsOf(issue) : []
    const pointer = found && isSayable(found.pointer) ? found.pointer : null
    const named: unknown = issue?.code === 'custom' ? issue.params?.['fault'] : undefined
    if (typeof named !== 'string') return { code: issue ? codeOf(issue, found?.code) : 'wrong-type', pointer }
    if (!this.#codes.has(named)) throw new Error(`A line was refused for "${named}", which no record lists.`)
    return { code: named, pointer }
  }
}

function lastDaysOf({ fields }: ImportRecord, today: string) {
  return Object.entries(fields).flatMap(([field, { daysAhead }]) =>
    daysAhead === undefined ? [] : [[field, addDays(today, daysAhead)] as const],
  )
}

const reportInput = { reportInput: true }

/** By which JSON may write half of a character of two units. */
const escapedHalf = /\\ud[89a-f]/i

const longestPointer = 200

/** A field that the record hasn't may be called anything: PostgreSQL takes no NUL, and nobody reads such a name. */
function isSayable(pointer: string): boolean {
  return pointer.length <= longestPointer && !/[\u0000-\u001f]/.test(pointer)
}

function refuse(
  { number: line }: Line,
  record: ImportRecord | undefined,
  code: string,
  pointer: string | null = null,
  value?: Readonly<Record<string, unknown>>,
): RefusedLine {
  const key = record && value ? readKey(record, value) : null
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
function readKey(record: ImportRecord, value: Readonly<Record<string, unknown>>): string | null {
  const keys = Object.entries(record.fields).filter(([, { isKey }]) => isKey)
  const parts = keys.map(([field]) => value[field])
  const isReadable = parts.every((part) => typeof part === 'string' && !/[\u0000-\u001f]/.test(part))
  return isReadable ? parts.join(' ').slice(0, longestKey) : null
}

function codeOf(issue: z.core.$ZodIssue, code: FieldFaultCode | undefined): LineRefusalCode {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return 'required'
  switch (code) {
    case 'negative':
      return 'too-small'
    case 'too-many-digits':
      return 'too-large'
    default:
      return lineRefusals.find((known) => known.code === code)?.code ?? 'wrong-type'
  }
}
