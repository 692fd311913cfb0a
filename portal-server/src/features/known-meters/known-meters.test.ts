import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '@moja-komunala/rules/days.ts'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { productionThresholds } from '@moja-komunala/rules/usual-consumption.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'
import { importRecords, importThread } from '../../import-records.ts'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { isRefusedBy } from '../../platform/database/database-errors.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { createLog } from '../../platform/log.ts'
import { ImportService } from '../imports/import.service.ts'
import { findKnownMeters, findMeterHistories, findMeterToRead, findPointHistory } from './known-meters.ts'
import { plausibilityOf, seriesOf } from './known-series.ts'

/* Whatever comes in, in whatever order: what is kept of each meter says the same as the tables, reckoned anew. */

let test: TestDatabase
let owner: pg.Client
let pool: pg.Pool
let db: Database
let imports: ImportService
let now = new Date('2026-06-10T10:00:00Z')
const subject = 'ana'

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  const config = { readingWindowRule: rule }
  imports = new ImportService({ pool, db, clock: () => now, config, records: importRecords, thread: importThread })
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

/** The portal's and the database's. */
async function playInstant(instant: Date): Promise<void> {
  now = instant
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(instant.toISOString())} $$`,
  )
}

/** A point of a cold meter, one that stood there before it, and a hot one. */
interface Place {
  readonly meteringPointId: string
  readonly number: string
  readonly externalIds: readonly string[]
}

async function newPlace(): Promise<Place> {
  const number = randomUUID()
  const externalIds = [0, 1, 2].map((index) => `${number}-${index}`)
  const meters = [
    { kind: 'cold', installedOn: '2015-01-01', removedOn: '2025-03-10', removedM3: 900 },
    { kind: 'cold', installedOn: '2025-03-10' },
    { kind: 'hot', installedOn: '2020-01-01' },
  ]
  await bringIn([
    { record: 'metering-point', number, userName: 'Ana', address: 'Polje 8', consumptionType: 'household' },
    ...meters.map((meter, index) => ({
      ...{ record: 'meter', id: externalIds[index], meteringPointNumber: number, serialNumber: `S${index}` },
      ...{ type: '15', digits: 5, ...meter },
    })),
  ])
  const { rows } = await owner.query<{ id: string }>(
    `with point as (select id from metering_point where number = $1),
       link as (insert into account_metering_point (subject, metering_point_id) select $2, id from point)
     select id from point`,
    [number, subject],
  )
  if (!rows[0]) throw new Error('no point')
  return { meteringPointId: rows[0].id, number, externalIds }
}

const actor = actingSystem('billing')
const everything = importRecords.map(({ name }) => name)

async function bringIn(lines: readonly object[], settings: { dryRun?: boolean } = {}): Promise<void> {
  async function* body() {
    yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  await imports.run(body(), {
    ...{
      actor,
      locale: 'en',
      format: 'ndjson',
      charset: 'utf-8',
      records: everything,
      atomic: true,
      dryRun: false,
      complete: false,
    },
    ...{ closeAtMost: 100, closePercentAtMost: 1, extractedAt: undefined, ...settings },
  })
}

// Mostly the same one, so that one thing meets the other.
const meterAt = fc.constantFrom(1, 1, 1, 0, 2)
/** Within windows, just after them, and between; there and back again. */
const instants = fc
  .record({
    day: fc.constantFrom(
      '2026-04-26',
      '2026-05-04',
      '2026-05-27',
      '2026-06-02',
      '2026-06-03',
      '2026-06-10',
      '2026-06-28',
      '2026-07-26',
    ),
    hour: fc.nat({ max: 23 }),
  })
  .map(({ day, hour }) => new Date(Date.parse(day) + hour * 3_600_000))
/** From two and a half years before a day in the middle until after it. */
const days = fc.integer({ min: -2_000, max: 120 }).map((days) => addDays('2026-06-10', days))
const source = fc.constantFrom('billed', 'estimated', 'remote')
const billed = fc.record({ meterAt, readOn: days, valueM3: fc.nat({ max: 99_999 }), source })
/** One after another as a billing system brings them, for more months than are kept. */
const manyMonths = fc.record({ meterAt, from: days, count: fc.integer({ min: 1, max: 45 }) })

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      readings: fc.array(billed, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('months' as const), months: manyMonths }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('try' as const),
      readings: fc.array(billed, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refused' as const),
      readings: fc.array(billed, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('roll-back' as const),
      readings: fc.array(billed, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), meterAt }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('exchange' as const), installedM3: fc.nat({ max: 9 }), on: days }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('entry' as const),
      meterAt,
      valueM3: fc.nat({ max: 999 }),
      hoursAgo: fc.option(fc.nat({ max: 900 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      to: instants,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grace' as const), hours: fc.nat({ max: 720 }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const linesOf = (
  place: Place,
  readings: readonly { meterAt: number; readOn: string; valueM3: number; source: string }[],
) =>
  readings.map(({ meterAt: at, ...reading }) => ({
    record: 'billed-reading',
    meterId: place.externalIds[at],
    ...reading,
  }))

/** Refused for what is in it, as some of these files are: then nothing of it may be left. */
async function bringInOrNot(...given: Parameters<typeof bringIn>): Promise<void> {
  await bringIn(...given).catch((error: unknown) => {
    if (!(error instanceof HttpProblem) || error.code !== 'import-refused') throw error
  })
}

async function idOf(place: Place, at: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from meter where external_id = $1', [
    place.externalIds[at],
  ])
  return rows[0]?.id ?? ''
}

async function take(place: Place, taken: Step): Promise<void> {
  switch (taken.do) {
    case 'import':
      return bringInOrNot(linesOf(place, taken.readings))
    case 'months': {
      const { meterAt: at, from, count } = taken.months
      const months = Array.from({ length: count }, (_, month) => addDays(from, month * 30))
      const readings = months.map((readOn, month) => ({ meterAt: at, readOn, valueM3: month * 7, source: 'billed' }))
      return bringInOrNot(linesOf(place, readings))
    }
    case 'try':
      return bringInOrNot(linesOf(place, taken.readings), { dryRun: true })
    case 'refused':
      return bringInOrNot([...linesOf(place, taken.readings), { record: 'billed-reading', meterId: 'nobody’s' }])
    case 'roll-back':
      await owner.query('begin')
      for (const { readOn, valueM3 } of taken.readings)
        await owner.query(
          `insert into billed_reading (meter_id, read_on, value_m3) values ($1, $2, $3)
           on conflict (meter_id, read_on) do update set value_m3 = excluded.value_m3`,
          [await idOf(place, 1), readOn, valueM3],
        )
      await owner.query('rollback')
      return
    case 'delete':
      await owner.query(
        `delete from billed_reading where meter_id = $1 and read_on = (select max(read_on) from billed_reading where meter_id = $1)`,
        [await idOf(place, taken.meterAt)],
      )
      return
    case 'exchange':
      return bringInOrNot([
        {
          ...{ record: 'meter', id: place.externalIds[2], meteringPointNumber: place.number, kind: 'hot' },
          ...{ serialNumber: 'S2', type: '15', digits: 5, installedOn: '2020-01-01', installedM3: taken.installedM3 },
          ...{ removedOn: taken.on < '2020-01-01' ? '2020-01-01' : taken.on },
        },
      ])
    case 'entry': {
      const claimedAt = taken.hoursAgo === null ? undefined : new Date(now.getTime() - taken.hoursAgo * 3_600_000)
      await pool
        .query(
          `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in)
           values ($1, $2, $3, gen_random_uuid(), $4, $5)`,
          [
            await idOf(place, taken.meterAt),
            subject,
            taken.valueM3,
            claimedAt ?? null,
            claimedAt ? 'offline' : 'portal',
          ],
        )
        .catch((error: unknown) => {
          if (!isRefusedBy(error, 'reading_window_open')) throw error
        })
      return
    }
    case 'clock':
      return playInstant(taken.to)
    case 'grace':
      await owner.query('update reading_window_rule set grace_hours = $1', [taken.hours])
      return
  }
}

const windows = ['2026-04-25', '2026-05-25', '2026-07-25']

async function assertKeptIsRight({ meteringPointId }: Place): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  for (const windowFirstDay of windows)
    // Both what the rules want and more than is kept.
    for (const back of [820, 2_600]) {
      const span = { subject, timeZone: rule.timeZone, today, windowFirstDay, since: addDays(today, -back) }
      const kept = await findKnownMeters(db, meteringPointId, span)
      const anew = await findMeterHistories(db, meteringPointId, span)
      expect(kept).toEqual(anew)
      expect((await findPointHistory(db, meteringPointId, span))?.meters).toEqual(anew)
      for (const meter of anew ?? []) {
        const toRead = await findMeterToRead(db, { meteringPointId, meterId: meter.id }, span)
        const ofKind = (anew ?? []).filter(({ kind }) => kind === meter.kind)
        expect(toRead).toEqual({ meter, ofKind })
        const judgedBy = (meters: typeof ofKind) =>
          plausibilityOf(seriesOf(meters, rule), ofKind.indexOf(meter), today, productionThresholds)
        expect(judgedBy([...(toRead?.ofKind ?? [])])).toEqual(judgedBy(ofKind))
      }
    }
}

describe('what is kept of each meter', () => {
  it('says what the tables say, whatever is imported, corrected, tried, refused, exchanged and handed in, and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        await playInstant(new Date('2026-06-10T10:00:00Z'))
        await owner.query('update reading_window_rule set grace_hours = 0')
        const place = await newPlace()
        for (const taken of steps) {
          await take(place, taken)
          await assertKeptIsRight(place)
        }
      }),
      { numRuns: 40 },
    )
  })
})
