import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { newReference } from '@moja-komunala/world/demo/reference.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { importExamples } from '../../import-examples.ts'
import { importRecords, importThread } from '../../import-records.ts'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import type { ImportReport } from '../imports/import.schema.ts'
import { ImportService } from '../imports/import.service.ts'
import {
  exportedInvoices,
  exportedLinks,
  exportedMeteringPoints,
  exportedMeters,
  exportedPayments,
  type ExportedKind,
} from './exported-kinds.ts'
import { exportedLinkSchema } from './exported-link.schema.ts'
import { RecordExportService, type RecordExportOrder } from './record-export.service.ts'

/* What billing reads back. */

let test: TestDatabase
let owner: pg.Client
let db: Database
let imports: ImportService
let exports: RecordExportService
const actor = actingSystem('billing')
const everything: readonly string[] = importRecords.map(({ name }) => name)

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  const pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  exports = new RecordExportService({ pool, db })
  imports = new ImportService({
    ...{ pool, db, clock: () => new Date('2026-11-25T10:00:00Z'), records: importRecords, thread: importThread },
    config: { readingWindowRule: productionWindowRule },
  })
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

type Line = Readonly<Record<string, unknown>>

async function bringIn(body: readonly object[] | string, format: 'ndjson' | 'csv' = 'ndjson', records = everything) {
  async function* file() {
    yield Buffer.from(typeof body === 'string' ? body : body.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  return imports.run(file(), {
    ...{ actor, locale: 'en', format, charset: 'utf-8', records, atomic: true, dryRun: false, complete: false },
    ...{ closeAtMost: 100, closePercentAtMost: 100, extractedAt: undefined },
  })
}

interface Taken {
  readonly lines: Line[]
  readonly body: string
  readonly nextCursor: string
}

const ndjson = { format: 'ndjson', separator: 'comma', byteOrderMark: false } as const

async function takeOut(kind: ExportedKind, more: Partial<RecordExportOrder> = {}): Promise<Taken> {
  const stream = new PassThrough()
  let nextCursor = ''
  const [bytes] = await Promise.all([
    buffer(stream),
    exports
      .write({ actor, kind, form: ndjson, filter: {}, after: undefined, ...more }, (head) => {
        nextCursor = head.nextCursor
        return stream
      })
      .finally(() => stream.end()),
  ])
  const body = bytes.toString()
  const isJson = (more.form ?? ndjson).format === 'ndjson'
  const lines = isJson ? body.split('\n').filter((line) => line !== '') : []
  return { lines: lines.map((line) => JSON.parse(line) as Line), body, nextCursor }
}

/** The numbers, ids or days that lines are told apart by. */
const say = ({ lines }: Pick<Taken, 'lines'>, ...fields: readonly string[]) =>
  lines.map((line) => fields.map((field) => line[field]).join(' ')).toSorted()

/** A point with a meter, an invoice and its payment, as lines. */
function newHouse(more: object = {}) {
  const number = String(randomInt(1_000_000_000, 9_999_999_999))
  const of = { meteringPointNumber: number }
  const days = { issuedOn: '2026-11-08', dueOn: '2026-11-23', periodFrom: '2026-10-01', periodTo: '2026-10-31' }
  return {
    number,
    point: {
      ...{ record: 'metering-point', number, userName: 'Ana Novak', address: 'Polje 8, 1410 Zagorje ob Savi' },
      ...{ consumptionType: 'household', ...more },
    },
    meter: {
      ...{ record: 'meter', id: `M-${number}`, ...of, kind: 'cold', serialNumber: '46207317', type: '15', digits: 5 },
      installedOn: '2024-05-01',
    },
    invoice: {
      ...{ record: 'invoice', number: `R-${number}`, ...of, ...days, netCents: 475, vatCents: 45, totalCents: 520 },
      reference: newReference(),
    },
    payment: {
      ...{ record: 'payment', id: `P-${number}`, ...of, invoiceNumber: `R-${number}`, receivedOn: '2026-11-20' },
      amountCents: 520,
    },
  }
}

const countsOf = ({ records }: ImportReport) =>
  Object.fromEntries(records.map(({ record, added, changed, unchanged }) => [record, { added, changed, unchanged }]))

const kinds = [exportedMeteringPoints, exportedMeters, exportedInvoices, exportedPayments] as const

describe('a record that is read back', () => {
  it('when every kind of record that there are examples of was brought in -> what comes out goes in, and changes nothing', async () => {
    for (const { lines } of Object.values(importExamples)) await bringIn(lines)
    for (const kind of kinds) {
      const { lines, body } = await takeOut(kind)
      expect(lines.length).toBeGreaterThan(0)
      const name = kind.record?.name ?? ''
      for (const line of lines) {
        expect(Object.keys(line)).toEqual(['record', ...Object.keys(kind.record?.fields ?? {})])
        expect(line).toMatchObject({ record: name, changedAt: expect.stringMatching(/^\d{4}-.*Z$/) })
      }
      const none = { added: 0, changed: 0, unchanged: lines.length }
      expect(countsOf(await bringIn(body))[name]).toEqual(none)
      const csv = await takeOut(kind, { form: { format: 'csv', separator: 'semicolon', byteOrderMark: true } })
      expect(csv.body.startsWith('\ufeff')).toBe(true)
      expect(countsOf(await bringIn(csv.body, 'csv', [name]))[name]).toEqual(none)
    }
  })

  it('when a line of a bill looks like a formula -> CSV holds none, and means the same', async () => {
    const { point, invoice } = newHouse()
    const line = { quantity: '-1', unit: '=1+1', netCents: -475, vatRatePercent: '9.5' }
    const lines = ['=HYPERLINK("x")', 'a; -1', '@x, +2'].map((description) => ({ description, ...line }))
    await bringIn([point, { ...invoice, lines }])
    const { body } = await takeOut(exportedInvoices, {
      form: { ...ndjson, format: 'csv' },
      filter: { meteringPointNumber: point.number },
    })
    expect(body).not.toMatch(/[=+@]/)
    expect(body).not.toMatch(/[,;|"]\s*-/)
    expect(countsOf(await bringIn(body, 'csv', ['invoice']))['invoice']).toEqual({ added: 0, changed: 0, unchanged: 1 })
  })

  it('when a point, days or both are asked for -> there is nothing else', async () => {
    const [one, other] = [newHouse(), newHouse()]
    await bringIn([one, other].flatMap(({ point, meter, invoice, payment }) => [point, meter, invoice, payment]))
    const early = { ...one.invoice, number: `${one.invoice.number}-9`, issuedOn: '2026-10-08' }
    await bringIn([early, { ...one.payment, id: `${one.payment.id}-9`, receivedOn: '2026-10-20' }])
    const filter = { meteringPointNumber: one.number }
    expect(say(await takeOut(exportedMeteringPoints, { filter }), 'number')).toEqual([one.number])
    expect(say(await takeOut(exportedMeters, { filter }), 'id')).toEqual([one.meter.id])
    expect(say(await takeOut(exportedInvoices, { filter }), 'number')).toEqual([one.invoice.number, early.number])
    const until = { ...filter, toDay: '2026-11-07' }
    expect(say(await takeOut(exportedInvoices, { filter: until }), 'issuedOn')).toEqual(['2026-10-08'])
    const since = { ...filter, fromDay: '2026-11-20' }
    expect(say(await takeOut(exportedPayments, { filter: since }), 'id')).toEqual([one.payment.id])
    expect(say(await takeOut(exportedPayments, { filter }), 'id')).toHaveLength(2)
  })
})

describe('the audit', () => {
  it('when records leave -> it says so before, and after it how many did, without what was asked for', async () => {
    const { point, number } = newHouse()
    await bringIn([point])
    await takeOut(exportedMeteringPoints, { filter: { meteringPointNumber: number } })
    const { rows } = await owner.query(
      `select outcome, details, metering_point_id from audit_entry where action = 'exportMeteringPoints' order by id desc limit 2`,
    )
    const details = { filters: ['meteringPointNumber'], format: 'ndjson', isWhole: true }
    expect(rows).toEqual([
      { outcome: 'done', details: { ...details, 'metering-points': 1 }, metering_point_id: null },
      { outcome: 'begun', details, metering_point_id: null },
    ])
  })
})

describe('what a trigger knows of', () => {
  it('when a field is exported -> a change of its column is a change of the record', async () => {
    for (const { record } of kinds) {
      const fields = Object.values(record?.fields ?? {})
      const { rows } = await owner.query<{ column: string }>(
        `select event_object_column as column from information_schema.triggered_update_columns
         where trigger_name = 'change_noted' and event_object_table = $1`,
        [record?.table],
      )
      const noted = new Set(rows.map(({ column }) => column))
      // What is written once never changes.
      const written = fields.flatMap(({ column, isKey, refersTo }) =>
        column === undefined || isKey || refersTo?.moved ? [] : [column],
      )
      expect(written.filter((column) => !noted.has(column))).toEqual([])
    }
  })
})

describe('only what changed', () => {
  it('when something is added, changed, closed, cancelled or sent once more as it was -> the next cursor brings what differs, once', async () => {
    const [kept, gone] = [newHouse(), newHouse()]
    const all = [kept, gone].flatMap(({ point, meter, invoice, payment }) => [point, meter, invoice, payment])
    const taken = new Map<ExportedKind, string>()
    const news = async () => {
      const found: string[] = []
      for (const kind of kinds) {
        const { lines, nextCursor } = await takeOut(kind, { after: taken.get(kind) })
        taken.set(kind, nextCursor)
        found.push(...say({ lines }, kind === exportedMeters || kind === exportedPayments ? 'id' : 'number'))
      }
      return found
    }
    await news()
    await bringIn(all)
    expect((await news()).toSorted()).toEqual(
      [kept, gone].flatMap(({ number }) => [number, `M-${number}`, `R-${number}`, `P-${number}`]).toSorted(),
    )
    await bringIn(all)
    expect(await news()).toEqual([])
    await bringIn([
      { ...gone.point, closedOn: '2026-11-20' },
      { ...gone.meter, removedOn: '2026-11-20', removedM3: 12 },
      { ...gone.invoice, cancelledOn: '2026-11-20' },
      { ...gone.payment, cancelledOn: '2026-11-20' },
    ])
    const filter = { meteringPointNumber: gone.number }
    expect((await takeOut(exportedInvoices, { filter })).lines).toMatchObject([{ cancelledOn: '2026-11-20' }])
    expect(await news()).toEqual([gone.number, `M-${gone.number}`, `R-${gone.number}`, `P-${gone.number}`])
    expect(await news()).toEqual([])
  })

  it('when a point changes hands, and its bills come to be somebody else’s -> none of them says anything else', async () => {
    const { point, invoice, payment, number } = newHouse()
    await bringIn([point, invoice, payment])
    const { nextCursor } = await takeOut(exportedInvoices)
    await bringIn([{ ...point, userName: 'Maja Hribar', customerKey: 'K-2', occupiedFrom: '2026-11-01' }])
    expect(say(await takeOut(exportedInvoices, { after: nextCursor }), 'number')).not.toContain(`R-${number}`)
  })

  it('when many write at once, overtaking each other, and exports follow each other -> no change is lost and none comes twice', async () => {
    const { point, number } = newHouse()
    await bringIn([point])
    const filter = { meteringPointNumber: number }
    const first = await takeOut(exportedInvoices, { filter })
    const clients = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const client = new pg.Client(test.ownerUrl)
        await client.connect()
        return client
      }),
    )
    /** What each bill said each time that it was committed. */
    const said: string[] = []
    const writing = Promise.all(
      clients.map(async (client, index) => {
        const bill = `${number}-${index}`
        for (let times = 0; times < 12; times += 1) {
          await client.query('begin')
          await client.query(
            `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
               total_cents, reference)
             select $1, id, '2026-11-08', '2026-11-23', '2026-10-01', '2026-10-31', $2::integer, 0, $2::integer, 'SI121033842574531'
             from metering_point where number = $3
             on conflict (number) do update set net_cents = excluded.net_cents, total_cents = excluded.total_cents`,
            [bill, times + 1, number],
          )
          await client.query('select pg_sleep($1)', [((index * 7 + times * 3) % 10) / 500])
          const isLost = times % 4 === 1
          await client.query(isLost ? 'rollback' : 'commit')
          if (!isLost) said.push(`${bill} ${times + 1}`)
        }
        await client.end()
      }),
    )
    const seen: string[] = []
    let after = first.nextCursor
    const takeNew = async (): Promise<void> => {
      const taken = await takeOut(exportedInvoices, { filter, after })
      seen.push(...say(taken, 'number', 'totalCents'))
      after = taken.nextCursor
    }
    let isOver = false
    void writing.finally(() => (isOver = true))
    while (!isOver) await takeNew()
    await writing
    await takeNew()
    // Between two exports a bill may have changed more than once: then the last word comes.
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((line) => !said.includes(line))).toEqual([])
    const last = clients.map((_, index) => `${number}-${index} 12`)
    expect(last.filter((line) => !seen.includes(line))).toEqual([])
    expect(seen.length).toBeGreaterThan(clients.length)
  })

  it('when a change is committed after a later one was handed out -> it comes with the next cursor', async () => {
    const [slow, quick] = [newHouse(), newHouse()]
    await bringIn([slow.point, quick.point])
    const { nextCursor } = await takeOut(exportedMeteringPoints)
    const client = new pg.Client(test.ownerUrl)
    await client.connect()
    const rename = (by: pg.Client, number: string) =>
      by.query(`update metering_point set address = 'Polje 9' where number = $1`, [number])
    await client.query('begin')
    await rename(client, slow.number)
    await rename(owner, quick.number)
    const one = await takeOut(exportedMeteringPoints, { after: nextCursor })
    await client.query('commit')
    await client.end()
    const two = await takeOut(exportedMeteringPoints, { after: one.nextCursor })
    expect([say(one, 'number'), say(two, 'number')]).toEqual([[quick.number], [slow.number]])
  })

  it('when the cursor is of another kind, another filter or a window of readings -> it has expired', async () => {
    const { nextCursor } = await takeOut(exportedInvoices)
    const code = async (kind: ExportedKind, filter: RecordExportOrder['filter'], after = nextCursor) =>
      takeOut(kind, { filter, after }).then(
        () => 'taken',
        (error: unknown) => error instanceof Error && 'code' in error && error.code,
      )
    expect(await code(exportedInvoices, {})).toBe('taken')
    expect(await code(exportedPayments, {})).toBe('cursor-expired')
    expect(await code(exportedInvoices, { fromDay: '2026-11-01' })).toBe('cursor-expired')
    expect(await code(exportedInvoices, {}, 'bm9uZQ')).toBe('malformed-request')
  })
})

