import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import { actingCustomer } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { ConsumptionService } from '../consumption/consumption.service.ts'
import { WaterReportService } from './water-report.service.ts'

/* The five parts of the yearly report, beside the page of consumption and beside plain SQL. */

const now = new Date('2026-03-10T10:00:00+01:00')
const config = { readingWindowRule: rule, waterInformationUrl: 'https://www.komunala.example/pitna-voda' }
let test: TestDatabase
let owner: pg.Client
let db: Database
let reports: WaterReportService
let consumptions: ConsumptionService

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
  reports = new WaterReportService({ db, clock: () => now, config })
  consumptions = new ConsumptionService({ db, clock: () => now, config })
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz '2026-03-10T10:00:00+01:00' $$;
     insert into supply_zone (external_id, name) values ('OO-1', 'Zagorje'), ('OO-2', 'Izlake');
     insert into water_quality_result
       (supply_zone_id, year, parameter, unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max)
     select zone.id, 2025, each.* from supply_zone zone cross join lateral (values
       ('Nitrat', 'mg/L', null, '50', 12, '<1.0', '4.20', '7.9'),
       ('pH', null, '6.5', '9.5', 24, '7.4', '7.6', '7.8'),
       ('Svinec', 'µg/L', null, '10', 4, '<0.5', '2', case zone.external_id when 'OO-2' then '12.0' else '0.8' end),
       ('Okus', null, null, null, 24, null, null, null)) each
       (parameter, unit, allowed_from, allowed_to, samples, measured_min, measured_mean, measured_max);
     insert into price (external_id, service, charge, unit, net_price_eur, vat_rate_percent, consumption_type, valid_from, valid_to)
     values ('w-1', 'Vodarina', 'water', 'm3', 0.7512, 9.5, 'household', '2024-01-01', '2025-06-30'),
       ('w-2', 'Vodarina', 'water', 'm3', 0.8, 9.5, null, '2025-07-01', null),
       ('b-1', 'Vodarina', 'water', 'm3', 9, 9.5, 'business', '2024-01-01', null),
       ('n-1', 'Omrežnina', 'water-network', 'month', 5, 9.5, null, '2024-01-01', null);
     insert into average_consumption (comparable_group, month, litres_per_day)
     select 'household', month, 300 from generate_series(date '2025-01-01', date '2025-12-01', '1 month') month`,
  )
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

interface Made {
  readonly zone?: string
  readonly occupiedFrom?: string
}

/** A linked point whose meter was read on the last day of each month since the end of 2023: 9 m³ a month in 2024, 12 in 2025. */
async function newPoint({ zone = 'OO-1', occupiedFrom }: Made = {}) {
  const ana = actingCustomer(randomUUID())
  const { rows } = await owner.query<{ id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type, supply_zone_id, customer_key, occupied_from)
       select $1, 'Ana Novak', 'Polje 8, 1410 Zagorje ob Savi', 'household', id, 'K-1', $3
       from supply_zone where external_id = $2 returning id),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2020-01-01' from point returning id, metering_point_id),
     billed as (
       insert into billed_reading (meter_id, read_on, value_m3, source)
       select meter.id, (month + interval '1 month')::date - 1,
         1000 + sum(case when month < '2024-01-01' then 0 when month < '2025-01-01' then 9 else 12 end) over (order by month), 'billed'
       from meter, generate_series(date '2023-12-01', date '2025-12-01', '1 month') month)
     select metering_point_id as id from meter`,
    [randomUUID(), zone, occupiedFrom ?? null],
  )
  const id = rows[0]?.id ?? ''
  await link(ana.subject, id)
  return { id, ana }
}

const link = (subject: string, meteringPointId: string) =>
  owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
    subject,
    meteringPointId,
  ])

