import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '@moja-komunala/rules/days.ts'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import { newReference } from '@moja-komunala/world/demo/reference.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'
import { importRecords, importThread } from '../../import-records.ts'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { ImportService } from '../imports/import.service.ts'
import { findMeteringPointBySlip } from './metering-point.repository.ts'

/* Who uses a point from when to when, by what billing brings in, in whatever order. */

let test: TestDatabase
let owner: pg.Client
let db: Database
let imports: ImportService
let now: Date
const firstDay = '2026-11-30'

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  const pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  const config = { readingWindowRule: rule }
  imports = new ImportService({ pool, db, clock: () => now, config, records: importRecords, thread: importThread })
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})
beforeEach(() => playDay(firstDay))

/** The portal's and the database's: noon of a day. */
async function playDay(day: string): Promise<void> {
  now = new Date(`${day}T12:00:00+01:00`)
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(now.toISOString())} $$`,
  )
}

interface Customer {
  readonly userName?: string
  readonly customerKey?: string | null
  readonly occupiedFrom?: string | null
  readonly occupiedTo?: string | null
}

interface Slip {
  readonly issuedOn: string
  readonly reference: string
  readonly customerKey?: string | null
}

const newNumber = (): string => String(Math.floor(1e9 + Math.random() * 9e9))
const pointLine = (number: string, customer: Customer) => ({
  ...{ record: 'metering-point', number, userName: 'Ana Novak', address: 'Polje 8', consumptionType: 'household' },
  ...customer,
})
const purposeOf = (number: string) => `Voda ${number}`
const slipLine = (number: string, slip: Slip) => ({
  record: 'payment-slip',
  meteringPointNumber: number,
  purpose: purposeOf(number),
  ...slip,
})
const newSlip = (issuedOn: string, customerKey: string | null = null): Slip => ({
  ...{ issuedOn, customerKey },
  reference: newReference(),
})

async function bringIn(...lines: readonly object[]): Promise<void> {
  async function* body() {
    yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  await imports.run(body(), {
    ...{ actor: actingSystem('billing'), locale: 'en', format: 'ndjson', charset: 'utf-8' },
    ...{ records: importRecords.map(({ name }) => name), atomic: true, dryRun: false, complete: false },
    ...{ closeAtMost: 100, closePercentAtMost: 1, extractedAt: undefined },
  })
}

/** A point that somebody uses since nobody knows when, by the bill of a month before. */
async function newPoint(customer: Customer = {}): Promise<string> {
  const number = newNumber()
  await bringIn(pointLine(number, customer), slipLine(number, newSlip('2026-10-10')))
  // As if all of it had come when the slip was issued.
  await owner.query(
    `with point as (select id from metering_point where number = $1),
       known as (update occupancy set known_at = '2026-10-10' from point where point.id = occupancy.metering_point_id)
     update payment_slip set received_at = issued_on from point where point.id = payment_slip.metering_point_id`,
    [number],
  )
  return number
}

interface Occupancy {
  readonly id: string
  readonly who: string
  readonly customerKey: string | null
  readonly from: string
  readonly to: string
}

/** All that there ever were, in the order in which they came to be known. */
async function listOccupancies(number: string): Promise<Occupancy[]> {
  const { rows } = await owner.query<Occupancy>(
    `select occupancy.id, occupancy.user_name as who, occupancy.customer_key as "customerKey", starts_on::text as from,
       ends_on::text as to
     from occupancy join metering_point point on point.id = metering_point_id where number = $1 order by sequence`,
    [number],
  )
  return rows
}

const wasThere = ({ from, to }: Occupancy): boolean => (from === '-infinity' || from <= to) && to !== '-infinity'
/** Those that were, by their day. */
async function timesOf(number: string): Promise<string[]> {
  const times = (await listOccupancies(number)).filter(wasThere)
  return times
    .map(({ who, customerKey, from, to }) => [from, `${customerKey ?? who}: ${from} – ${to}`] as const)
    .sort(([one], [other]) => (one === '-infinity' || one < other ? -1 : 1))
    .map(([, shown]) => shown)
}

async function link(subject: string, number: string, linkedOn = firstDay): Promise<void> {
  await owner.query(
    `insert into account_metering_point (subject, metering_point_id, linked_at)
     select $1, id, $3::date + time '12:00' from metering_point where number = $2`,
    [subject, number, linkedOn],
  )
}

/** Whose time an account sees of a point. */
async function seenBy(subject: string, number: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ occupancy_id: string }>(
    `select occupancy_id from account_metering_point link join metering_point point on point.id = link.metering_point_id
     where subject = $1 and number = $2`,
    [subject, number],
  )
  const seen = (await listOccupancies(number)).find(({ id }) => id === rows[0]?.occupancy_id)
  return seen && wasThere(seen) ? `${seen.customerKey ?? seen.who}: ${seen.from} – ${seen.to}` : undefined
}

/** In whose time somebody with this slip would be linked today. */
async function linkableBy(number: string, { reference }: Slip): Promise<string | undefined> {
  const found = await findMeteringPointBySlip(db, { readings: [[number]], reference }, dayAt(now, rule))
  const occupancy = (await listOccupancies(number)).find(({ id }) => id === found?.occupancyId)
  return occupancy && (occupancy.customerKey ?? occupancy.who)
}

describe('a point whose customer billing names by a key', () => {
  it('of whom nothing else is known was theirs for ever, and is', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    expect(await timesOf(number)).toEqual(['K1: -infinity – infinity'])
  })

  it('changes hands on the day that billing says: the former one goes the day before', async () => {
    const number = await newPoint({ customerKey: 'K1', occupiedFrom: '2020-05-01' })
    await link('ana', number)
    await bringIn(pointLine(number, { userName: 'Maja', customerKey: 'K2', occupiedFrom: '2026-11-12' }))
    expect(await timesOf(number)).toEqual(['K1: 2020-05-01 – 2026-11-11', 'K2: 2026-11-12 – infinity'])
    expect(await seenBy('ana', number)).toBe('K1: 2020-05-01 – 2026-11-11')
  })

  it('changes hands today where billing says no day, on the utility’s calendar', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    now = new Date('2026-11-30T23:30:00Z')
    await owner.query(
      `create or replace function portal_now() returns timestamptz language sql stable
       as $$ select timestamptz '2026-11-30T23:30:00Z' $$`,
    )
    await bringIn(pointLine(number, { customerKey: 'K2' }))
    expect(await timesOf(number)).toEqual(['K1: -infinity – 2026-11-30', 'K2: 2026-12-01 – infinity'])
  })

  it('and whose name alone changes stays with them', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    await link('ana', number)
    await bringIn(pointLine(number, { customerKey: 'K1', userName: 'Ana Kovač' }))
    expect(await listOccupancies(number)).toMatchObject([{ who: 'Ana Kovač', customerKey: 'K1' }])
    expect(await seenBy('ana', number)).toBe('K1: -infinity – infinity')
  })

  it.each([
    ['later', '2026-11-20', '2026-11-19'],
    ['earlier', '2026-11-05', '2026-11-04'],
  ])('whose day is corrected to a %s one: the former one has the days up to it', async (_, day, before) => {
    const number = await newPoint({ customerKey: 'K1' })
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }))
    await link('maja', number)
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: day }))
    expect(await timesOf(number)).toEqual([`K1: -infinity – ${before}`, `K2: ${day} – infinity`])
    expect(await seenBy('maja', number)).toBe(`K2: ${day} – infinity`)
  })

  it('whose day was a year too early gives everybody back what they had', async () => {
    const number = await newPoint({ customerKey: 'K0' })
    await bringIn(pointLine(number, { customerKey: 'K1', occupiedFrom: '2026-03-01', occupiedTo: '2026-10-31' }))
    await link('ana', number)
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2025-11-12' }))
    expect(await timesOf(number)).toEqual(['K0: -infinity – 2025-11-11', 'K2: 2025-11-12 – infinity'])
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }))
    expect(await timesOf(number)).toEqual([
      'K0: -infinity – 2026-02-28',
      'K1: 2026-03-01 – 2026-10-31',
      'K2: 2026-11-12 – infinity',
    ])
    expect(await seenBy('ana', number)).toBe('K1: 2026-03-01 – 2026-10-31')
  })

  it('whose key was wrong is put right by the right one: the one in between never was', async () => {
    const number = await newPoint({ customerKey: 'K1', occupiedFrom: '2020-05-01' })
    await link('ana', number)
    await bringIn(pointLine(number, { customerKey: 'K9', occupiedFrom: '2026-11-12' }))
    await link('somebody', number)
    await bringIn(pointLine(number, { customerKey: 'K1', occupiedFrom: '2020-05-01' }))
    expect(await timesOf(number)).toEqual(['K1: 2020-05-01 – infinity'])
    expect(await seenBy('ana', number)).toBe('K1: 2020-05-01 – infinity')
    expect(await seenBy('somebody', number)).toBeUndefined()
  })

  it('whose key was wrong where it begins is put right by another one of that day', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    await bringIn(pointLine(number, { customerKey: 'K9', occupiedFrom: '2026-11-12' }))
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }))
    expect(await timesOf(number)).toEqual(['K1: -infinity – 2026-11-11', 'K2: 2026-11-12 – infinity'])
    // Nor does it come back when the day is corrected.
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-20' }))
    expect(await timesOf(number)).toEqual(['K1: -infinity – 2026-11-19', 'K2: 2026-11-20 – infinity'])
  })

  it('who comes back later begins anew, and sees nothing of the time before with that', async () => {
    const number = await newPoint({ customerKey: 'K1', occupiedFrom: '2020-05-01' })
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-03-01' }))
    await bringIn(pointLine(number, { customerKey: 'K1', occupiedFrom: '2026-11-01' }))
    expect(await timesOf(number)).toEqual([
      'K1: 2020-05-01 – 2026-02-28',
      'K2: 2026-03-01 – 2026-10-31',
      'K1: 2026-11-01 – infinity',
    ])
  })

  it('that is empty from a day on is nobody’s then, and somebody’s again when they come', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    await link('ana', number)
    const left = pointLine(number, { customerKey: 'K1', occupiedTo: '2026-10-31' })
    await bringIn(left)
    expect(await timesOf(number)).toEqual(['K1: -infinity – 2026-10-31'])
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-20' }))
    // The days between are nobody's, also when the day is corrected.
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-25' }))
    expect(await timesOf(number)).toEqual(['K1: -infinity – 2026-10-31', 'K2: 2026-11-25 – infinity'])
  })

  it('that was said to be empty by mistake is theirs again', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    await link('ana', number)
    await bringIn(pointLine(number, { customerKey: 'K1', occupiedTo: '2026-10-31' }))
    await bringIn(pointLine(number, { customerKey: 'K1' }))
    expect(await seenBy('ana', number)).toBe('K1: -infinity – infinity')
  })

  it('links by the slip of who is there alone, whoever’s bill is newer', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    const [last, first] = [newSlip('2026-11-20', 'K1'), newSlip('2026-11-15', 'K2')]
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }), slipLine(number, last))
    await bringIn(slipLine(number, first))
    expect([await linkableBy(number, last), await linkableBy(number, first)]).toEqual([undefined, 'K2'])
  })

  it('links nobody whose slip names a customer that the point has not yet', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    const slip = newSlip('2026-11-20', 'K2')
    await bringIn(slipLine(number, slip))
    expect(await linkableBy(number, slip)).toBeUndefined()
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }))
    expect(await linkableBy(number, slip)).toBe('K2')
  })

  it('links nobody by a slip without a key that was there before the customer was known, whatever its day', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    const [last, next] = [newSlip('2026-11-10'), newSlip('2026-11-25')]
    await bringIn(slipLine(number, last))
    await owner.query(`update payment_slip set received_at = now() - interval '2 days' where reference = $1`, [
      last.reference,
    ])
    expect(await linkableBy(number, last)).toBe('K1')
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-01' }))
    expect(await linkableBy(number, last)).toBeUndefined()
    await bringIn(slipLine(number, next))
    expect(await linkableBy(number, next)).toBe('K2')
  })

  it('of a slip without a key goes by the period of its invoice', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    const slip = newSlip('2026-11-20')
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-11-12' }), slipLine(number, slip), {
      ...{ record: 'invoice', number: randomUUID(), meteringPointNumber: number, reference: slip.reference },
      ...{ issuedOn: slip.issuedOn, dueOn: '2026-12-10', periodFrom: '2026-10-01', periodTo: '2026-11-11' },
      ...{ netCents: 2_000, vatCents: 190, totalCents: 2_190 },
    })
    expect(await linkableBy(number, slip)).toBeUndefined()
  })
})

describe('a point of whose customer billing brings a key for the first time', () => {
  const sayKey = (number: string) =>
    bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-06-01', userName: 'Ana Novak' }))

  it('keeps the links of who was linked since that day', async () => {
    const number = await newPoint()
    await link('ana', number, '2026-06-01')
    await sayKey(number)
    expect(await seenBy('ana', number)).toBe('K2: 2026-06-01 – infinity')
    expect(await timesOf(number)).toEqual(['K2: 2026-06-01 – infinity'])
  })

  it('takes an older link for that of somebody before, of whom no name is known', async () => {
    const number = await newPoint()
    await link('former', number, '2026-05-31')
    await link('ana', number, '2026-06-02')
    await sayKey(number)
    expect(await seenBy('former', number)).toBe(': -infinity – 2026-05-31')
    expect(await seenBy('ana', number)).toBe('K2: 2026-06-01 – infinity')
    await bringIn(pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-06-10' }))
    expect(await timesOf(number)).toEqual([': -infinity – 2026-06-09', 'K2: 2026-06-10 – infinity'])
  })

  it('with no day leaves everybody where they are', async () => {
    const number = await newPoint()
    await link('ana', number, '2019-01-01')
    await bringIn(pointLine(number, { customerKey: 'K1' }))
    expect(await seenBy('ana', number)).toBe('K1: -infinity – infinity')
  })
})

/** October's, as it comes with its slip. */
const invoiceLine = (
  number: string,
  { reference, issuedOn }: Slip,
  said: Partial<Record<'buyerName' | 'customerKey' | 'periodFrom' | 'periodTo', string>> = {},
) => ({
  ...{ record: 'invoice', number: randomUUID(), meteringPointNumber: number, issuedOn, dueOn: '2026-12-05', reference },
  ...{ periodFrom: '2026-10-01', periodTo: '2026-10-31', netCents: 475, vatCents: 45, totalCents: 520, ...said },
})

describe('a slip with its invoice for a whole month, in which the point changed hands', () => {
  const slip = newSlip('2026-11-12')
  const renamed = (number: string, occupiedFrom?: string) =>
    pointLine(number, { userName: 'Maja Hribar', ...(occupiedFrom === undefined ? {} : { occupiedFrom }) })

  it('links nobody where it came with the new name alone: the former one’s last bill looks the same', async () => {
    const number = await newPoint()
    await bringIn(renamed(number), slipLine(number, slip), invoiceLine(number, slip))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-10-10', 'Maja Hribar: 2026-10-11 – infinity'])
    expect(await linkableBy(number, slip)).toBeUndefined()
  })

  it('is whose the invoice is by its name, and links nobody into the time of another', async () => {
    const number = await newPoint()
    const [hers, formers] = [newSlip('2026-11-12'), newSlip('2026-11-13')]
    await bringIn(renamed(number, '2026-10-15'), slipLine(number, hers), slipLine(number, formers))
    await bringIn(
      invoiceLine(number, hers, { buyerName: 'HRIBAR Maja' }),
      invoiceLine(number, formers, { buyerName: 'Ana Novak' }),
    )
    expect([await linkableBy(number, hers), await linkableBy(number, formers)]).toEqual(['Maja Hribar', undefined])
  })

  it('is whose the invoice is by its key, where the slip has none', async () => {
    const number = await newPoint({ customerKey: 'K1' })
    const [hers, formers] = [newSlip('2026-11-12'), newSlip('2026-11-13')]
    await bringIn(
      pointLine(number, { customerKey: 'K2', occupiedFrom: '2026-10-15' }),
      slipLine(number, hers),
      slipLine(number, formers),
    )
    await bringIn(invoiceLine(number, hers, { customerKey: 'K2' }), invoiceLine(number, formers, { customerKey: 'K1' }))
    expect([await linkableBy(number, hers), await linkableBy(number, formers)]).toEqual(['K2', undefined])
  })

  it('links nobody where billing said the day, and the invoice names nobody: it may be the former one’s', async () => {
    const number = await newPoint()
    await bringIn(renamed(number, '2026-10-15'), slipLine(number, slip), invoiceLine(number, slip))
    expect(await linkableBy(number, slip)).toBeUndefined()
  })

  const last = newSlip('2026-11-20')
  const lastBill = (number: string) => [slipLine(number, last), invoiceLine(number, last, { periodFrom: '2026-01-01' })]

  it('links nobody into the time of the new one where it came later: it is the former one’s last', async () => {
    const number = await newPoint()
    await bringIn(renamed(number), slipLine(number, slip), invoiceLine(number, slip))
    await bringIn(...lastBill(number))
    expect([await linkableBy(number, slip), await linkableBy(number, last)]).toEqual([undefined, undefined])
  })

  it('links nobody where it came the evening before the new name, while the point was the former one’s', async () => {
    const number = await newPoint()
    await bringIn(slipLine(number, slip), invoiceLine(number, slip))
    await bringIn(renamed(number))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-10-10', 'Maja Hribar: 2026-10-11 – infinity'])
    expect(await linkableBy(number, slip)).toBeUndefined()
  })

  it('links nobody where it came in a file after the new name: the former one’s last bill comes so, too', async () => {
    const number = await newPoint()
    await bringIn(renamed(number))
    await bringIn(...lastBill(number))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-10-10', 'Maja Hribar: 2026-10-11 – infinity'])
    expect(await linkableBy(number, last)).toBeUndefined()
    // Next month's begins in the new one's time.
    const next = newSlip('2026-12-02')
    const november = { periodFrom: '2026-11-01', periodTo: '2026-11-30' }
    await bringIn(slipLine(number, next), invoiceLine(number, next, november))
    expect(await linkableBy(number, next)).toBe('Maja Hribar')
  })

  it('links nobody where another one came with the new name: which of them is whose can’t be told', async () => {
    const number = await newPoint()
    await bringIn(renamed(number), slipLine(number, slip), invoiceLine(number, slip), ...lastBill(number))
    expect([await linkableBy(number, slip), await linkableBy(number, last)]).toEqual([undefined, undefined])
  })

  it('links nobody where another one, whose invoice has the new name, came with it', async () => {
    const number = await newPoint()
    const hers = invoiceLine(number, slip, { buyerName: 'Maja Hribar' })
    await bringIn(renamed(number), slipLine(number, slip), hers, ...lastBill(number))
    expect([await linkableBy(number, slip), await linkableBy(number, last)]).toEqual(['Maja Hribar', undefined])
  })

  it('links nobody where it names a customer whom the point has not', async () => {
    const number = await newPoint()
    const keyed = newSlip('2026-11-12', 'K1')
    await bringIn(renamed(number), slipLine(number, keyed), invoiceLine(number, keyed))
    expect(await linkableBy(number, keyed)).toBeUndefined()
  })

  it('that was there before the new name links nobody either', async () => {
    const number = await newPoint()
    const before = newSlip('2026-11-02')
    await bringIn(slipLine(number, before), invoiceLine(number, before))
    await owner.query('update payment_slip set received_at = $1 where reference = $2', ['2026-11-02', before.reference])
    await bringIn(renamed(number), slipLine(number, slip), invoiceLine(number, slip))
    expect(await linkableBy(number, before)).toBeUndefined()
  })
})

describe('a point whose customer billing names by no key', () => {
  const slip = newSlip('2026-11-12')
  const named = (number: string) => pointLine(number, { userName: 'Maja Hribar' })
  const changed = ['Ana Novak: -infinity – 2026-10-10', 'Maja Hribar: 2026-10-11 – infinity']

  it.each([
    { what: 'the name before the slip', files: [[named], [slipLine]] },
    { what: 'the slip before the name', files: [[slipLine], [named]] },
    { what: 'both in one file', files: [[named, slipLine]] },
    { what: 'both in one file, the slip first', files: [[slipLine, named]] },
  ])('changes hands by a new name and a newer slip: $what', async ({ files }) => {
    const number = await newPoint()
    for (const lines of files) await bringIn(...lines.map((line) => line(number, slip)))
    expect(await timesOf(number)).toEqual(changed)
    expect(await linkableBy(number, slip)).toBe('Maja Hribar')
  })

  it('links nobody between the new name and its slip, and stays with the former one', async () => {
    const number = await newPoint()
    const before = newSlip('2026-11-02')
    await bringIn(slipLine(number, before))
    expect(await linkableBy(number, before)).toBe('Ana Novak')
    await owner.query('update payment_slip set received_at = $1 where reference = $2', ['2026-11-02', before.reference])
    await bringIn(named(number))
    expect(await linkableBy(number, before)).toBeUndefined()
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – infinity'])
    await bringIn(slipLine(number, slip))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-11-02', 'Maja Hribar: 2026-11-03 – infinity'])
  })

  it.each(['NOVAK ANA', 'Novak, Ana', 'ana  novak', 'Aná Novák'])(
    'is nobody else’s because the name is written %s, whatever slip comes',
    async (userName) => {
      const number = await newPoint()
      await bringIn(pointLine(number, { userName }), slipLine(number, slip))
      expect(await listOccupancies(number)).toMatchObject([{ who: userName, to: 'infinity' }])
      expect(await linkableBy(number, slip)).toBe(userName)
    },
  )

  it('is the former one’s up to the last reading that they handed in', async () => {
    const number = await newPoint()
    await link('ana', number)
    await bringIn({
      ...{ record: 'meter', id: number, meteringPointNumber: number, kind: 'cold', serialNumber: 'S1', type: '15' },
      ...{ digits: 5, installedOn: '2020-01-01' },
    })
    await playDay('2026-10-28')
    await owner.query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, way_in)
       select id, 'ana', 7, gen_random_uuid(), 'portal' from meter where external_id = $1`,
      [number],
    )
    await playDay(firstDay)
    await bringIn(named(number), slipLine(number, slip))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-10-28', 'Maja Hribar: 2026-10-29 – infinity'])
  })

  it('goes by the day that billing says, where it says one', async () => {
    const number = await newPoint()
    await bringIn(pointLine(number, { userName: 'Maja Hribar', occupiedFrom: '2026-11-01' }))
    expect(await timesOf(number)).toEqual(['Ana Novak: -infinity – 2026-10-31', 'Maja Hribar: 2026-11-01 – infinity'])
  })
})

