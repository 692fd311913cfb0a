import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { billingFile } from '@moja-komunala/world/demo/billing-file.ts'
import { billingUpTo } from '@moja-komunala/world/demo/billing.ts'
import { places } from '@moja-komunala/world/demo/places.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { LineParser } from './features/imports/line-parser.ts'
import { ImportService } from './features/imports/import.service.ts'
import type { ImportFormat } from './features/imports/import-lines.ts'
import type { ImportRecord } from './features/imports/import-record.ts'
import { keyOf } from './features/imports/record-key.ts'
import { refusalsOf } from './features/imports/refusals.ts'
import { importRecords, importThread } from './import-records.ts'
import { createDatabase, createPool, type Database } from './platform/database/database.ts'
import { createLog } from './platform/log.ts'

/* Every kind of record, field by field, by the lines of the demonstration's billing system. */

type Line = Readonly<Record<string, unknown>>

const now = new Date('2026-11-25T10:00:00Z')
const lines: readonly Line[] = billingFile(places, billingUpTo(now, productionWindowRule))
const linesOf = ({ name }: ImportRecord): Line[] => lines.filter(({ record }) => record === name)
const parsed = ({ schema }: ImportRecord, line: Line): Line => schema.parse(line)

/** Rows as COPY gets them, each with the staging table that it goes to. */
function rowsOf(text: string, format: ImportFormat, record: ImportRecord): string[] {
  const parser = new LineParser(importRecords, {
    format,
    charset: 'utf-8',
    records: [record.name],
    today: '2026-11-25',
  })
  const pieces = [parser.parse(Uint8Array.from(Buffer.from(text))), parser.end()]
  const batches = pieces.flatMap((piece) => piece.batches)
  return batches.flatMap(({ staging, bytes }) =>
    Buffer.from(bytes)
      .toString()
      .trimEnd()
      .split('\n')
      .map((row) => `${staging}: ${row}`),
  )
}

const toJson = (all: readonly Line[]): string => all.map((line) => `${JSON.stringify(line)}\n`).join('')

function toCsv(all: readonly Line[], names: readonly string[]): string {
  const rows = [names, ...all.map((line) => names.map((name) => cellOf(line[name])))]
  return rows.map((row) => `${row.join(';')}\n`).join('')
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `"${text.replaceAll('"', '""')}"`
}

describe.each(importRecords.map((record: ImportRecord) => [record.name, record] as const))('%s', (_, record) => {
  const names = Object.keys(record.fields)

  it('when the columns of CSV stand in another order -> they are read by their names, as JSON is', () => {
    const [line, ...more] = linesOf(record)
    expect(line).toBeDefined()
    // The header is a line of its own.
    const fromJson = rowsOf(`\n${toJson([line ?? {}, ...more])}`, 'ndjson', record)
    expect(fromJson).toHaveLength(more.length + 1)
    expect(rowsOf(toCsv([line ?? {}, ...more], names), 'csv', record)).toEqual(fromJson)
    expect(rowsOf(toCsv([line ?? {}, ...more], names.toReversed()), 'csv', record)).toEqual(fromJson)
  })

  it('when a field has a value that nothing can have -> the refusal points to it by its name', () => {
    const [line] = linesOf(record)
    const rows = names.map((name) => rowsOf(toJson([{ ...line, [name]: { no: 'value' } }]), 'ndjson', record))
    const pointers = rows.map(([row = '', ...more]) => [
      row.slice(0, row.indexOf(':')),
      row.split('\t').at(-1),
      ...more,
    ])
    expect(pointers).toEqual(names.map((name) => ['staged_refusal', `#/${name}`]))
  })
})

describe('what is stored', () => {
  let test: TestDatabase
  let pool: pg.Pool
  let db: Database

  beforeAll(async () => {
    test = await createTestDatabase()
    pool = createPool(test.appUrl, createLog('silent'))
    db = createDatabase(pool)
    const config = { readingWindowRule: productionWindowRule }
    const imports = new ImportService({
      ...{ pool, db, config, clock: () => now },
      ...{ records: importRecords, thread: importThread },
    })
    async function* file() {
      yield Buffer.from(toJson(lines))
    }
    await imports.run(file(), {
      actor: actingSystem('billing'),
      ...{ locale: 'en', format: 'ndjson', charset: 'utf-8', records: importRecords.map(({ name }) => name) },
      ...{
        atomic: true,
        dryRun: false,
        complete: false,
        closeAtMost: 0,
        closePercentAtMost: 1,
        extractedAt: undefined,
      },
    })
  })
  afterAll(async () => {
    await db.destroy()
    await test.drop()
  })

  it.each(importRecords.map((record: ImportRecord) => [record.name, record] as const))(
    'when a %s came in -> each column has what its field says',
    async (_, record) => {
      const all = linesOf(record).map((line) => parsed(record, line))
      const fields = Object.entries(record.fields).filter(([, { column }]) => column !== undefined)
      const keys = fields.filter(([, { isKey }]) => isKey)
      for (const line of all) {
        const says = ([name]: (typeof fields)[number]): string => columnSays(record, name, line[name])
        const { rows } = await pool.query<Line>(
          `select ${fields.map((field) => `${says(field)} as "${field[0]}"`).join(', ')}
           from ${record.table} known where ${keys.map(says).join(' and ')}`,
        )
        expect(rows).toEqual([Object.fromEntries(fields.map(([name]) => [name, true]))])
      }
      const { rows } = await pool.query<Line>(`select count(*)::integer as count from ${record.table}`)
      expect(rows).toEqual([{ count: all.length }])
    },
  )

  /** Whether the column has the value, as SQL. */
  function columnSays({ fields }: ImportRecord, name: string, value: unknown): string {
    const { column = '', refersTo } = fields[name] ?? {}
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const literal = value === null ? 'null' : pg.escapeLiteral(text)
    if (!refersTo) return `known.${column} is not distinct from ${literal}`
    const { record } = refersTo
    return `known.${column} is not distinct from (select id from ${record.table} where ${keyOf(record).column} = ${literal})`
  }
})

describe('refusals', () => {
  it('when two records refuse by the same code -> they mean the same', () => {
    const records: readonly ImportRecord[] = importRecords
    const known = refusalsOf(records)
    const named = records.flatMap(({ faults, checks }) => [...faults, ...checks.map(({ refusal }) => refusal)])
    expect(named.length).toBeGreaterThan(0)
    for (const refusal of named) expect(known.get(refusal.code)).toEqual(refusal)
  })
})
