import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { bringIn, newPlace } from '@moja-komunala/world/actors/imports.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import type { Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* Linking by the two values of the last bill's slip (M7 to M9), and what guessing them comes to. */

const { portal } = getWorld().facts.urls
const perAccount = 4
const perAddress = 6
const limits = {
  TRUST_PROXY: '1',
  LINK_ATTEMPTS_PER_ACCOUNT: String(perAccount),
  LINK_ATTEMPTS_PER_ADDRESS: String(perAddress),
  LINK_ATTEMPTS_MINUTES: '15',
}
let first: Portal
let second: Portal

beforeAll(async () => {
  ;[first, second] = await Promise.all([startSecondPortal(limits), startSecondPortal(limits)])
})
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()])
})

/** Nobody else's address, so that tests don't count each other's attempts. */
const newAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
const problemOf = ({ text }: Visited) =>
  JSON.parse(text) as { code: string; errors?: { pointer: string; code: string }[] }

async function link(customer: Customer, values: unknown, address: string, portalUrl = first.url): Promise<Visited> {
  const at = customer.at(portalUrl)
  return at.change('POST', '/metering-points', values, { 'x-forwarded-for': address })
}
const slipOf = ({ purpose, reference }: TestPoint) => ({ purpose, reference })

describe('a customer with the slip of the last bill', () => {
  it('links the point, sees it in the list, and may send the slip again', async () => {
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint()
    const answer = await link(customer, slipOf(point), newAddress())
    expect(answer.status).toBe(201)
    expect(JSON.parse(answer.text)).toMatchObject({ id: point.id, meteringType: 'cold', userName: 'Tine Medved' })
    expect(JSON.parse((await customer.get('/metering-points')).text)).toMatchObject({
      meteringPoints: [{ id: point.id }],
    })
    expect((await link(customer, slipOf(point), newAddress())).status).toBe(200)
  })

  it('shares the point with the rest of the household', async () => {
    const point = await createMeteringPoint()
    for (const customer of [await signedInCustomer(portal), await signedInCustomer(portal)])
      expect((await link(customer, slipOf(point), newAddress())).status).toBe(201)
  })

  it('links more points than wrong attempts are allowed', async () => {
    const customer = await signedInCustomer(portal)
    const address = newAddress()
    for (let count = 0; count < perAddress + 2; count += 1)
      expect((await link(customer, slipOf(await createMeteringPoint()), address)).status).toBe(201)
  })
})

describe('a customer whose slip has other numbers beside the long one', () => {
  const printed: readonly [beside: string, purposeOf: (number: string) => string, point?: 'another'][] = [
    ['a month in words', (number) => `Voda oktober 2026 ${number}`],
    ['a month and a year of two digits', (number) => `Voda 10/26 ${number}`],
    ['a bill’s longer number', (number) => `Voda 10/2026 ${number} rač. 20261031123456`],
    ['a bill’s longer number, the point another one', (number) => `Voda ${number} rač. 20261031123456`, 'another'],
    ['a running number in front', (number) => `Voda 123 ${number}`],
    ['a running number behind', (number) => `${number} 7`],
    ['a month in digits alone', (number) => `Voda 202610 ${number}`],
    ['spaces within and a year in front', (number) => `Voda ${number.replace(/^(.{4})(.{3})/, '2026 $1 $2 ')}`],
    ['hyphens within', (number) => number.replace(/^(.{4})(.{3})/, '$1-$2-')],
  ]

  it.each(printed)('when it is %s, links by the number alone, in groups, and by the whole line', async (...row) => {
    const [, purposeOf, another] = row
    const { point, slip, number } = newPlace()
    const long = another === undefined ? number : String(randomInt(1_000_000_000, 9_999_999_999))
    const purpose = purposeOf(long)
    await bringIn([point, { ...slip, purpose }])
    const { reference } = slip
    for (const typed of [long, long.replace(/^(.{4})(.{3})/, '$1 $2 '), purpose, `Namen: ${purpose}`]) {
      const answer = await link(await signedInCustomer(portal), { purpose: typed, reference }, newAddress())
      expect([typed, answer.status]).toEqual([typed, 201])
    }
    const guess = `${long} ${String(Number(long) + 1)}`
    expect((await link(await signedInCustomer(portal), { purpose: guess, reference }, newAddress())).status).toBe(422)
  })

  it('links with a reference that was pasted with its name and a full stop', async () => {
    const { purpose, reference } = await createMeteringPoint()
    for (const typed of [`Sklic: ${reference}`, `sklic ${reference}.`, `Referenca prejemnika: ${reference},`])
      expect((await link(await signedInCustomer(portal), { purpose, reference: typed }, newAddress())).status).toBe(201)
  })
})

