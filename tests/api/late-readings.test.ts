import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MeteringPointView } from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading, submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/* A utility that counts for twelve hours longer what was entered inside the window (READING_GRACE_HOURS). */

const graceHours = 12
const closesAt = Date.parse('2026-12-03T00:00:00+01:00')
const minute = 60_000
const hour = 60 * minute

let database: OwnDatabase
let portal: Awaited<ReturnType<typeof startReplica>>
let customer: Customer
let point: TestPoint

// Eleven hours after the window; the portal's clock and its database's go together.
const offsetMs = closesAt + 11 * hour - Date.now()

beforeAll(async () => {
  database = await startOwnDatabase({ graceHours })
  portal = await startReplica({ ownSignIn: true, clock: { offsetMs }, environment: database.environment })
  customer = await signedInCustomer(portal.url)
})
afterAll(async () => {
  await portal.stop()
  await database.stop()
})
beforeEach(async () => {
  await database.moveClock(offsetMs)
  point = await createMeteringPoint(customer.account.subject, database.url)
})

const send = async (enteredAt: number) =>
  sendReading(customer, point, { valueM3: 7, enteredAt: new Date(enteredAt).toISOString() })
const shown = async () => {
  const page = bodyOf<MeteringPointView>(await customer.get(`/metering-points/${point.id}`))
  return page.meters[0]?.readings.map(({ counts, notCounted }) => [counts, notCounted])
}

describe('a reading that arrives eleven hours after the window', () => {
  it('counts where it was entered inside the window', async () => {
    const answer = await send(closesAt - minute)
    expect(answer.status).toBe(201)
    expect(submittedOf(answer).reading).toMatchObject({
      wayIn: 'offline',
      counts: true,
      notCounted: null,
      windowFirstDay: '2026-11-25',
    })
    expect(await shown()).toEqual([[true, null]])
  })

  it('is refused where it was entered after it: the grace is for the way, not for the entry', async () => {
    const answer = await send(closesAt + minute)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'reading-window-closed'])
    expect(await shown()).toEqual([])
  })

  it('is refused where it comes with a network, however long the grace', async () => {
    const answer = await sendReading(customer, point, { valueM3: 7 })
    expect(answer.status).toBe(409)
  })
})

describe('a reading that arrives when the grace is over', () => {
  it('is kept, and doesn’t count', async () => {
    // By the database's clock, which has the last word.
    await database.moveClock(offsetMs + 2 * hour)
    const answer = await send(closesAt - minute)
    expect(answer.status).toBe(201)
    expect(submittedOf(answer).reading).toMatchObject({ counts: false, notCounted: 'arrived-late' })
    expect(await shown()).toEqual([[false, 'arrived-late']])
  })
})
