import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '@moja-komunala/rules/days.ts'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { actingCustomer } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { UnusualUseService } from './unusual-use.service.ts'

/* What readings say of a point, as it is put to whoever uses it. */

const today = '2026-11-30'
let test: TestDatabase
let owner: pg.Client
let db: Database
let unusualUse: UnusualUseService
let now: Date

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  unusualUse = new UnusualUseService({ db, clock: () => now, config: { readingWindowRule: rule } })
  await playDay(today)
})
afterAll(async () => {
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
  readonly ana: ReturnType<typeof actingCustomer>
}

/** A linked point with a cold meter, billed every thirty days until four weeks ago. */
async function newPoint(volumesM3: readonly number[], firstDay?: string): Promise<Point> {
  const [ana, number] = [actingCustomer(randomUUID()), randomUUID()]
  const { rows } = await owner.query<{ id: string; meterId: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type, customer_key, occupied_from)
       values ($1, 'Ana Novak', 'Polje 8', 'household', 'K-1', $2) returning id),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2020-01-01' from point returning id, metering_point_id)
     select metering_point_id as id, id as "meterId" from meter`,
    [number, firstDay ?? null],
  )
  if (!rows[0]) throw new Error('no point')
  const point = { ...rows[0], ana }
  await link(ana.subject, point.id)
  let valueM3 = 1_000
  for (const [at, volumeM3] of [0, ...volumesM3].entries()) {
    valueM3 += volumeM3
    await bill(point, addDays('2026-11-02', 30 * (at - volumesM3.length)), valueM3)
  }
  return point
}

const link = (subject: string, meteringPointId: string) =>
  owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
    subject,
    meteringPointId,
  ])

const bill = ({ meterId }: Pick<Point, 'meterId'>, readOn: string, valueM3: number) =>
  owner.query(
    `insert into billed_reading (meter_id, read_on, value_m3) values ($1, $2, $3)
     on conflict (meter_id, read_on) do update set value_m3 = excluded.value_m3`,
    [meterId, readOn, valueM3],
  )

/** As customers do, today. */
const handIn = ({ meterId, ana }: Point, valueM3: number) =>
  owner.query('insert into reading (meter_id, subject, value_m3, idempotency_key) values ($1, $2, $3, $4)', [
    ...[meterId, ana.subject, valueM3, randomUUID()],
  ])

const steady = [12, 12, 12, 12, 12, 12]
const listed = ({ ana, id }: Point) => unusualUse.list(ana, id)
const stories = async (point: Point) =>
  (await listed(point)).map(({ readOn, state, answer }) => [readOn, state, answer?.reason])

describe('unusual use', () => {
  it('is put to whoever uses the point, dated, once, however often it is looked at', async () => {
    const point = await newPoint([...steady, 30])
    await unusualUse.lookAtReadings()
    await unusualUse.lookAtReadings()
    expect(await listed(point)).toEqual([
      {
        ...{ id: expect.any(String), kind: 'cold', readOn: '2026-11-02', sinceDay: '2026-10-03' },
        ...{ litresPerDay: 1000, usualLitresPerDay: 400, extraM3: 18, toldAt: now.toISOString() },
        ...{ state: 'open', answer: null },
      },
    ])
  })

  it('is found in what a customer hands in, and not in what is usual', async () => {
    const [leaking, usual] = [await newPoint(steady), await newPoint(steady)]
    await handIn(leaking, 1_110)
    await handIn(usual, 1_084)
    await unusualUse.lookAtReadings()
    expect(await stories(leaking)).toEqual([[today, 'open', undefined]])
    expect(await stories(usual)).toEqual([])
  })

  it('is withdrawn where the reading was corrected, and put again where it wasn’t wrong after all', async () => {
    const point = await newPoint([...steady, 30])
    for (const [valueM3, state] of [
      [1_102, 'open'],
      [1_085, 'withdrawn'],
      [1_102, 'open'],
    ] as const) {
      await bill(point, '2026-11-02', valueM3)
      await unusualUse.lookAtReadings()
      expect(await stories(point)).toEqual([['2026-11-02', state, undefined]])
    }
  })

  it('is the same matter where the bill dates the customer’s reading to another day', async () => {
    const point = await newPoint(steady)
    await handIn(point, 1_110)
    await unusualUse.lookAtReadings()
    const [{ id: unusualUseId } = { id: '' }] = await listed(point)
    await unusualUse.answer(point.ana, { meteringPointId: point.id, unusualUseId }, { reason: 'guests' })
    await bill(point, '2026-12-02', 1_110)
    await unusualUse.lookAtReadings()
    expect(await stories(point)).toEqual([[today, 'answered', 'guests']])
  })

  it('of longer ago isn’t asked about', async () => {
    const point = await newPoint([...steady, 30, 12, 12])
    await unusualUse.lookAtReadings()
    expect(await stories(point)).toEqual([])
  })

  it('of a point that nobody is linked to waits for somebody', async () => {
    const point = await newPoint([...steady, 30])
    await owner.query('delete from account_metering_point where metering_point_id = $1', [point.id])
    await unusualUse.lookAtReadings()
    await link(point.ana.subject, point.id)
    expect(await stories(point)).toEqual([])
    await unusualUse.lookAtReadings()
    expect(await stories(point)).toEqual([['2026-11-02', 'open', undefined]])
  })
})

describe('an answer', () => {
  it('ends the matter, and is kept where it is corrected', async () => {
    const point = await newPoint([...steady, 30])
    await unusualUse.lookAtReadings()
    const [{ id: unusualUseId } = { id: '' }] = await listed(point)
    for (const reason of ['guests', 'guests', 'pool'] as const)
      expect(await unusualUse.answer(point.ana, { meteringPointId: point.id, unusualUseId }, { reason })).toMatchObject(
        { state: 'answered', answer: { reason, answeredAt: now.toISOString() } },
      )
    const { rows } = await owner.query(
      'select reason, subject from unusual_use_answer where unusual_use_id = $1 order by sequence',
      [unusualUseId],
    )
    expect(rows).toEqual(['guests', 'pool'].map((reason) => ({ reason, subject: point.ana.subject })))
  })

  it('changes what is asked next: a leak that was mended and runs on is', async () => {
    const [ends, runsOn] = [await newPoint([...steady, 30]), await newPoint([...steady, 30])]
    await unusualUse.lookAtReadings()
    for (const [point, reason] of [
      [ends, 'guests'],
      [runsOn, 'leak-repaired'],
    ] as const) {
      const [{ id: unusualUseId } = { id: '' }] = await listed(point)
      await owner.query(`update unusual_use set told_at = '2026-11-02 12:00+01' where id = $1`, [unusualUseId])
      now = new Date('2026-11-03T12:00:00+01:00')
      await unusualUse.answer(point.ana, { meteringPointId: point.id, unusualUseId }, { reason })
      await playDay(today)
      await handIn(point, 1_132)
    }
    await unusualUse.lookAtReadings()
    expect(await stories(ends)).toEqual([['2026-11-02', 'answered', 'guests']])
    expect(await stories(runsOn)).toEqual([
      [today, 'open', undefined],
      ['2026-11-02', 'answered', 'leak-repaired'],
    ])
  })

  it('is nobody else’s to give, nor anybody’s whose time is over', async () => {
    const point = await newPoint([...steady, 30])
    await unusualUse.lookAtReadings()
    const [{ id: unusualUseId } = { id: '' }] = await listed(point)
    const stranger = { ...(await newPoint(steady)), unusualUseId }
    await expect(
      unusualUse.answer(stranger.ana, { meteringPointId: stranger.id, unusualUseId }, { reason: 'pool' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(unusualUse.list(stranger.ana, point.id)).rejects.toMatchObject({ code: 'not-found' })
    await owner.query(`update metering_point set customer_key = 'K-2', occupied_from = $2 where id = $1`, [
      point.id,
      today,
    ])
    const next = actingCustomer(randomUUID())
    await link(next.subject, point.id)
    await expect(
      unusualUse.answer(point.ana, { meteringPointId: point.id, unusualUseId }, { reason: 'pool' }),
    ).rejects.toMatchObject({ code: 'occupancy-ended' })
    // Theirs to look back on, and nothing for whoever came.
    await unusualUse.lookAtReadings()
    expect(await stories(point)).toEqual([['2026-11-02', 'open', undefined]])
    expect(await stories({ ...point, ana: next })).toEqual([])
  })

  it('nothing of it can be deleted or rewritten by the portal', async () => {
    for (const statement of [
      'delete from unusual_use',
      'update unusual_use set litres_per_day = 1',
      'delete from unusual_use_answer',
      `update unusual_use_answer set reason = 'pool'`,
    ])
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('permission denied')
  })
})

describe('what is usual', () => {
  it('is reckoned in one’s own time alone: habits from before are nobody’s business', async () => {
    const [alone, afterSomebody] = [await newPoint([...steady, 30]), await newPoint([...steady, 30], '2026-09-10')]
    await unusualUse.lookAtReadings()
    expect(await stories(alone)).toEqual([['2026-11-02', 'open', undefined]])
    expect(await stories(afterSomebody)).toEqual([])
  })
})