/** What billing may bring of one point, in a file of its own or with the next. */
const day = fc.integer({ min: -120, max: 0 }).map((days) => addDays(firstDay, days))
const customer = fc.record({
  userName: fc.constantFrom('Ana Novak', 'NOVAK ANA', 'Maja Hribar', 'Žiga Šuštar'),
  customerKey: fc.option(fc.constantFrom('K1', 'K2', 'K3'), { freq: 3 }),
  occupiedFrom: fc.option(day, { freq: 2 }),
  days: fc.option(fc.nat({ max: 60 }), { freq: 2 }),
})
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('point' as const), customer }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('slip' as const),
      issuedOn: day,
      customerKey: fc.option(fc.constantFrom('K1', 'K2')),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('both' as const),
      customer,
      issuedOn: day,
      customerKey: fc.option(fc.constantFrom('K1', 'K2')),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link' as const), linkedOn: day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('later' as const), days: fc.integer({ min: 1, max: 20 }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function saidOf(given: {
  userName: string
  customerKey: string | null
  occupiedFrom: string | null
  days: number | null
}) {
  const { days, ...said } = given
  return { ...said, occupiedTo: days === null ? null : addDays(said.occupiedFrom ?? firstDay, days) }
}
type Said = ReturnType<typeof saidOf>

