import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { productionWindowRule as readingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { openLetters } from '@moja-komunala/world/test/letters-on-database.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { ReplacedReadingService } from '../billed-readings/replaced-reading.service.ts'
import { UnusualUseService } from '../unusual-use/unusual-use.service.ts'
import { MeterExchangeService } from './meter-exchange.service.ts'

/* Who is told what of meters and their readings, on a real database. */

let test: TestDatabase
let owner: pg.Client
let db: Database
let letters: ReturnType<typeof openLetters>
let exchanges: MeterExchangeService
let replaced: ReplacedReadingService
let unusualUse: UnusualUseService
let now: Date

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  letters = openLetters(test, db, readingWindowRule.timeZone)
  const dependencies = { db, clock: () => now, config: { readingWindowRule }, messages: letters.messages }
  exchanges = new MeterExchangeService(dependencies)
  replaced = new ReplacedReadingService(dependencies)
  unusualUse = new UnusualUseService(dependencies)
})
afterAll(async () => {
  await letters.stop()
  await db.destroy()
  await owner.end()
  await test.drop()
})

/** The portal's and the database's: noon of a day. */
async function playDay(day: string): Promise<void> {
  now = new Date(`${day}T12:00:00+01:00`)
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(now.toISOString())} $$`,
  )
}

interface Point {
  readonly id: string
  readonly meterId: string
  readonly ana: string
}

async function newPoint(): Promise<Point> {
  const ana = randomUUID()
  const { rows } = await owner.query<{ id: string; meterId: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type, customer_key, occupied_from)
       values ($1, 'Ana Novak', 'Polje 8', 'household', 'K-1', '2020-01-01') returning id),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2020-01-01' from point returning id, metering_point_id)
     select metering_point_id as id, id as "meterId" from meter`,
    [randomUUID()],
  )
  if (!rows[0]) throw new Error('no point')
  await link(ana, rows[0].id)
  return { ...rows[0], ana }
}

const link = (subject: string, pointId: string) =>
  owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [subject, pointId])
const changeHands = ({ id }: Point, day: string) =>
  owner.query(
    `update metering_point set customer_key = 'K-2', user_name = 'Bor Kos', occupied_from = $2 where id = $1`,
    [id, day],
  )

describe('a meter that is to be exchanged', () => {
  const plan = ({ meterId }: Point, day: string | null) =>
    owner.query('update meter set exchange_planned_on = $2 where id = $1', [meterId, day])
  const planOn = async (day: string) => {
    await playDay(day)
    await exchanges.plan()
  }

  it('is told when that is planned and two days before, once each', async () => {
    const point = await newPoint()
    await plan(point, '2026-12-15')
    for (const day of ['2026-11-20', '2026-11-21', '2026-12-12']) await planOn(day)
    expect(await letters.listLetters(point.ana)).toEqual(['meter-exchange'])
    for (const day of ['2026-12-13', '2026-12-14', '2026-12-15', '2026-12-16']) await planOn(day)
    expect(await letters.listLetters(point.ana)).toEqual(['meter-exchange', 'meter-exchange'])
  })

  it('is told anew where the day was moved, and not where it was called off or is done', async () => {
    const [moved, off, done] = [await newPoint(), await newPoint(), await newPoint()]
    for (const point of [moved, off, done]) await plan(point, '2026-12-15')
    await planOn('2026-11-20')
    await plan(moved, '2026-12-17')
    await plan(off, null)
    await owner.query(`update meter set removed_on = '2026-11-20', removed_m3 = 5 where id = $1`, [done.meterId])
    for (const { ana } of [moved, off, done]) expect(await letters.readNow(ana)).toEqual({})
    await planOn('2026-11-21')
    expect(await letters.readNow(moved.ana)).toMatchObject({ 'meter-exchange': { plannedOn: '2026-12-17' } })
    for (const { ana } of [off, done]) expect(await letters.listLetters(ana)).toHaveLength(1)
  })

  it('is told to whoever has the point on that day, and to nobody whose time is over by then', async () => {
    const point = await newPoint()
    await changeHands(point, '2026-12-01')
    const bor = randomUUID()
    await plan(point, '2026-12-15')
    await planOn('2026-12-02')
    await link(bor, point.id)
    await planOn('2026-12-02')
    expect(await letters.listLetters(point.ana)).toEqual([])
    expect(await letters.listLetters(bor)).toEqual(['meter-exchange'])
  })
})

