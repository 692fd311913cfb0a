import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { firstOfMonth } from '@moja-komunala/rules/days.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { plainDecimal } from '@moja-komunala/rules/money.ts'
import { calculateBill, listMissingPrices, type Billed } from '@moja-komunala/rules/tariff.ts'
import { billingFile } from '@moja-komunala/world/demo/billing-file.ts'
import { billingUpTo } from '@moja-komunala/world/demo/billing.ts'
import { landlordPlaces } from '@moja-komunala/world/demo/landlord.ts'
import { places } from '@moja-komunala/world/demo/places.ts'
import { billMonth } from '@moja-komunala/world/demo/bill-sums.ts'
import { actingCustomer, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { importRecords, importThread, type ImportLine } from '../../import-records.ts'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { ImportService } from '../imports/import.service.ts'
import { BillForecastService } from './bill-forecast.service.ts'
import { findChargedPoint } from './price.repository.ts'
import { listPrices } from './tariff-prices.ts'

/*
 * Every bill of the demonstration's town, held against the prices that came in with it. Its billing system has a calculation of its own,
 * which knows nothing of the tariff's rules (world/src/demo/bill-sums.ts).
 */

const now = new Date('2026-11-25T10:00:00Z')
const town = [...places, ...landlordPlaces.slice(0, 12)]
const lines = billingFile(town, billingUpTo(now, productionWindowRule))
type Line<Name extends ImportLine['record']> = Extract<ImportLine, { record: Name }>
const linesOf = <Name extends ImportLine['record']>(name: Name) =>
  lines.filter((line): line is Line<Name> => line.record === name)

let test: TestDatabase
let pool: pg.Pool
let db: Database
let imports: ImportService

async function bringIn(file: readonly ImportLine[]): Promise<void> {
  async function* body() {
    yield Buffer.from(file.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  await imports.run(body(), {
    ...{ actor: actingSystem('billing'), locale: 'en', format: 'ndjson', charset: 'utf-8' },
    records: importRecords.map(({ name }) => name),
    ...{ atomic: true, dryRun: false, complete: false, closeAtMost: 0, closePercentAtMost: 1, extractedAt: undefined },
  })
}

/** The database's clock. */
async function playInstant(): Promise<void> {
  const owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(now.toISOString())} $$`,
  )
  await owner.end()
}

beforeAll(async () => {
  test = await createTestDatabase()
  pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  imports = new ImportService({
    ...{ pool, db, clock: () => now, config: { readingWindowRule: productionWindowRule } },
    ...{ records: importRecords, thread: importThread },
  })
  await bringIn(lines)
})
afterAll(async () => {
  await db.destroy()
  await test.drop()
})

/** What flowed from one billed day to the next through all meters of a point, by the file alone. */
function consumptionOf(number: string, { periodFrom: from, periodTo: to }: Line<'invoice'>): Billed['consumption'] {
  const meters = linesOf('meter').filter(({ meteringPointNumber }) => meteringPointNumber === number)
  return meters.flatMap(({ id }) => {
    const states = linesOf('billed-reading').filter(({ meterId }) => meterId === id)
    const last = states.find(({ readOn }) => readOn === to)
    const before = states.filter(({ readOn }) => readOn < from).at(-1)
    return last ? [{ from, to, volumeM3: String(last.valueM3 - (before?.valueM3 ?? 0)) }] : []
  })
}

/** In the time of whoever uses it today. */
const link = (subject: string, meteringPointId: string) =>
  pool.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2) on conflict do nothing', [
    subject,
    meteringPointId,
  ])

async function sightOf(number: string) {
  const { id } = await db
    .selectFrom('metering_point')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await link('ana', id)
  return { id, sight: { subject: 'ana' } }
}

/** What a bill charges for, without what was paid ahead. */
const chargedLines = ({ lines = [] }: Line<'invoice'>) => lines.filter(({ charge }) => charge !== 'advance')

/** Of a bill on account nothing was read: as much as it says. */
function onAccount(invoice: Line<'invoice'>): Billed['consumption'] {
  const { periodFrom: from, periodTo: to } = invoice
  const litres = chargedLines(invoice)
    .filter(({ charge }) => charge === 'water')
    .reduce((sum, { quantity }) => sum + Math.round(Number(quantity) * 1000), 0)
  return litres === 0 ? [] : [{ from, to, volumeM3: String(litres / 1000) }]
}

it('every bill of the town is told to the cent, line by line, by the prices that came in', async () => {
  // What was cancelled was wrong, and what is given back is nobody's price.
  const invoices = linesOf('invoice').filter(
    ({ kind, cancelledOn = null }) => kind !== 'credit-note' && cancelledOn === null,
  )
  expect(invoices).toHaveLength(town.length * 24)
  const points = new Map<string, Awaited<ReturnType<typeof findChargedPoint>>>()
  for (const { number } of town) {
    const { id, sight } = await sightOf(number)
    points.set(number, await findChargedPoint(db, sight, id))
  }
  const prices = new Map<string, Awaited<ReturnType<typeof listPrices>>>()
  for (const { periodFrom: from, periodTo: to } of invoices) {
    expect(from).toBe(firstOfMonth(from))
    if (!prices.has(`${from}/${to}`)) prices.set(`${from}/${to}`, await listPrices(db, { from, to }))
  }
  for (const invoice of invoices) {
    const { meteringPointNumber: number, periodFrom: from, periodTo: to } = invoice
    const point = points.get(number)
    if (!point) throw new Error(`${number} is nowhere.`)
    const consumption = invoice.kind === 'advance' ? onAccount(invoice) : consumptionOf(number, invoice)
    const [billed, known] = [{ period: { from, to }, consumption }, prices.get(`${from}/${to}`) ?? []]
    const bill = calculateBill(known, point, billed)
    expect(listMissingPrices(known, point, billed)).toEqual([])
    const lines = chargedLines(invoice)
    expect({ number: invoice.number, lines: bill.lines }).toEqual({
      number: invoice.number,
      lines: lines.map((line) => ({
        ...{ periodFrom: from, periodTo: to, ...line },
        unitPriceEur: plainDecimal(line.unitPriceEur ?? ''),
      })),
    })
    if (lines.length < (invoice.lines ?? []).length) continue
    const { netCents, vatCents, totalCents } = bill
    expect({ number: invoice.number, netCents, vatCents, totalCents, vat: bill.vat }).toEqual({
      ...{ number: invoice.number, netCents: invoice.netCents, vatCents: invoice.vatCents },
      totalCents: invoice.totalCents,
      vat: invoice.vat?.toSorted((one, other) => Number(one.ratePercent) - Number(other.ratePercent)),
    })
  }
  // Whoever pays ahead has paid in three months what three months cost, but for a cent of VAT that was rounded.
  const settled = invoices.filter((invoice) => chargedLines(invoice).length < (invoice.lines ?? []).length)
  expect(settled).toHaveLength(8)
  for (const { precedingNumbers = [], totalCents, ...invoice } of settled) {
    const ahead = invoices.filter(({ number }) => precedingNumbers.includes(number))
    const { periodFrom: from, periodTo: to, meteringPointNumber: number } = invoice
    const consumption = consumptionOf(number, { ...invoice, precedingNumbers, totalCents })
    const point = points.get(number)
    if (!point) throw new Error(`${number} is nowhere.`)
    const whole = calculateBill(prices.get(`${from}/${to}`) ?? [], point, { period: { from, to }, consumption })
    const paid = ahead.reduce((sum, { totalCents: cents }) => sum + cents, totalCents)
    expect([ahead.length, Math.abs(paid - whole.totalCents)]).toEqual([2, expect.closeTo(0, -1)])
  }
})

it('of somebody else’s point nothing is found', async () => {
  const { id } = await sightOf(places[0]?.number ?? '')
  expect(await findChargedPoint(db, { subject: 'bor' }, id)).toBeUndefined()
})

describe('the next bill', () => {
  const [house, twoMeters] = places
  if (!house || !twoMeters) throw new Error('The town has no houses.')
  const ana = actingCustomer('ana')
  const forecasts = () =>
    new BillForecastService({ db, clock: () => now, config: { readingWindowRule: productionWindowRule } })
  const isForecast = {
    isForecast: true,
    bill: null,
    period: null,
    pricesSince: null,
    consumption: [],
    missingPrices: [],
  }

  /** Of a point with one meter that was read on the last day of October. */
  async function read(more: Partial<Line<'metering-point'>> = {}, lastM3 = 100) {
    const [number, meterId] = [randomUUID(), randomUUID()]
    await bringIn([
      {
        ...{ record: 'metering-point', number, userName: 'Ana', address: 'Polje 8' },
        consumptionType: 'household',
        ...more,
      },
      {
        ...{ record: 'meter', id: meterId, meteringPointNumber: number, kind: 'cold', serialNumber: 'S' },
        ...{ type: '20', digits: 5, installedOn: '2024-05-01' },
      },
      { record: 'billed-reading', meterId, readOn: '2026-10-31', valueM3: lastM3 },
    ])
    return { ...(await sightOf(number)), number, meterId }
  }

  it('by a value that is just typed is the whole month to the cent', async () => {
    const { id } = await sightOf(house.number)
    const { bill, ...rest } = await forecasts().tell(ana, id, { valueM3: 1419 })
    const expected = billMonth(house, '2026-11-30', [10], linesOf('price'))
    expect(rest).toEqual({
      ...{ isForecast: true, reason: null, missingReadings: [], missingPrices: [] },
      pricesSince: '2026-07-16',
      period: { from: '2026-11-01', to: '2026-11-30' },
      consumption: [{ kind: 'cold', from: '2026-11-01', to: '2026-11-25', volumeM3: 10 }],
    })
    expect(bill).toMatchObject({ netCents: expected.netCents, totalCents: expected.totalCents })
    expect(bill?.lines.map(({ netCents }) => netCents)).toEqual(expected.lines.map(({ netCents }) => netCents))
  })

  it('by what was handed in, of all meters together', async () => {
    const { id } = await sightOf(twoMeters.number)
    const missing = await forecasts().tell(ana, id, {})
    expect(missing).toEqual({
      ...isForecast,
      reason: 'reading-missing',
      missingReadings: [{ meterId: expect.any(String) }, { meterId: expect.any(String) }],
    })
    const meters = await db.selectFrom('meter').select(['id', 'kind']).where('metering_point_id', '=', id).execute()
    await playInstant()
    for (const { id: meterId, kind } of meters)
      await db
        .insertInto('reading')
        .values({
          meter_id: meterId,
          subject: 'ana',
          value_m3: kind === 'cold' ? 392 : 204,
          idempotency_key: randomUUID(),
        })
        .execute()
    const told = await forecasts().tell(ana, id, {})
    expect(told.consumption.map(({ kind, volumeM3 }) => [kind, volumeM3])).toEqual([
      ['cold', 6],
      ['hot', 3],
    ])
    expect(told.bill?.totalCents).toBe(billMonth(twoMeters, '2026-11-30', [6, 3], linesOf('price')).totalCents)
    // What is typed stands for what was handed in of that meter.
    const hot = meters.find(({ kind }) => kind === 'hot')?.id ?? ''
    const other = await forecasts().tell(ana, id, { meterId: hot, valueM3: 205 })
    expect(other.bill?.totalCents).toBe(billMonth(twoMeters, '2026-11-30', [6, 4], linesOf('price')).totalCents)
    await expect(forecasts().tell(ana, id, { valueM3: 205 })).rejects.toMatchObject({ code: 'malformed-request' })
  })

  it('isn’t told where the point’s diameter isn’t known, or a service has no price', async () => {
    const { id } = await read({ services: ['Omrežnina – vodovod', 'Varovanje virov'] })
    expect(await forecasts().tell(ana, id, { valueM3: 110 })).toMatchObject({
      ...{ bill: null, reason: 'prices-missing' },
      missingPrices: [
        { service: 'Omrežnina – vodovod', reason: 'no-diameter' },
        { service: 'Varovanje virov', reason: 'no-price' },
      ],
    })
  })

  it('is nothing where nothing was used, and isn’t told where no price is for the point', async () => {
    const unused = await read({ services: ['Vodarina'] })
    expect((await forecasts().tell(ana, unused.id, { valueM3: 100 })).bill).toMatchObject({ lines: [], totalCents: 0 })
    const business = await read({ services: ['Poraba nad normo'], consumptionType: 'business' })
    const told = await forecasts().tell(ana, business.id, { valueM3: 110 })
    expect(told).toMatchObject({ bill: null, reason: 'prices-missing', missingPrices: [] })
  })

  it('isn’t told by a value below the last bill’s, nor where the window is billed', async () => {
    const { id, meterId } = await read({ nominalDiameterMm: 20 })
    expect(await forecasts().tell(ana, id, { valueM3: 99 })).toMatchObject({
      bill: null,
      reason: 'consumption-unknown',
    })
    await bringIn([{ record: 'billed-reading', meterId, readOn: '2026-11-25', valueM3: 109 }])
    expect(await forecasts().tell(ana, id, { valueM3: 110 })).toMatchObject({ bill: null, reason: 'already-billed' })
  })

  it('goes on where the last bill ended, although its reading came late', async () => {
    const services = ['Vodarina', 'Omrežnina – vodovod']
    const { id, number, meterId } = await read({ nominalDiameterMm: 20, services })
    await bringIn([{ record: 'billed-reading', meterId, readOn: '2026-11-05', valueM3: 104 }])
    expect(await forecasts().tell(ana, id, { valueM3: 110 })).toMatchObject({ bill: null, reason: 'already-billed' })
    await bringIn([
      {
        ...{ record: 'invoice', number: randomUUID(), meteringPointNumber: number, reference: 'SI12 1033842574531' },
        ...{ issuedOn: '2026-11-09', dueOn: '2026-11-24', periodFrom: '2026-10-01', periodTo: '2026-10-31' },
        ...{ netCents: 2_000, vatCents: 190, totalCents: 2_190 },
      },
    ])
    const told = await forecasts().tell(ana, id, { valueM3: 110 })
    expect(told.period).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(told.bill?.lines.map(({ quantity }) => quantity)).toEqual(['6', '1'])
  })

  it('is that of whoever uses the point by now, from their first day on', async () => {
    const services = { nominalDiameterMm: 20, services: ['Vodarina', 'Omrežnina – vodovod'] }
    const { id, number, meterId } = await read({ ...services, customerKey: 'K-1', occupiedFrom: '2024-05-01' })
    await bringIn([
      {
        ...{ record: 'metering-point', number, userName: 'Bor', address: 'Polje 8', consumptionType: 'household' },
        ...{ ...services, customerKey: 'K-2', occupiedFrom: '2026-11-10' },
      },
      { record: 'billed-reading', meterId, readOn: '2026-11-09', valueM3: 104 },
    ])
    await link('bor', id)
    expect(await forecasts().tell(ana, id, { valueM3: 110 })).toEqual({
      ...isForecast,
      reason: 'not-used',
      missingReadings: [],
    })
    const told = await forecasts().tell(actingCustomer('bor'), id, { valueM3: 110 })
    expect(told.period).toEqual({ from: '2026-11-10', to: '2026-11-30' })
    expect(told.bill?.lines.map(({ quantity, periodFrom }) => [quantity, periodFrom])).toEqual([
      ['6', '2026-11-10'],
      ['0.7', '2026-11-10'],
    ])
  })

  it('of somebody else’s point, or meter, isn’t there', async () => {
    const { id } = await sightOf(house.number)
    await expect(forecasts().tell(actingCustomer('cene'), id, {})).rejects.toMatchObject({ code: 'not-found' })
    const typed = { meterId: randomUUID(), valueM3: 1 }
    await expect(forecasts().tell(ana, id, typed)).rejects.toMatchObject({ code: 'not-found' })
  })
})
