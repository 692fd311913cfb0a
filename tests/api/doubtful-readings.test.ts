import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { MeteringPointView } from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import type { SubmitReading } from '@moja-komunala/portal-server/features/readings/reading.schema.ts'
import type { ApiProblem } from '@moja-komunala/portal-server/openapi.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { findDoubts } from '@moja-komunala/rules/plausibility.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { addMeter, createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading, storedValues, submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { bill, billYear } from '../support/bills.ts'
import { today } from '../support/window.ts'

/* Soft doubts, never a wall: a reading that looks odd is asked about, and taken with the answer. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  customer = await signedInCustomer(portal)
})
beforeEach(async () => {
  point = await createMeteringPoint(customer.account.subject)
  await billYear(point)
})

const send = (reading: SubmitReading, key?: string) => sendReading(customer, point, reading, key)
const problemOf = bodyOf<ApiProblem>

describe('a reading that', () => {
  it.each([
    ['is lower than before', 1_402, 'lower-than-before', ['misread', 'exchanged']],
    ['is far more than usual', 1_600, 'higher-than-usual', ['misread', 'leak']],
    ['has a digit too many', 14_200, 'higher-than-usual', ['misread', 'leak']],
    ['says that nothing flowed', 1_409, 'lower-than-usual', ['misread', 'absence']],
  ])('%s is asked about, and nothing is stored', async (_, valueM3, code, likelyReasons) => {
    const answer = await send({ valueM3 })
    expect(answer.status).toBe(409)
    expect(problemOf(answer)).toMatchObject({ code: 'reading-doubtful', doubts: [{ code, likelyReasons }] })
    expect(await storedValues(point)).toEqual([])
  })

  it('is as usual is taken without a question', async () => {
    const answer = await send({ valueM3: 1_421 })
    expect(answer.status).toBe(201)
    expect(submittedOf(answer).reading).toMatchObject({ doubts: [], doubtAnswer: null, counts: true })
  })

  it('was asked about is taken with the answer, under the same key, and both are kept with it', async () => {
    const key = randomUUID()
    expect((await send({ valueM3: 1_600 }, key)).status).toBe(409)
    const doubtAnswer = { reason: 'other', note: '  Polnili smo bazen. ' } as const
    const answer = await send({ valueM3: 1_600, doubtAnswer }, key)
    expect(answer.status).toBe(201)
    const kept = { reason: 'other', note: 'Polnili smo bazen.' }
    expect(submittedOf(answer).reading).toMatchObject({
      ...{ valueM3: 1_600, counts: true, doubtAnswer: kept },
      doubts: [{ code: 'higher-than-usual' }],
    })
    const page = JSON.parse((await customer.get(`/metering-points/${point.id}`)).text) as MeteringPointView
    expect(page.meters[0]?.readings).toEqual([submittedOf(answer).reading])
  })

  it('was stored with an answer and is sent again without one is acknowledged', async () => {
    const key = randomUUID()
    await send({ valueM3: 1_600, doubtAnswer: { reason: 'as-read' } }, key)
    const again = await send({ valueM3: 1_600 }, key)
    expect([again.status, submittedOf(again).reading.doubtAnswer]).toEqual([200, { reason: 'as-read', note: null }])
    expect(await storedValues(point)).toEqual([1_600])
  })

  it('is impossible is refused whatever is answered', async () => {
    const answer = await send({ valueM3: 100_000, doubtAnswer: { reason: 'as-read' } })
    expect([answer.status, problemOf(answer).errors?.[0]?.code]).toEqual([422, 'too-many-digits'])
    expect(await storedValues(point)).toEqual([])
  })
})

describe('why it may be so', () => {
  it('near the end of the drums: they rolled over, and the consumption is told across it', async () => {
    point = await createMeteringPoint(customer.account.subject)
    await bill(
      point,
      [90, 60, 30].map((daysAgo, index) => [daysAgo, 99_970 + index * 12] as const),
    )
    expect(problemOf(await send({ valueM3: 5 })).doubts?.[0]?.likelyReasons[0]).toBe('rolled-over')
    const answer = await send({ valueM3: 5, doubtAnswer: { reason: 'rolled-over' } })
    expect(submittedOf(answer).consumption.thisPeriod).toMatchObject({ m3: 11 })
  })

  it('the reading fits the other meter: cold and hot were swapped', async () => {
    const hot = { ...point, meterId: await addMeter(point, { kind: 'hot' }) }
    await bill(hot, [
      [90, 185],
      [60, 190],
      [30, 195],
    ])
    expect(problemOf(await send({ valueM3: 200 })).doubts?.[0]?.likelyReasons[0]).toBe('swapped')
  })

  it('after an estimate that was too high, the true reading is not doubted for being below it', async () => {
    point = await createMeteringPoint(customer.account.subject)
    await bill(point, [
      [120, 1_373],
      [90, 1_385],
      [60, 1_397],
      [30, 1_450, 'estimated'],
    ])
    expect((await send({ valueM3: 1_421 })).status).toBe(201)
  })

  it('where nothing is known of the meter, nothing is asked', async () => {
    point = await createMeteringPoint(customer.account.subject)
    expect((await send({ valueM3: 77_777 })).status).toBe(201)
  })
})

describe('the page', () => {
  it('can ask before it sends: with what it is told of the meter it comes to the same doubts', async () => {
    const page = JSON.parse((await customer.get(`/metering-points/${point.id}`)).text) as MeteringPointView
    const [meter] = page.meters
    if (!meter) throw new Error('no meter')
    expect(meter.plausibility).toMatchObject({ baseM3: 1_409, baseOn: addDays(today(), -30) })
    for (const valueM3 of [0, 1_300, 1_408, 1_409, 1_411, 1_415, 1_430, 1_440, 1_460, 2_000, 99_999]) {
      const asked = findDoubts({ valueM3, day: today(), meter, otherMeters: [] })
      const answer = await send({ valueM3 })
      expect([valueM3, answer.status === 201 ? [] : problemOf(answer).doubts]).toEqual([valueM3, asked])
    }
  })

  it('is told what flowed beside the last period and the same time last year', async () => {
    const answer = await send({ valueM3: 1_421 })
    expect(submittedOf(answer).consumption).toEqual({
      thisPeriod: { m3: 12, fromDay: addDays(today(), -30), toDay: today() },
      lastPeriod: { m3: 12, fromDay: addDays(today(), -60), toDay: addDays(today(), -30) },
      lastYear: { m3: 12, fromDay: addDays(today(), -390), toDay: addDays(today(), -360) },
    })
  })
})
