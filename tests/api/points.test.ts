import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomInt } from 'node:crypto'
import type { MeteringPointHistoryView } from '@moja-komunala/portal-server/features/consumption/history.schema.ts'
import type {
  MeteringPointListView,
  MeteringPointView,
  ReadingSheetView,
} from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import {
  addMeter,
  createMeteringPoint,
  linkDirectly,
  query,
  type TestPoint,
} from '@moja-komunala/world/actors/metering-points.ts'
import { handIn, sendReading } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { bill } from '../support/bills.ts'
import { openWindow, today } from '../support/window.ts'

/* Points of an account: names, many of them, meters that change or read themselves, and what was read before. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  customer = await signedInCustomer(portal)
})
beforeEach(async () => {
  point = await createMeteringPoint(customer.account.subject)
})

const page = async (who = customer) => bodyOf<MeteringPointView>(await who.get(`/metering-points/${point.id}`))
const listed = async (who = customer) =>
  bodyOf<MeteringPointListView>(await who.get('/metering-points')).meteringPoints.find(({ id }) => id === point.id)
const name = (value: unknown) => customer.change('PATCH', `/metering-points/${point.id}`, { name: value })

describe('a name of one’s own for a point', () => {
  it('stands in the list and on the page, for this account alone, and can be taken away', async () => {
    const other = await signedInCustomer(portal)
    await linkDirectly(other.account.subject, point.id)
    const answer = await name('  Babica 👵 ')
    expect([answer.status, bodyOf<MeteringPointView>(answer).name]).toEqual([200, 'Babica 👵'])
    expect([(await listed())?.name, (await page()).name]).toEqual(['Babica 👵', 'Babica 👵'])
    expect([(await listed(other))?.name, (await page(other)).name]).toEqual([null, null])
    expect(bodyOf<MeteringPointView>(await name(null)).name).toBeNull()
  })

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['x'.repeat(61), 'too-long'],
    ['Ba\0bica', 'wrong-type'],
    ['Ba\nbica', 'wrong-type'],
    [7, 'wrong-type'],
    [undefined, 'required'],
  ])('%j is refused with a word to the field', async (value, code) => {
    await name('Babica')
    const answer = await name(value)
    expect([answer.status, bodyOf<{ errors: unknown }>(answer).errors]).toMatchObject([
      422,
      [{ pointer: '#/name', code }],
    ])
    expect((await page()).name).toBe('Babica')
  })

  it('sixty letters fit, in any script', async () => {
    const longest = 'č'.repeat(60)
    expect(bodyOf<MeteringPointView>(await name(longest)).name).toBe(longest)
  })
})

describe('a customer who unlinks a point', () => {
  it('no longer sees it, the household still does, and what was handed in stays', async () => {
    const other = await signedInCustomer(portal)
    await linkDirectly(other.account.subject, point.id)
    await handIn(customer, point, 1_421)
    expect((await customer.change('DELETE', `/metering-points/${point.id}`, undefined)).status).toBe(204)
    expect(await listed()).toBeUndefined()
    expect((await customer.get(`/metering-points/${point.id}`)).status).toBe(404)
    expect((await page(other)).meters[0]?.readings).toMatchObject([{ valueM3: 1_421, counts: true }])
    expect((await customer.change('DELETE', `/metering-points/${point.id}`, undefined)).status).toBe(404)
  })

  it('links it again by the slip, and the old name is forgotten', async () => {
    await name('Babica')
    await customer.change('DELETE', `/metering-points/${point.id}`, undefined)
    const { purpose, reference } = point
    const answer = await customer.change('POST', '/metering-points', { purpose, reference })
    expect([answer.status, bodyOf<MeteringPointView>(answer).name]).toEqual([201, null])
  })
})

describe('a landlord with hundreds of points', () => {
  const count = 320
  let landlord: Customer

  beforeAll(async () => {
    landlord = await signedInCustomer(portal)
    const stem = String(randomInt(100_000, 999_999))
    await query(
      `with point as (
         insert into metering_point (number, user_name, address, consumption_type)
         select $1 || lpad(n::text, 4, '0'), 'Najem, d. o. o.', 'Polje ' || n, 'business' from generate_series(1, $2::int) n
         returning id, number
       ), link as (insert into account_metering_point (subject, metering_point_id) select $3, id from point)
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', number, '15', 5, '2024-05-01' from point`,
      [stem, count, landlord.account.subject],
    )
  })

  it('sees them all in one list, with what is still to be handed in', async () => {
    const { meteringPoints } = bodyOf<MeteringPointListView>(await landlord.get('/metering-points'))
    expect(meteringPoints).toHaveLength(count)
    const first = await landlord.get(`/metering-points/${meteringPoints[0]?.id}`)
    const { id, meters } = bodyOf<MeteringPointView>(first)
    await sendReading(landlord, { id, meterId: meters[0]?.id ?? '' }, { valueM3: 7 })
    const after = bodyOf<MeteringPointListView>(await landlord.get('/metering-points')).meteringPoints
    expect(after.map(({ metersToRead, metersHandedIn }) => [metersToRead, metersHandedIn])).toEqual([
      [1, 1],
      ...Array.from({ length: count - 1 }, () => [1, 0]),
    ])
    const [of, ...others] = after.map(({ handedIn }) => handedIn)
    expect(of).toEqual([{ meterId: meters[0]?.id, kind: 'cold', valueM3: 7, enteredAt: expect.any(String) }])
    expect(others.flat()).toEqual([])
    const shown = bodyOf<MeteringPointView>(await landlord.get(`/metering-points/${id}`))
    expect(shown.handedIn).toEqual(of)
    expect(shown.meters[0]?.readings[0]?.enteredAt).toBe(of?.[0]?.enteredAt)
  })

  it('goes through all of them in a row, fifty at a time, each once and as its own page shows it', async () => {
    const numbers: string[] = []
    let after: string | null = ''
    let pages = 0
    while (after !== null) {
      const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`
      const sheet: ReadingSheetView = bodyOf(await landlord.get(`/reading-sheet${query}`))
      expect(sheet.readingWindow.isOpen).toBe(true)
      numbers.push(...sheet.meteringPoints.map(({ number }) => number))
      const [one] = sheet.meteringPoints
      expect(one).toEqual(bodyOf(await landlord.get(`/metering-points/${one?.id}`)))
      after = sheet.next
      pages += 1
    }
    expect([numbers.length, new Set(numbers).size, pages]).toEqual([count, count, 7])
    expect(numbers).toEqual(numbers.toSorted())
  })

  it.each(['', '%00', 'x'.repeat(101)])('a page after "%s" there is none', async (after) => {
    expect((await landlord.get(`/reading-sheet?after=${after}`)).status).toBe(400)
  })
})

describe('a meter that sends its readings itself', () => {
  it('shows data and takes none', async () => {
    const meterId = await addMeter(point, { kind: 'hot', isRemote: true })
    await bill({ meterId }, [[1, 512, 'remote']])
    const { meters, metersToRead } = await page()
    expect(metersToRead).toBe(1)
    expect(meters[1]).toMatchObject({
      isRemote: true,
      lastBilled: { valueM3: 512, readOn: addDays(today(), -1), source: 'remote' },
    })
    const answer = await sendReading(customer, { id: point.id, meterId }, { valueM3: 513 })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'meter-read-remotely'])
  })
})

describe('what was read before', () => {
  const history = async (months?: number | string) =>
    customer.get(`/metering-points/${point.id}/history${months === undefined ? '' : `?months=${months}`}`)
  const series = async (months?: number) => bodyOf<MeteringPointHistoryView>(await history(months)).series

  it('comes newest first, with what flowed in between and where it comes from', async () => {
    await bill(point, [
      [65, 1_385],
      [35, 1_397, 'estimated'],
      [5, 1_409],
    ])
    await handIn(customer, point, 1_411)
    const [cold] = await series()
    expect(cold).toMatchObject({ kind: 'cold', meters: [{ installedOn: '2024-05-01', removedOn: null }] })
    expect(
      cold?.meters[0]?.readings.map(({ valueM3, source, consumptionM3, days }) => [
        valueM3,
        source,
        consumptionM3,
        days,
      ]),
    )
      // In the open window: the entry of today, unless the bill of five days ago is that window's.
      .toEqual([
        ...(addDays(today(), -5) >= openWindow().firstDay ? [] : [[1_411, 'own', 2, 5]]),
        [1_409, 'billed', 12, 30],
        [1_397, 'estimated', 12, 30],
        [1_385, 'billed', null, null],
      ])
  })

  it('is stitched over an exchange, the new meter first', async () => {
    await bill(point, [
      [120, 2_300],
      [90, 2_310],
    ])
    await query(`update meter set removed_on = $2::date - 80, removed_m3 = 2315 where id = $1`, [
      point.meterId,
      today(),
    ])
    const meterId = await addMeter(point, { kind: 'cold', installedOn: addDays(today(), -80), installedM3: 2 })
    await bill({ meterId }, [
      [60, 9],
      [30, 20],
    ])
    const [cold] = await series()
    expect(
      cold?.meters.map(({ readings }) => readings.map(({ valueM3, consumptionM3 }) => [valueM3, consumptionM3])),
    ).toEqual([
      [
        [20, 11],
        [9, 12],
      ],
      [
        [2_310, 10],
        [2_300, null],
      ],
    ])
    // And the new meter is judged by what is usual at the point, not by its own two months.
    const { meters } = await page()
    expect(meters).toHaveLength(1)
    expect(meters[0]?.plausibility).toMatchObject({ baseM3: 20 })
    expect(meters[0]?.plausibility?.usualPerDayM3.high).toBeLessThan(2)
  })

  it('goes back as far as is asked, and the first that is shown knows its period', async () => {
    await bill(point, [
      [200, 1_300],
      [100, 1_340],
      [30, 1_409],
    ])
    const readings = (await series(4))[0]?.meters[0]?.readings.map(({ valueM3, consumptionM3 }) => [
      valueM3,
      consumptionM3,
    ])
    expect(readings).toEqual([
      [1_409, 69],
      [1_340, 40],
    ])
  })

  it('a point without meters has none', async () => {
    await query('delete from meter where id = $1', [point.meterId])
    expect(await series()).toEqual([])
    expect(await page()).toMatchObject({ meteringType: 'none', meters: [], metersToRead: 0 })
  })

  it.each(['0', '-1', '1.5', '121', 'dve', '', '24&months=12'])('of "%s" months there is none', async (months) => {
    expect((await history(months)).status).toBe(400)
  })
})
