import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { MeteringPointView } from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading, storedValues, submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { billYear } from '../support/bills.ts'
import { lastWindow, now, openWindow } from '../support/window.ts'

/* Readings that were taken in a cellar and sent once there was a network. */

const { portal } = getWorld().facts.urls
const minute = 60_000
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  customer = await signedInCustomer(portal)
})
beforeEach(async () => {
  point = await createMeteringPoint(customer.account.subject)
})

const ago = (minutes: number) => new Date(now().getTime() - minutes * minute).toISOString()
const send = (valueM3: number, enteredAt: string, key: string = randomUUID()) =>
  sendReading(customer, point, { valueM3, enteredAt, doubtAnswer: { reason: 'not-asked' } }, key)
const shown = async () => {
  const page = bodyOf<MeteringPointView>(await customer.get(`/metering-points/${point.id}`))
  return page.meters[0]?.readings.map(({ valueM3, notCounted }) => [valueM3, notCounted])
}

describe('a reading that waited for a network', () => {
  it('carries the moment of entry beside the moment of arrival', async () => {
    // Not before the window opened, however early in it the world plays.
    const enteredAt = new Date(Math.max(openWindow().opensAt.getTime(), now().getTime() - 30 * minute)).toISOString()
    const answer = await send(1_421, enteredAt)
    expect(answer.status).toBe(201)
    const { reading } = submittedOf(answer)
    expect(reading).toMatchObject({ enteredAt, wayIn: 'offline', counts: true, doubtAnswer: { reason: 'not-asked' } })
    expect(new Date(reading.receivedAt).getTime()).toBeGreaterThan(new Date(enteredAt).getTime())
    expect(Math.abs(new Date(reading.receivedAt).getTime() - now().getTime())).toBeLessThan(minute)
  })

  it('does not take the place of what was entered after it', async () => {
    const enteredAt = ago(1)
    await sendReading(customer, point, { valueM3: 1_422 })
    const answer = await send(1_421, enteredAt)
    expect(submittedOf(answer).reading).toMatchObject({ counts: false, notCounted: 'later-entry' })
    expect(await shown()).toEqual([
      [1_422, null],
      [1_421, 'later-entry'],
    ])
  })

  it('is sent many times over, and stored once', async () => {
    const [key, enteredAt] = [randomUUID(), ago(0)]
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async () => (await send(1_421, enteredAt, key)).status),
    )
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 201])
  })

  it('from a phone whose clock runs ahead is taken as of its arrival', async () => {
    const { reading } = submittedOf(await send(1_421, ago(-90)))
    expect(reading.enteredAt).toBe(reading.receivedAt)
  })

  it('from the last window arrives too late: it is kept, doesn’t count, and says why', async () => {
    const before = lastWindow()
    const enteredAt = new Date(before.closesAt.getTime() - 60 * minute).toISOString()
    await billYear(point)
    const answer = await send(1_405, enteredAt)
    expect(answer.status).toBe(201)
    expect(submittedOf(answer).reading).toMatchObject({
      ...{ enteredAt, counts: false, notCounted: 'arrived-late', windowFirstDay: before.firstDay },
    })
    // Neither this window's nor the one that billing takes.
    expect(await shown()).toEqual([])
    const page = bodyOf<MeteringPointView>(await customer.get(`/metering-points/${point.id}`))
    expect(page).toMatchObject({ metersToRead: 1, metersHandedIn: 0 })
  })

  it.each([
    ['between two windows', () => new Date(lastWindow().closesAt.getTime() + 60 * minute).toISOString()],
    ['longer ago than 62 days', () => ago(63 * 24 * 60)],
    ['at the beginning of time', () => '0001-01-01T00:00:00Z'],
  ])('that was entered %s is refused', async (_, enteredAt) => {
    const answer = await send(1_421, enteredAt())
    expect([answer.status, codeOf(answer)]).toEqual([409, 'reading-window-closed'])
    expect(await storedValues(point)).toEqual([])
  })

  it('can be named on the phone: every entry has a reference of its own', async () => {
    const references = [await send(1, ago(0)), await send(2, ago(0))].map(
      (answer) => submittedOf(answer).reading.reference,
    )
    expect(new Set(references).size).toBe(2)
    for (const reference of references) expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })
})
