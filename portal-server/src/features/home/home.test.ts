import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { addDays } from '@moja-komunala/rules/days.ts'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { actingCustomer } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { PublicAnnouncements } from '../announcements/public-announcements.ts'
import { ConsumptionService } from '../consumption/consumption.service.ts'
import { HomeService } from './home.service.ts'

/* What the home page says is what the pages behind it say, whatever happened at a point. */

const today = '2026-11-28'
const now = new Date(`${today}T12:00:00+01:00`)
let test: TestDatabase
let owner: pg.Client
let db: Database
let home: HomeService
let consumptions: ConsumptionService

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  const announcements = new PublicAnnouncements({ db, clock: () => now })
  home = new HomeService({ db, clock: () => now, config: { readingWindowRule: rule }, announcements })
  consumptions = new ConsumptionService({ db, clock: () => now, config: { readingWindowRule: rule } })
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(now.toISOString())} $$`,
  )
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

type Customer = ReturnType<typeof actingCustomer>

interface Meter {
  readonly kind: 'cold' | 'hot'
  /** So many days ago. */
  readonly installed: number
  readonly removed: number | null
  readonly removedM3: number | null
  readonly readings: readonly Reading[]
  readonly isHandedIn: boolean
}
interface Reading {
  readonly daysAgo: number
  readonly source: 'billed' | 'estimated' | 'remote'
}

interface History {
  readonly firstDaysAgo: number | null
  readonly meters: readonly Meter[]
}

/** Readings by month, by year, or whenever somebody came; many of them guessed; meters that follow each other, or don't. */
const histories: fc.Arbitrary<History> = fc.record({
  firstDaysAgo: fc.constantFrom(null, null, 100, 300, 500, 900),
  meters: fc
    .array(
      fc
        .record({
          kind: fc.constantFrom('cold' as const, 'cold' as const, 'hot' as const),
          installed: fc.integer({ min: 30, max: 2200 }),
          stood: fc.option(fc.integer({ min: 20, max: 1500 }), { freq: 2 }),
          isEndNoted: fc.boolean(),
          every: fc.constantFrom(30, 30, 91, 365, 500),
          sources: fc.array(fc.constantFrom<Reading['source']>('billed', 'billed', 'estimated', 'remote'), {
            minLength: 1,
            maxLength: 8,
          }),
          isHandedIn: fc.boolean(),
        })
        .map(({ installed, stood, isEndNoted, every, sources, ...meter }) => {
          const removed = stood === null || stood >= installed ? null : installed - stood
          const readings: Reading[] = []
          for (let daysAgo = installed - 1; daysAgo > (removed ?? 0); daysAgo -= every)
            readings.push({ daysAgo, source: sources[readings.length % sources.length] ?? 'billed' })
          const removedM3 = removed !== null && isEndNoted ? readings.length * 10 + 5 : null
          return { ...meter, installed, removed, removedM3, readings, isHandedIn: meter.isHandedIn && removed === null }
        }),
      { minLength: 1, maxLength: 4 },
    )
    .map(oneStandsThere),
})

/** Of each kind one after the other. */
function oneStandsThere(meters: readonly Meter[]): Meter[] {
  const oldestFirst = meters.toSorted((one, other) => other.installed - one.installed)
  return oldestFirst.reduce<Meter[]>((before, meter) => {
    const last = before.findLast(({ kind }) => kind === meter.kind)
    const follows = last === undefined || (last.removed !== null && meter.installed <= last.removed)
    return follows ? [...before, meter] : before
  }, [])
}

const dayAgo = (days: number): string => addDays(today, -days)

async function newPoint({ subject }: Customer, firstDay: string | null = null, number: string = randomUUID()) {
  const { rows } = await owner.query<{ id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type, customer_key, occupied_from)
       values ($1, 'Ana Novak', 'Polje 8', 'household', 'K-1', $2) returning id)
     select id from point`,
    [number, firstDay],
  )
  const id = rows[0]?.id ?? ''
  await owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [subject, id])
  return id
}

async function newMeter(pointId: string, { subject }: Customer, meter: Meter): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, removed_on, removed_m3)
     values ($1, $2, $3, '15', 5, $4, $5, $6) returning id`,
    [
      ...[pointId, meter.kind, randomUUID().slice(0, 8), dayAgo(meter.installed)],
      ...[meter.removed === null ? null : dayAgo(meter.removed), meter.removedM3],
    ],
  )
  const id = rows[0]?.id ?? ''
  await owner.query(
    `insert into billed_reading (meter_id, read_on, value_m3, source)
     select $1, day, 10 * place, source from unnest($2::date[], $3::text[]) with ordinality read (day, source, place)`,
    [id, meter.readings.map(({ daysAgo }) => dayAgo(daysAgo)), meter.readings.map(({ source }) => source)],
  )
  if (meter.isHandedIn)
    await owner.query('insert into reading (meter_id, subject, value_m3, idempotency_key) values ($1, $2, $3, $4)', [
      ...[id, subject, 10 * meter.readings.length + 7, randomUUID()],
    ])
  return id
}

describe('the last months at home', () => {
  it('are those of the page of consumption, to the litre, in whatever way meters were read', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ firstDaysAgo, meters }) => {
        const ana = actingCustomer(randomUUID())
        const id = await newPoint(ana, firstDaysAgo === null ? null : dayAgo(firstDaysAgo))
        for (const meter of meters) await newMeter(id, ana, meter)
        const { together } = await consumptions.get(ana, id, 24)
        const [point] = (await home.get(ana, undefined)).meteringPoints
        const year = together.slice(-13)
        const isKnown = year.some(({ litres }) => litres !== null)
        expect(point?.consumption?.litres).toEqual(isKnown ? year.map(({ litres }) => litres) : undefined)
        const whole = year.findLast(({ days, knownDays }) => days === knownDays)
        expect(point?.consumption?.lastWhole ?? undefined).toEqual(
          whole && { month: whole.month, litres: whole.litres, isEstimated: whole.estimatedLitres > 0 },
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('an account with hundreds of points', () => {
  it('gets each of them once, page by page, those that are over last', async () => {
    const ana = actingCustomer(randomUUID())
    const numbers = Array.from({ length: 205 }, (_, at) => `${ana.subject}-${String(at).padStart(3, '0')}`)
    for (const number of numbers) await newPoint(ana, null, number)
    const left = await owner.query<{ number: string }>(
      `update metering_point set occupied_to = $2 where number = $1 returning number`,
      [numbers[0], dayAgo(1)],
    )
    expect(left.rowCount).toBe(1)
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await home.get(ana, after)
      expect(page.meteringPoints.length).toBeLessThanOrEqual(100)
      found.push(...page.meteringPoints.map(({ number }) => number))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(found).toEqual([...numbers.slice(1), numbers[0]])
  })
})
