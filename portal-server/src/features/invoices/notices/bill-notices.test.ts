import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '@moja-komunala/rules/days.ts'
import { productionWindowRule as readingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { openLetters } from '@moja-komunala/world/test/letters-on-database.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../../platform/database/database.ts'
import { createLog } from '../../../platform/log.ts'
import { PaymentNoticeService } from '../../payments/payment-notice.service.ts'
import { BillNoticeService } from './bill-notice.service.ts'

/* Who is told of which bills and payments, on a real database. */

const today = '2026-11-20'
let test: TestDatabase
let owner: pg.Client
let db: Database
let letters: ReturnType<typeof openLetters>
let bills: BillNoticeService
let payments: PaymentNoticeService
let playedDay: string

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  letters = openLetters(test, db, readingWindowRule.timeZone)
  const config = { readingWindowRule, billNotices: { dueSoonDays: 3, overdueDays: 5 } }
  const clock = () => new Date(`${playedDay}T12:00:00+01:00`)
  bills = new BillNoticeService({ db, clock, config, messages: letters.messages })
  payments = new PaymentNoticeService({ db, clock, config, messages: letters.messages })
})
beforeEach(() => {
  playedDay = today
})
afterAll(async () => {
  await letters.stop()
  await db.destroy()
  await owner.end()
  await test.drop()
})

interface Point {
  readonly id: string
  readonly ana: string
}

/** A point that somebody has linked; @param linkedAt SQL */
async function newPoint(linkedAt = `now() - interval '30 days'`): Promise<Point> {
  const ana = randomUUID()
  const { rows } = await owner.query<{ id: string }>(
    `insert into metering_point (number, user_name, address, consumption_type, customer_key, occupied_from)
     values ($1, 'Ana Novak', 'Polje 8', 'household', 'K-1', '2020-01-01') returning id`,
    [randomUUID()],
  )
  const [row] = rows
  if (!row) throw new Error('no point')
  await link(ana, row.id, linkedAt)
  return { id: row.id, ana }
}

const link = (subject: string, pointId: string, linkedAt = `now() - interval '30 days'`) =>
  owner.query(
    `insert into account_metering_point (subject, metering_point_id, linked_at) values ($1, $2, ${linkedAt})`,
    [subject, pointId],
  )

