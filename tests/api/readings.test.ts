import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { startPortal, type Portal } from '@moja-komunala/portal-server/portal.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import {
  createMeteringPoint,
  linkDirectly,
  query,
  type TestPoint,
} from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading, storedValues } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

const { facts, inside } = getWorld()
const { portal } = facts.urls
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  customer = await signedInCustomer(portal)
})
beforeEach(async () => {
  point = await createMeteringPoint(customer.account.subject)
})

const submit = (who: Customer, valueM3: unknown, key?: string, at = point) => sendReading(who, at, { valueM3 }, key)
const stored = () => storedValues(point)
interface Shown {
  meters: { readings: { valueM3: number; counts: boolean }[] }[]
  readingWindow: { isOpen: boolean }
}
const shown = async (who: Customer) =>
  bodyOf<Shown>(await who.get(`/metering-points/${point.id}`)).meters[0]?.readings.map(({ valueM3, counts }) => [
    valueM3,
    counts,
  ])

describe('a customer while the window is open', () => {
  it('hands in a reading, corrects it twice, and the last one counts', async () => {
    for (const value of [1421, 1412, 1420]) {
      const answer = await submit(customer, value)
      expect(answer.status).toBe(201)
      expect(bodyOf(answer)).toMatchObject({
        reading: { valueM3: value, counts: true },
        readingWindow: { isOpen: true },
      })
    }
    expect(await stored()).toEqual([1421, 1412, 1420])
    expect(await shown(customer)).toEqual([
      [1420, true],
      [1412, false],
      [1421, false],
    ])
  })

  it('shares what was handed in with the rest of the household', async () => {
    const other = await signedInCustomer(portal)
    await linkDirectly(other.account.subject, point.id)
    await submit(customer, 1421)
    await submit(other, 1422)
    expect(await shown(customer)).toEqual([
      [1422, true],
      [1421, false],
    ])
  })

  it('sends the same again after an answer was lost, and it is stored once', async () => {
    const key = randomUUID()
    const [first, second] = [await submit(customer, 1421, key), await submit(customer, 1421, key)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect(bodyOf(second)).toEqual(bodyOf(first))
    await submit(customer, 1430)
    expect(bodyOf(await submit(customer, 1421, key))).toMatchObject({ reading: { counts: false } })
    expect(await stored()).toEqual([1421, 1430])
  })

  it('sends the same many times at once, and it is stored once', async () => {
    const key = randomUUID()
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await submit(customer, 7, key)).status))
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
    expect(await stored()).toEqual([7])
  })

  it('sends another value under the same key, which is refused', async () => {
    const key = randomUUID()
    await submit(customer, 1421, key)
    const answer = await submit(customer, 1422, key)
    expect([answer.status, codeOf(answer)]).toEqual([422, 'idempotency-key-reused'])
    expect(await stored()).toEqual([1421])
  })

  it('and somebody else may use the same key', async () => {
    const key = randomUUID()
    const other = await signedInCustomer(portal)
    const elsewhere = await createMeteringPoint(other.account.subject)
    expect((await submit(customer, 1, key)).status).toBe(201)
    expect((await submit(other, 2, key, elsewhere)).status).toBe(201)
  })

  it.each([
    [0, 201],
    [99_999, 201],
  ])('hands in %d, which five digits can show', async (value, status) => {
    expect((await submit(customer, value)).status).toBe(status)
  })

  it.each([
    [100_000, 'too-many-digits'],
    [99_999_999, 'too-many-digits'],
    [1e21, 'too-many-digits'],
    [-1, 'negative'],
    [1421.5, 'not-a-whole-number'],
    ['1421', 'wrong-type'],
    [null, 'wrong-type'],
    [undefined, 'required'],
    [true, 'wrong-type'],
  ])('sends %p, which cannot be, and is told why', async (value, code) => {
    const answer = await submit(customer, value)
    expect(answer.status).toBe(422)
    expect(bodyOf(answer)).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '#/valueM3', code }] })
    expect(await stored()).toEqual([])
  })

  it.each(['', 'no-key'])('sends it under the key "%s", which is none', async (key) => {
    expect((await submit(customer, 1421, key)).status).toBe(400)
    expect(await stored()).toEqual([])
  })

  it('reads a meter that was exchanged meanwhile, and is told', async () => {
    await query(`update meter set removed_on = '2026-11-20' where id = $1`, [point.meterId])
    const answer = await submit(customer, 1421)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'meter-not-read'])
    expect(await stored()).toEqual([])
  })
})

describe('when the portal’s clock says that the window is closed', () => {
  let closed: Portal

  beforeAll(async () => {
    const config = readConfig({ ...inside.portal, LISTEN_PORT: '0', LOG_LEVEL: 'silent' })
    closed = await startPortal(config, { clock: () => new Date('2026-12-03T00:00:00+01:00') })
  })
  afterAll(async () => {
    await closed.stop()
  })

  it('the reading is refused and nothing is stored', async () => {
    const answer = await submit(customer.at(closed.url), 1421)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'reading-window-closed'])
    expect(await stored()).toEqual([])
  })

  it('the entries of the last window are shown, beside the days of the next one', async () => {
    await submit(customer, 1421)
    await submit(customer, 1422)
    const page = bodyOf<Shown>(await customer.at(closed.url).get(`/metering-points/${point.id}`))
    expect([page.readingWindow, page.meters[0]?.readings]).toMatchObject([
      { isOpen: false, firstDay: '2026-12-25', lastDay: '2027-01-02', changesAt: '2026-12-24T23:00:00.000Z' },
      [
        { valueM3: 1422, counts: true, windowFirstDay: '2026-11-25' },
        { valueM3: 1421, counts: false, notCounted: 'later-entry' },
      ],
    ])
    // Nothing has been handed in for the next one.
    expect(page).toMatchObject({ metersToRead: 1, metersHandedIn: 0 })
  })

  it('one that was stored before, sent again because its answer was lost, is acknowledged', async () => {
    const key = randomUUID()
    await submit(customer, 1421, key)
    expect((await submit(customer.at(closed.url), 1421, key)).status).toBe(200)
  })

  it('another customer’s meter is answered as ever: as one that does not exist', async () => {
    const stranger = await signedInCustomer(portal)
    expect((await submit(stranger.at(closed.url), 1421)).status).toBe(404)
  })
})