describe('the report of a year', () => {
  it('has what was measured in the zone, with what is and isn’t within the limits', async () => {
    const { id, ana } = await newPoint()
    const report = await reports.get(ana, id, 2025)
    expect(report).toMatchObject({ year: 2025, from: '2025-01-01', to: '2025-12-31', supplyZone: { name: 'Zagorje' } })
    expect(report.isAllWithinLimits).toBe(true)
    expect(report.parameters.map(({ parameter, isWithinLimits }) => [parameter, isWithinLimits])).toEqual([
      ['Nitrat', true],
      ['Okus', null],
      ['pH', true],
      ['Svinec', true],
    ])
    expect(report.parameters[0]).toEqual({
      ...{ parameter: 'Nitrat', unit: 'mg/L', allowedFrom: null, allowedTo: '50', samples: 12 },
      ...{ measuredMin: '<1.0', measuredMean: '4.20', measuredMax: '7.9', isWithinLimits: true },
    })
    const elsewhere = await newPoint({ zone: 'OO-2' })
    expect((await reports.get(elsewhere.ana, elsewhere.id, 2025)).isAllWithinLimits).toBe(false)
  })

  it('has the price of water a cubic metre and a litre with VAT, on the days on which it held, and nobody else’s', async () => {
    const { id, ana } = await newPoint()
    const { prices } = await reports.get(ana, id, 2025)
    const told = prices.map(({ eurPerM3, eurPerLitre, from, to }) => [eurPerM3, eurPerLitre, from, to])
    expect(told).toEqual([
      ['0.822564', '0.000822564', '2025-01-01', '2025-06-30'],
      ['0.876', '0.000876', '2025-07-01', '2025-12-31'],
    ])
  })

  it('has what was used as the page of consumption has it, and as the readings say', async () => {
    const { id, ana } = await newPoint()
    const report = await reports.get(ana, id, 2025)
    const page = await consumptions.get(ana, id, 24)
    const shown = page.together.filter(({ month }) => month.startsWith('2025'))
    expect(report.months).toHaveLength(12)
    expect(shown).toMatchObject(report.months)
    const { rows } = await owner.query<{ year: number; litres: number }>(
      `select extract(year from read_on)::integer as year, 1000 * (value_m3 - before)::integer as litres from (
         select read_on, value_m3, lag(value_m3) over (order by read_on) as before
         from billed_reading join meter on meter.id = meter_id
         where metering_point_id = $1 and to_char(read_on, 'MM-DD') = '12-31') ends
       where before is not null order by 1`,
      [id],
    )
    expect(report.years.map(({ year, litres }) => ({ year, litres }))).toEqual(rows)
    expect(report.trend).toEqual({
      ...{ verdict: 'more', percent: 34, months: 12, ownLitresPerDay: 395, otherLitresPerDay: 295 },
    })
    expect(report.comparison).toMatchObject({ verdict: 'more', percent: 32, otherLitresPerDay: 300, atLeastPoints: 10 })
    expect(report.informationUrl).toBe(config.waterInformationUrl)
  })

  it('is there for years that are over and of which something is known', async () => {
    const { id, ana } = await newPoint()
    expect(await reports.list(ana, id)).toEqual({ reports: [2025, 2024, 2023].map((year) => ({ year })) })
    expect((await reports.get(ana, id, 2024)).parameters).toEqual([])
    await expect(reports.get(ana, id, 2026)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is a document as well, the same bytes each time', async () => {
    const { id, ana } = await newPoint()
    const one = await reports.getDocument(ana, id, { year: 2025, locale: 'en' })
    expect(one.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(await reports.getDocument(ana, id, { year: 2025, locale: 'en' })).toEqual(one)
  })
})

describe('when a household moves out and another one in', () => {
  it('tells each its own days and its own water, and neither the other’s', async () => {
    const { id, ana } = await newPoint()
    await owner.query(
      `update metering_point set customer_key = 'K-2', user_name = 'Bor Kos', occupied_from = '2025-05-01' where id = $1`,
      [id],
    )
    const bor = actingCustomer(randomUUID())
    await link(bor.subject, id)
    const [before, after] = [await reports.get(ana, id, 2025), await reports.get(bor, id, 2025)]
    expect([before.from, before.to, after.from, after.to]).toEqual([
      ...['2025-01-01', '2025-04-30'],
      ...['2025-05-01', '2025-12-31'],
    ])
    const known = (months: typeof before.months) =>
      months.filter(({ litres }) => litres !== null).map(({ month }) => month)
    expect(known(before.months)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'])
    expect(known(after.months)).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((n) => `2025-${String(n).padStart(2, '0')}-01`))
    const usedIn2025 = ({ years }: typeof before) => years.find(({ year }) => year === 2025)?.litres
    expect([usedIn2025(before), usedIn2025(after)]).toEqual([4 * 12_000, 8 * 12_000])
    expect(after.trend).toBeNull()
    await expect(reports.get(bor, id, 2024)).rejects.toMatchObject({ code: 'not-found' })
    expect(await reports.list(bor, id)).toEqual({ reports: [{ year: 2025 }] })
    await expect(reports.get(actingCustomer(randomUUID()), id, 2025)).rejects.toMatchObject({ code: 'not-found' })
  })
})
