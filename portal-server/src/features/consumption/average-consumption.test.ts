import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { AverageConsumption } from './average-consumption.ts'

/* What households use on average, and that no single one follows from it. */

let test: TestDatabase
let owner: pg.Client
let db: Database
let averages: AverageConsumption

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  const config = { readingWindowRule: productionWindowRule }
  averages = new AverageConsumption({ db, config, clock: () => new Date('2026-11-26T10:00:00Z') })
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

interface Use {
  readonly consumptionType?: 'household' | 'business'
  readonly source?: 'billed' | 'estimated'
  readonly lastDay?: string
  readonly flats?: number
  readonly diameterMm?: number
}

/** A point that used so much in October 2026. */
async function use(
  octoberM3: number,
  { consumptionType = 'household', source = 'billed', lastDay = '2026-10-31', flats, diameterMm }: Use = {},
) {
  await owner.query(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type, flats, nominal_diameter_mm)
       values (gen_random_uuid()::text, 'Ana Novak', 'Polje 8', $1, $5, $6) returning id),
     cold as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2020-05-01' from point returning id)
     insert into billed_reading (meter_id, value_m3, read_on, source)
     select id, value, read_on, source from cold,
       (values (100, date '2026-09-30', 'billed'), (100 + $2::integer, $3::date, $4)) as state (value, read_on, source)`,
    [consumptionType, octoberM3, lastDay, source, flats ?? null, diameterMm ?? null],
  )
}

async function october(group = 'household'): Promise<number | undefined> {
  await averages.refresh()
  const { rows } = await owner.query<{ litres_per_day: number }>(
    `select litres_per_day from average_consumption where month = '2026-10-01' and comparable_group = $1`,
    [group],
  )
  return rows[0]?.litres_per_day
}

describe('the average consumption of households', () => {
  it('is there only where ten are left without the lowest and the highest, and is none of theirs', async () => {
    for (let count = 0; count < 11; count += 1) await use(9 + (count % 3))
    // None of these is a household that was read for all of October.
    await use(500, { consumptionType: 'business' })
    await use(500, { source: 'estimated' })
    await use(500, { lastDay: '2026-10-30' })
    expect(await october()).toBeUndefined()
    // A burst pipe.
    await use(900)
    // Of 9, 10 and 11 m³ in 31 days, in tens of litres.
    expect(await october()).toBe(320)
  })

  it('goes away where too few are left', async () => {
    await owner.query(`update metering_point set consumption_type = 'business'`)
    expect(await october()).toBeUndefined()
  })

  it('is of one flat, and there for each size of which ten are left', async () => {
    // 310 litres a day in each of six flats.
    for (let count = 0; count < 12; count += 1) await use(58, { flats: 6, diameterMm: 40 })
    for (let count = 0; count < 9; count += 1) await use(31, { flats: 1, diameterMm: 20 })
    expect(await october('household several-flat dn-21-40')).toBe(310)
    expect(await october('household several-flat')).toBe(310)
    expect(await october('household one-flat')).toBeUndefined()
    for (let count = 0; count < 3; count += 1) await use(31, { flats: 1, diameterMm: 80 })
    // With those of another diameter there are enough.
    expect(await october('household one-flat')).toBe(1_000)
    expect(await october('household one-flat dn-0-20')).toBeUndefined()
  })
})