describe('a reading that billing didn’t take', () => {
  const handIn = ({ meterId }: Point, subject: string, valueM3: number) =>
    owner.query('insert into reading (meter_id, subject, value_m3, idempotency_key) values ($1, $2, $3, $4)', [
      ...[meterId, subject, valueM3, randomUUID()],
    ])
  const bill = ({ meterId }: Point, readOn: string, valueM3: number, source = 'billed') =>
    owner.query(
      `insert into billed_reading (meter_id, read_on, value_m3, source) values ($1, $2, $3, $4)
       on conflict (meter_id, read_on) do update set value_m3 = excluded.value_m3, source = excluded.source`,
      [meterId, readOn, valueM3, source],
    )
  const planOn = async (day: string) => {
    await playDay(day)
    await letters.letLookSeeAll()
    await replaced.planNew()
  }
  const newReading = async (valueM3 = 1_512): Promise<Point> => {
    const point = await newPoint()
    await playDay('2026-11-28')
    await handIn(point, point.ana, valueM3)
    return point
  }

  it('is told to who handed it in, once, with what is billed and the reason of the bill', async () => {
    const point = await newReading()
    const other = randomUUID()
    await link(other, point.id)
    await bill(point, '2026-11-30', 1_412, 'estimated')
    const { rows } = await owner.query<{ id: string }>(
      `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
         total_cents, reference, readings)
       values ('R-3', $1, '2026-12-05', '2026-12-20', '2026-11-01', '2026-11-30', 100, 10, 110, 'SI121033842574531',
         '[{"meterNumber": "46207317", "toDay": "2026-11-30", "reason": "implausible"}]') returning id`,
      [point.id],
    )
    await planOn('2026-12-06')
    await planOn('2026-12-07')
    expect(await letters.listLetters(point.ana)).toEqual(['reading-replaced'])
    expect(await letters.listLetters(other)).toEqual([])
    expect(await letters.readNow(point.ana)).toMatchObject({
      'reading-replaced': {
        ...{ ownM3: 1_512, enteredOn: '2026-11-28', billedM3: 1_412, billedOn: '2026-11-30', source: 'estimated' },
        bill: { id: rows[0]?.id, number: 'R-3', reason: 'implausible' },
      },
    })
  })

  it('is told without a reason where billing has none', async () => {
    const point = await newReading()
    await bill(point, '2026-12-01', 1_490)
    await planOn('2026-12-06')
    expect(await letters.readNow(point.ana)).toMatchObject({ 'reading-replaced': { billedM3: 1_490, bill: null } })
  })

  it('isn’t told where billing took it, on whichever day, read the meter after the window, or the meter sent its own', async () => {
    const [taken, after, remote, both] = [
      await newReading(),
      await newReading(),
      await newReading(),
      await newReading(),
    ]
    await bill(taken, '2026-11-30', 1_512)
    await bill(after, '2026-12-10', 1_520)
    await bill(remote, '2026-11-30', 1_500, 'remote')
    await bill(both, '2026-11-25', 1_500)
    await bill(both, '2026-11-30', 1_512)
    await planOn('2026-12-11')
    for (const { ana } of [taken, after, remote, both]) expect(await letters.listLetters(ana)).toEqual([])
  })

  it('isn’t sent where billing corrected it meanwhile, and is told where it changed its mind later', async () => {
    const [corrected, later] = [await newReading(), await newReading()]
    await bill(corrected, '2026-11-30', 1_412)
    await bill(later, '2026-11-30', 1_512)
    await planOn('2026-12-06')
    expect(await letters.listLetters(later.ana)).toEqual([])
    await bill(corrected, '2026-11-30', 1_512)
    await bill(later, '2026-11-30', 1_412)
    await planOn('2026-12-07')
    expect(await letters.readNow(corrected.ana)).toEqual({})
    expect(Object.keys(await letters.readNow(later.ana))).toEqual(['reading-replaced'])
  })

  it('isn’t told where that was long ago, nor to who sees the point no more', async () => {
    const [old, unlinked, before] = [await newReading(), await newReading(), await newReading()]
    await bill(unlinked, '2026-11-30', 1_412)
    await owner.query('delete from account_metering_point where subject = $1', [unlinked.ana])
    await bill(before, '2026-11-30', 1_412)
    await owner.query('update billed_reading set changed_in = null where meter_id = $1', [before.meterId])
    await planOn('2026-12-06')
    await bill(old, '2026-11-30', 1_412)
    await planOn('2027-02-10')
    for (const { ana } of [old, unlinked, before]) expect(await letters.listLetters(ana)).toEqual([])
  })
})

describe('unusual use', () => {
  const billed = async (point: Point, volumesM3: readonly number[]) => {
    let valueM3 = 1_000
    for (const [at, volumeM3] of [0, ...volumesM3].entries()) {
      valueM3 += volumeM3
      await owner.query(
        'insert into billed_reading (meter_id, read_on, value_m3) values ($1, $2::date + $3::integer, $4)',
        [...[point.meterId, '2026-04-06', 30 * at, valueM3]],
      )
    }
  }
  const steady = [12, 12, 12, 12, 12, 12]

  it('is asked of everybody who uses the point, once, until it is answered or no longer so', async () => {
    await playDay('2026-11-30')
    const [asked, withdrawn, usual] = [await newPoint(), await newPoint(), await newPoint()]
    const bor = randomUUID()
    await link(bor, asked.id)
    for (const point of [asked, withdrawn]) await billed(point, [...steady, 30])
    await billed(usual, [...steady, 12])
    await unusualUse.lookAtReadings()
    await unusualUse.lookAtReadings()
    for (const subject of [asked.ana, bor]) {
      expect(await letters.listLetters(subject)).toEqual(['unusual-use'])
      expect(await letters.readNow(subject)).toMatchObject({ 'unusual-use': { extraM3: 18, litresPerDay: 1_000 } })
    }
    expect(await letters.listLetters(usual.ana)).toEqual([])
    await owner.query(
      `insert into unusual_use_answer (unusual_use_id, reason, answered_at, subject)
       select (content ->> 'unusualUseId')::uuid, 'pool', now(), subject from message where subject = $1`,
      [bor],
    )
    await owner.query(
      'update unusual_use set withdrawn_at = now() where id = (select (content ->> $2)::uuid from message where subject = $1)',
      [withdrawn.ana, 'unusualUseId'],
    )
    for (const subject of [asked.ana, bor, withdrawn.ana]) expect(await letters.readNow(subject)).toEqual({})
  })

  it('isn’t sent to whose time is over by then', async () => {
    await playDay('2026-11-30')
    const point = await newPoint()
    await billed(point, [...steady, 30])
    await unusualUse.lookAtReadings()
    expect(Object.keys(await letters.readNow(point.ana))).toEqual(['unusual-use'])
    await changeHands(point, '2026-11-29')
    expect(await letters.readNow(point.ana)).toEqual({})
  })
})