describe('links', () => {
  const linkOf = async (number: string, subject: string) => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into account_metering_point (subject, metering_point_id) select $2, id from metering_point where number = $1 returning id`,
      [number, subject],
    )
    return rows[0]?.id ?? ''
  }

  it('when accounts link, a customer’s key comes to be known, and a link ends -> each time it is told, and never of whom', async () => {
    const { point, number } = newHouse()
    const subject = randomUUID()
    await bringIn([point])
    let after = (await takeOut(exportedLinks)).nextCursor
    const news = async () => {
      const { lines, body, nextCursor } = await takeOut(exportedLinks, { after })
      after = nextCursor
      expect(body).not.toContain(subject)
      return lines.map((line) => exportedLinkSchema.strict().parse(line))
    }
    const id = await linkOf(number, subject)
    const link = { id, meteringPointNumber: number, customerKey: null, endedAt: null, endReason: null }
    expect(await news()).toMatchObject([link])
    await owner.query(`update account_metering_point set name = 'Hiša' where subject = $1`, [subject])
    expect(await news()).toEqual([])
    await bringIn([{ ...point, customerKey: 'K-1' }])
    expect(await news()).toMatchObject([{ ...link, customerKey: 'K-1' }])
    await owner.query('delete from account_metering_point where subject = $1', [subject])
    expect(await news()).toMatchObject([
      { id, customerKey: 'K-1', endReason: 'by-customer', endedAt: expect.any(String) },
    ])
    expect(await news()).toEqual([])
    const { lines } = await takeOut(exportedLinks, { filter: { meteringPointNumber: number } })
    expect(lines).toMatchObject([{ id, endReason: 'by-customer' }])
    const { rows } = await owner.query<{ row: string }>(
      'select ended_link::text as row from ended_link where id = $1',
      [id],
    )
    expect(rows[0]?.row).not.toContain(subject)
  })

  it('when the time of a link is over, or the utility ends it -> it says so', async () => {
    const [moved, ended] = [newHouse(), newHouse()]
    await bringIn([moved.point, ended.point])
    await linkOf(moved.number, 'maja')
    await linkOf(ended.number, 'maja')
    await owner.query(
      `update account_metering_point set ended_at = now()
       where metering_point_id = (select id from metering_point where number = $1)`,
      [moved.number],
    )
    await owner.query('begin')
    await owner.query(`select set_config('portal.unlink_reason', 'by-utility', true)`)
    await owner.query(
      'delete from account_metering_point where metering_point_id = (select id from metering_point where number = $1)',
      [ended.number],
    )
    await owner.query('commit')
    const { lines } = await takeOut(exportedLinks)
    const reasons = new Map(lines.map((line) => [line['meteringPointNumber'], line['endReason']]))
    expect([reasons.get(moved.number), reasons.get(ended.number)]).toEqual(['occupancy-ended', 'by-utility'])
  })
})
