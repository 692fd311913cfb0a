import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import type { ImportReport } from './features/imports/import.schema.ts'
import { ImportService } from './features/imports/import.service.ts'
import { importExamples } from './import-examples.ts'
import { importRecords, importThread } from './import-records.ts'
import { createDatabase, createPool, type Database } from './platform/database/database.ts'
import { createLog } from './platform/log.ts'

/* What the document shows as examples, brought in as it stands there, one after the other. */

let test: TestDatabase
let db: Database
const reports: Record<string, ImportReport> = {}

beforeAll(async () => {
  test = await createTestDatabase()
  const pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  const imports = new ImportService({
    ...{ pool, db, config: { readingWindowRule: productionWindowRule } },
    ...{ clock: () => new Date('2026-11-25T10:00:00Z'), records: importRecords, thread: importThread },
  })
  for (const [name, { lines }] of Object.entries(importExamples)) {
    async function* file() {
      yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    }
    reports[name] = await imports.run(file(), {
      actor: actingSystem('billing'),
      ...{ locale: 'en', format: 'ndjson', charset: 'utf-8', records: importRecords.map((record) => record.name) },
      ...{ atomic: false, dryRun: false, complete: false, closeAtMost: 0, closePercentAtMost: 1 },
      extractedAt: undefined,
    })
  }
})
afterAll(async () => {
  await db.destroy()
  await test.drop()
})

const added = (record: string, count = 1) => expect.objectContaining({ record, added: count })
const changed = (record: string) => expect.objectContaining({ record, changed: 1 })

it.each([
  ['every-record', importRecords.map(({ name }) => added(name))],
  ['exchange', [expect.objectContaining({ record: 'meter', added: 1, changed: 1 })]],
  ['correction', [expect.objectContaining({ record: 'billed-reading', added: 1, withdrawn: 1 })]],
  ['cancellation', [expect.objectContaining({ record: 'invoice', added: 1, changed: 1 }), changed('payment')]],
  ['handover', [changed('metering-point'), changed('payment-slip')]],
])('when billing sends the example "%s" -> all of it is taken, and does what it says', (name, expected) => {
  const report = reports[name]
  expect(report?.refusals).toEqual([])
  expect(report?.records).toEqual(expect.arrayContaining(expected))
})

it('every example is among those', () => {
  expect(Object.keys(reports)).toEqual(['every-record', 'exchange', 'correction', 'cancellation', 'handover'])
})