describe('when something about the two values is wrong, the answer is one and the same', () => {
  let right: TestPoint
  let other: TestPoint
  let old: { purpose: string; reference: string }

  beforeAll(async () => {
    right = await createMeteringPoint()
    other = await createMeteringPoint()
    old = { purpose: right.purpose.replace('10/2026', '09/2026'), reference: 'SI121033842574531' }
    await query(
      `insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on)
       values ($1, $2, $3, $4, '2026-10-10')`,
      [right.id, old.purpose, right.purpose.slice(-10), old.reference],
    )
  })

  it('whatever it is', async () => {
    const values = [
      { purpose: '9999999999', reference: 'SI12 0000000000000' },
      { purpose: right.purpose, reference: other.reference },
      { purpose: other.purpose, reference: right.reference },
      { purpose: '9999999999', reference: right.reference },
      {
        purpose: right.purpose,
        reference: `${right.reference.slice(0, -1)}${(Number(right.reference.at(-1)) + 1) % 10}`,
      },
      { purpose: right.purpose, reference: 'SI00 1' },
      { purpose: right.purpose, reference: 'no reference' },
      { purpose: 'no number', reference: right.reference },
      { purpose: `${right.purpose}, 9999999999`, reference: right.reference },
      { purpose: '202610', reference: right.reference },
      old,
    ]
    const answers: unknown[] = []
    for (const wrong of values) {
      const { status, headers, text } = await link(await signedInCustomer(portal), wrong, newAddress())
      const { requestId, ...problem } = JSON.parse(text) as Record<string, unknown>
      const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
      answers.push({ status, problem, told, named: typeof requestId })
    }
    expect(answers[0]).toMatchObject({ status: 422, problem: { code: 'slip-not-matched' } })
    expect(answers[0]).not.toHaveProperty('problem.errors')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})

describe('when a value has not the form of one, the customer is told which', () => {
  it.each([
    ['an empty purpose', { purpose: ' ', reference: '1033842574531' }, '#/purpose', 'required'],
    ['no reference', { purpose: '0040098579' }, '#/reference', 'required'],
    ['far too long a reference', { purpose: '0040098579', reference: '1'.repeat(61) }, '#/reference', 'too-long'],
    ['a number in place of text', { purpose: 40098579, reference: '1033842574531' }, '#/purpose', 'wrong-type'],
    ['one value too many', { purpose: '1', reference: '1', isStaff: true }, '#/isStaff', 'unknown-field'],
  ])('%s', async (_, values, pointer, code) => {
    const answer = await link(await signedInCustomer(portal), values, newAddress())
    expect(answer.status).toBe(422)
    expect(problemOf(answer)).toMatchObject({ code: 'validation-failed', errors: [{ pointer, code }] })
  })
})

const wrong = { purpose: '9999999999', reference: 'SI12 0000000000000' }

describe('somebody who guesses', () => {
  it('from one account is held up at every replica, even with the right values, and told how long', async () => {
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint()
    for (let attempt = 0; attempt < perAccount; attempt += 1)
      expect((await link(customer, wrong, newAddress(), attempt % 2 ? first.url : second.url)).status).toBe(422)
    for (const { url } of [first, second]) {
      const answer = await link(customer, slipOf(point), newAddress(), url)
      expect(answer.status).toBe(429)
      const { code, retryAfterSeconds } = JSON.parse(answer.text) as { code: string; retryAfterSeconds: number }
      expect([code, String(retryAfterSeconds)]).toEqual(['too-many-attempts', answer.headers.get('retry-after')])
      expect(retryAfterSeconds).toBeGreaterThan(800)
      expect(retryAfterSeconds).toBeLessThanOrEqual(900)
    }
    // Whoever else sits behind another address is not held up by it.
    expect((await link(await signedInCustomer(portal), slipOf(point), newAddress())).status).toBe(201)
  })

  it('with all attempts at once gets no more of them', async () => {
    const customer = await signedInCustomer(portal)
    await customer.csrfToken()
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const answer = await link(customer, wrong, newAddress(), index % 2 ? first.url : second.url)
        return answer.status
      }),
    )
    expect(statuses.filter((status) => status === 422)).toHaveLength(perAccount)
    expect(statuses.filter((status) => status === 429)).toHaveLength(12 - perAccount)
  })

  it('from one address with many accounts is held up, whichever account comes next', async () => {
    const address = newAddress()
    for (let attempt = 0; attempt < perAddress; attempt += 1)
      expect((await link(await signedInCustomer(portal), wrong, address)).status).toBe(422)
    expect((await link(await signedInCustomer(portal), wrong, address)).status).toBe(429)
  })

  it('from many addresses of one IPv6 network counts as one', async () => {
    const network = `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`
    for (let attempt = 0; attempt < perAddress; attempt += 1)
      await link(await signedInCustomer(portal), wrong, `${network}::${attempt + 1}`)
    const answer = await link(await signedInCustomer(portal), wrong, `${network}:ffff:1:2:3`)
    expect(answer.status).toBe(429)
  })

  it('is still held up after the portal was started again', async () => {
    const customer = await signedInCustomer(portal)
    let restarted = await startSecondPortal(limits)
    for (let attempt = 0; attempt < perAccount; attempt += 1) await link(customer, wrong, newAddress(), restarted.url)
    await restarted.stop()
    restarted = await startSecondPortal(limits)
    try {
      expect((await link(customer, wrong, newAddress(), restarted.url)).status).toBe(429)
    } finally {
      await restarted.stop()
    }
  })

  it('is not held up by attempts that had not even the form of one', async () => {
    const customer = await signedInCustomer(portal)
    for (let attempt = 0; attempt < perAccount * 2; attempt += 1)
      expect((await link(customer, { purpose: '', reference: randomUUID() }, newAddress())).status).toBe(422)
    expect((await link(customer, slipOf(await createMeteringPoint()), newAddress())).status).toBe(201)
  })
})