function linesOf(number: string, taken: Step): { lines: object[]; said?: Said; hasSlip: boolean } {
  const slip = 'issuedOn' in taken ? [slipLine(number, newSlip(taken.issuedOn, taken.customerKey))] : []
  const said = 'customer' in taken ? saidOf(taken.customer) : undefined
  return {
    lines: [...(said ? [pointLine(number, said)] : []), ...slip],
    ...(said && { said }),
    hasSlip: slip.length > 0,
  }
}

function assertNoneOverlap(occupancies: readonly Occupancy[]): void {
  const startOf = ({ from }: Occupancy) => (from === '-infinity' ? '' : from)
  const byDay = occupancies.filter(wasThere).toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  for (const [index, next] of byDay.entries()) {
    const before = byDay[index - 1]
    if (before) expect([before, next, before.to < next.from]).toEqual([before, next, true])
  }
}

/** The one in power says what billing said last; without a key perhaps not yet, while the newer slip is missing. */
function assertLastWord(occupancies: readonly Occupancy[], said: Said): void {
  const last = occupancies.at(-1)
  const words = (name = '') => name.toLowerCase().split(/[ ,]+/).sort().join(' ')
  if (said.customerKey !== null) expect(last).toMatchObject({ customerKey: said.customerKey, who: said.userName })
  else if (words(last?.who) !== words(said.userName)) return
  if (said.occupiedFrom !== null && (said.customerKey !== null || last?.customerKey === null))
    expect(last?.from).toBe(said.occupiedFrom)
  if (said.occupiedTo === null) expect(last?.to).toBe('infinity')
  else if (last && wasThere(last)) expect(last.to).toBe(said.occupiedTo)
}

describe('whatever billing brings of a point, in whatever order and files', () => {
  it('never has two of its customers on one day, never forgets its last word, and a file sent twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        await playDay(firstDay)
        const number = await newPoint()
        let said: Said | undefined
        for (const taken of steps) {
          if (taken.do === 'later') {
            await playDay(addDays(dayAt(now, rule), taken.days))
            continue
          }
          if (taken.do === 'link') {
            await link(randomUUID(), number, taken.linkedOn)
            continue
          }
          const file = linesOf(number, taken)
          await bringIn(...file.lines)
          const occupancies = await listOccupancies(number)
          said = file.said ?? said
          assertNoneOverlap(occupancies)
          if (said) assertLastWord(occupancies, said)
          await bringIn(...file.lines)
          expect(await listOccupancies(number)).toEqual(occupancies)
        }
      }),
      { numRuns: 40 },
    )
  })
})