/** As the portal of the import writes it. */
async function bill({ id }: Point, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const row: Record<string, unknown> = {
    ...{ number: randomUUID(), metering_point_id: id, issued_on: '2026-11-10', due_on: '2026-11-25' },
    ...{ period_from: '2026-10-01', period_to: '2026-10-31', net_cents: 1_000, vat_cents: 95, total_cents: 1_095 },
    ...{ reference: 'SI121033842574531', ...more },
  }
  const names = Object.keys(row)
  const { rows } = await owner.query<{ id: string }>(
    `insert into invoice (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
    Object.values(row),
  )
  return rows[0]?.id ?? ''
}

const pay = ({ id }: Point, billId: string | null, amountCents: number, receivedOn = today) =>
  owner.query(
    `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents)
     values (gen_random_uuid()::text, $1, $2, $3, $4)`,
    [id, billId, receivedOn, amountCents],
  )

const set = (billId: string, what: string) => owner.query(`update invoice set ${what} where id = $1`, [billId])
const letTimeGoBy = () => owner.query(`update message set written_at = written_at - interval '2 days'`)

async function planAll(day = playedDay): Promise<void> {
  playedDay = day
  await letters.letLookSeeAll()
  await bills.planNew()
  await bills.planDue()
  await payments.planNew()
}

describe('a bill that came in', () => {
  it('is told to everybody in whose time it is, once, however often it is looked at', async () => {
    const point = await newPoint()
    const bor = randomUUID()
    await link(bor, point.id)
    const billId = await bill(point)
    await planAll()
    await planAll()
    for (const subject of [point.ana, bor]) expect(await letters.listLetters(subject)).toEqual(['new-bill'])
    expect(await letters.readNow(bor)).toMatchObject({
      'new-bill': { billId, totalCents: 1_095, openCents: 1_095, dueOn: '2026-11-25', periodTo: '2026-10-31' },
    })
  })

  it('before an earlier look ended comes to the next one', async () => {
    const point = await newPoint()
    const other = new pg.Client(test.ownerUrl)
    await other.connect()
    try {
      await other.query('begin')
      await other.query('select pg_current_xact_id()')
      await bill(point)
      await bills.planNew()
      expect(await letters.listLetters(point.ana)).toEqual([])
      await other.query('commit')
    } finally {
      await other.end()
    }
    await planAll()
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill'])
  })

  it('isn’t told to who came before or after, nor to who links the point later', async () => {
    const before = await newPoint()
    await owner.query(
      `update metering_point set customer_key = 'K-2', user_name = 'Bor Kos', occupied_from = '2026-11-01' where id = $1`,
      [before.id],
    )
    const bor = randomUUID()
    await link(bor, before.id, `now() - interval '1 minute'`)
    await bill(before, { period_from: '2026-11-01', period_to: '2026-11-10' })
    const late = await newPoint(`now() + interval '1 minute'`)
    await bill(late)
    await planAll()
    expect(await letters.listLetters(before.ana)).toEqual([])
    expect(await letters.listLetters(bor)).toEqual(['new-bill'])
    expect(await letters.listLetters(late.ana)).toEqual([])
  })

  it('of their own time is told to who has moved out', async () => {
    const point = await newPoint()
    await owner.query(
      `update metering_point set customer_key = 'K-2', user_name = 'Bor Kos', occupied_from = '2026-11-01' where id = $1`,
      [point.id],
    )
    await bill(point, { customer_key: 'K-1' })
    await planAll()
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill'])
  })

  it('isn’t told where it was there before, is old, is nobody’s, or where the link has ended', async () => {
    const [old, earlier, unlinked, nobodys] = [await newPoint(), await newPoint(), await newPoint(), await newPoint()]
    await bill(old, { issued_on: addDays(today, -32) })
    await bill(earlier, { came_at: null })
    await bill(unlinked)
    await owner.query('delete from account_metering_point where subject = $1', [unlinked.ana])
    await bill(nobodys, { customer_key: 'K-9' })
    await planAll()
    for (const { ana } of [old, earlier, unlinked, nobodys]) expect(await letters.listLetters(ana)).toEqual([])
  })

  it('isn’t sent where it was cancelled, paid or credited meanwhile, or the link ended', async () => {
    const [cancelled, paid, credited, unlinked] = [
      await newPoint(),
      await newPoint(),
      await newPoint(),
      await newPoint(),
    ]
    const ids = [await bill(cancelled), await bill(paid), await bill(credited, { number: 'R-1' }), await bill(unlinked)]
    await planAll()
    for (const { ana } of [cancelled, paid, credited, unlinked])
      expect(Object.keys(await letters.readNow(ana))).toEqual(['new-bill'])
    await set(ids[0] ?? '', `cancelled_on = '${today}'`)
    await pay(paid, ids[1] ?? '', 1_095)
    await bill(credited, {
      ...{ net_cents: -1_000, vat_cents: -95, total_cents: -1_095, preceding_numbers: '["R-1"]' },
    })
    await owner.query('delete from account_metering_point where subject = $1', [unlinked.ana])
    for (const { ana } of [cancelled, paid, credited, unlinked]) expect(await letters.readNow(ana)).toEqual({})
  })

  it('says what is to be paid of it when it is sent', async () => {
    const point = await newPoint()
    const billId = await bill(point)
    await planAll()
    await pay(point, billId, 500)
    await pay(point, null, 195)
    expect(await letters.readNow(point.ana)).toMatchObject({ 'new-bill': { paidCents: 500, openCents: 400 } })
  })

  it('is told where what lies there covers it, and a credit note as well', async () => {
    const [covered, credit] = [await newPoint(), await newPoint()]
    await pay(covered, null, 5_000)
    await bill(covered)
    await bill(credit, { kind: 'credit-note', net_cents: -1_000, vat_cents: -95, total_cents: -1_095 })
    await planAll()
    expect(await letters.readNow(covered.ana)).toMatchObject({ 'new-bill': { openCents: 0 } })
    expect(await letters.readNow(credit.ana)).toMatchObject({ 'new-bill': { kind: 'credit-note' } })
  })

  it('isn’t told to who wants none', async () => {
    const point = await newPoint()
    await owner.query(
      `insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'new-bill', 'mail', false)`,
      [point.ana],
    )
    await bill(point)
    await planAll()
    expect(await letters.listLetters(point.ana)).toEqual([])
  })
})

describe('a bill that is open', () => {
  it('is told some days before it is due, and once some days after, with what is open then', async () => {
    const point = await newPoint()
    const billId = await bill(point)
    await planAll('2026-11-20')
    await letTimeGoBy()
    await planAll('2026-11-21')
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill'])
    await planAll('2026-11-22')
    await planAll('2026-11-23')
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill', 'bill-due-soon'])
    await pay(point, billId, 95)
    expect(await letters.readNow(point.ana)).toMatchObject({ 'bill-due-soon': { openCents: 1_000 } })
    await letTimeGoBy()
    await planAll('2026-11-29')
    expect(await letters.listLetters(point.ana)).toHaveLength(2)
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-10']) await planAll(day)
    expect((await letters.listLetters(point.ana)).toSorted()).toEqual(['bill-due-soon', 'bill-overdue', 'new-bill'])
    const now = await letters.readNow(point.ana)
    expect(now).toMatchObject({ 'bill-overdue': { openCents: 1_000 } })
    expect(now).not.toHaveProperty('bill-due-soon')
  })

  it('isn’t told where nothing is open any more: paid, cancelled, or covered by what lies there', async () => {
    const [paid, cancelled, covered] = [await newPoint(), await newPoint(), await newPoint()]
    await pay(paid, await bill(paid), 1_095)
    await bill(cancelled, { cancelled_on: today })
    await bill(covered)
    await pay(covered, null, 1_095)
    for (const day of ['2026-11-23', '2026-12-01']) {
      await letTimeGoBy()
      await planAll(day)
    }
    for (const { ana } of [paid, cancelled]) expect(await letters.listLetters(ana)).toEqual([])
    expect(await letters.listLetters(covered.ana)).toEqual(['new-bill'])
  })

  it('isn’t sent where it was paid between planning and sending', async () => {
    const point = await newPoint()
    const billId = await bill(point, { issued_on: '2026-10-20' })
    await planAll('2026-11-23')
    expect(Object.keys(await letters.readNow(point.ana))).toEqual(['bill-due-soon'])
    await pay(point, billId, 1_095)
    expect(await letters.readNow(point.ana)).toEqual({})
  })

  it('isn’t said to be due soon on the day on which it is told that it came in', async () => {
    const point = await newPoint()
    await bill(point)
    await planAll('2026-11-24')
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill'])
    await letTimeGoBy()
    await planAll('2026-11-25')
    expect(await letters.listLetters(point.ana)).toEqual(['new-bill', 'bill-due-soon'])
  })

  it('isn’t told where it was there before notices were', async () => {
    const point = await newPoint()
    await bill(point, { came_at: null })
    for (const day of ['2026-11-23', '2026-12-01']) await planAll(day)
    expect(await letters.listLetters(point.ana)).toEqual([])
  })
})

describe('a payment', () => {
  const choose = (subject: string) =>
    owner.query(
      `insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'payment-received', 'mail', true)`,
      [subject],
    )

  it('is told to who chose it, once, with the bill that it is for', async () => {
    const [chosen, usual] = [await newPoint(), await newPoint()]
    await choose(chosen.ana)
    const billId = await bill(chosen, { came_at: null, number: 'R-2' })
    await pay(chosen, billId, 1_095)
    await pay(usual, null, 500)
    await planAll()
    await planAll()
    expect(await letters.listLetters(chosen.ana)).toEqual(['payment-received'])
    expect(await letters.readNow(chosen.ana)).toMatchObject({
      'payment-received': { amountCents: 1_095, receivedOn: today, bill: { id: billId, number: 'R-2' } },
    })
    expect(await letters.listLetters(usual.ana)).toEqual([])
  })

  it('isn’t told where it was given back, is old, or was cancelled before it is sent', async () => {
    const [back, old, cancelled] = [await newPoint(), await newPoint(), await newPoint()]
    for (const { ana } of [back, old, cancelled]) await choose(ana)
    await pay(back, null, -500)
    await pay(old, null, 500, addDays(today, -32))
    await pay(cancelled, null, 500)
    await planAll()
    for (const { ana } of [back, old]) expect(await letters.listLetters(ana)).toEqual([])
    expect(Object.keys(await letters.readNow(cancelled.ana))).toEqual(['payment-received'])
    await owner.query(`update payment set cancelled_on = $2 where metering_point_id = $1`, [cancelled.id, today])
    expect(await letters.readNow(cancelled.ana)).toEqual({})
  })
})
