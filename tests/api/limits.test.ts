import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  MeteringPointListView,
  MeteringPointView,
  ReadingListView,
} from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { newPlace, sendFile, toLines } from '@moja-komunala/world/actors/imports.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import {
  createMeteringPoint,
  linkDirectly,
  query,
  type TestPoint,
} from '@moja-komunala/world/actors/metering-points.ts'
import { handIn, sendReading, storedValues } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* How much one customer, one browser and one request may take up. */

const world = getWorld().facts.urls.portal
const detailOf = (answer: Visited) => bodyOf<{ detail: string }>(answer).detail

describe('a customer who enters the reading of a meter again and again', () => {
  let portal: Portal
  let customer: Customer
  let point: TestPoint

  beforeAll(async () => {
    portal = await startSecondPortal({ READINGS_PER_WINDOW: '3' })
    customer = (await signedInCustomer(world)).at(portal.url)
    point = await createMeteringPoint(customer.account.subject)
    for (const value of [1, 2, 3]) await handIn(customer, point, value)
  })
  afterAll(() => portal.stop())

  it('is told kindly when it is enough, in either language, and the last one counts', async () => {
    const refused = await sendReading(customer, point, { valueM3: 4 })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'too-many-readings'])
    expect(detailOf(refused)).toContain('Velja zadnje stanje, ki ste ga vnesli')
    await customer.change('PUT', '/session/locale', { locale: 'en' })
    expect(detailOf(await sendReading(customer, point, { valueM3: 4 }))).toContain(
      'The last one that you entered counts',
    )
    expect(await storedValues(point)).toEqual([1, 2, 3])
  })

  it('may send one again that was stored: it is acknowledged as ever', async () => {
    const meter = await createMeteringPoint(customer.account.subject)
    const key = randomUUID()
    const sent = [await sendReading(customer, meter, { valueM3: 7 }, key)]
    for (const value of [8, 9]) await handIn(customer, meter, value)
    sent.push(await sendReading(customer, meter, { valueM3: 7 }, key))
    expect(sent.map(({ status }) => status)).toEqual([201, 200])
  })

  it('keeps neither the rest of the household from it, nor themselves from another meter', async () => {
    const other = (await signedInCustomer(world)).at(portal.url)
    await linkDirectly(other.account.subject, point.id)
    expect((await sendReading(other, point, { valueM3: 5 })).status).toBe(201)
    const meter = await createMeteringPoint(customer.account.subject)
    expect((await sendReading(customer, meter, { valueM3: 5 })).status).toBe(201)
  })
})

describe('of thousands of readings that stand there from before', () => {
  const count = 2_000
  let customer: Customer
  let point: TestPoint

  beforeAll(async () => {
    customer = await signedInCustomer(world)
    point = await createMeteringPoint(customer.account.subject)
    await query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, way_in, doubt_reason, doubt_note, doubts)
       select $1, $2, number, gen_random_uuid(), 'portal', 'other', repeat('ž', 500), '[]'
       from generate_series(1, $3) number`,
      [point.meterId, customer.account.subject, count],
    )
  })

  const pageAfter = async (after?: string | null) =>
    bodyOf<ReadingListView>(
      await customer.get(
        `/metering-points/${point.id}/meters/${point.meterId}/readings${after ? `?after=${after}` : ''}`,
      ),
    )

  it('the page of the point has the newest, and is no heavier for the others', async () => {
    const answer = await customer.get(`/metering-points/${point.id}`)
    const [meter] = bodyOf<MeteringPointView>(answer).meters
    expect(meter?.readings).toHaveLength(30)
    expect(meter?.readings[0]).toMatchObject({ valueM3: count, counts: true })
    expect(answer.bytes.length).toBeLessThan(64 * 1024)
  })

  it('all can be had, a page at a time, none twice and one of them counting', async () => {
    const all = []
    for (let page = await pageAfter(); ; page = await pageAfter(page.next)) {
      all.push(...page.readings)
      expect(page.readings.length).toBeLessThanOrEqual(30)
      if (page.next === null) break
    }
    expect(all.map(({ valueM3 }) => valueM3)).toEqual(Array.from({ length: count }, (_, index) => count - index))
    expect(all.filter(({ counts }) => counts)).toEqual([expect.objectContaining({ valueM3: count })])
  })

  it('nothing comes after one that is not there', async () => {
    expect(await pageAfter(randomUUID())).toEqual({ readings: [], next: null })
  })
})

it('the metering points of a landlord come a page at a time, none twice', async () => {
  const landlord = await signedInCustomer(world)
  const points = await Promise.all(Array.from({ length: 5 }, () => createMeteringPoint(landlord.account.subject)))
  const listAfter = async (after: string | null) =>
    bodyOf<MeteringPointListView>(
      await landlord.get(`/metering-points?limit=2${after === null ? '' : `&after=${after}`}`),
    )
  const pages = [await listAfter(null)]
  while (pages.at(-1)?.next) pages.push(await listAfter(pages.at(-1)?.next ?? null))
  expect(pages.map(({ meteringPoints }) => meteringPoints.length)).toEqual([2, 2, 1])
  const listed = pages.flatMap(({ meteringPoints }) => meteringPoints)
  expect(listed.map(({ id }) => id).toSorted()).toEqual(points.map(({ id }) => id).toSorted())
  expect(listed.map(({ number }) => number)).toEqual(listed.map(({ number }) => number).toSorted())
})

describe('a browser that asks without end', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await startSecondPortal({ BROWSER_REQUESTS_PER_MINUTE: '5' })
  })
  afterAll(() => portal.stop())

  it('is held up, told for how long, and holds up nobody else', async () => {
    const customer = (await signedInCustomer(world)).at(portal.url)
    for (let asked = 0; asked < 5; asked += 1) expect((await customer.get('/metering-points')).status).toBe(200)
    const refused = await customer.get('/metering-points')
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-requests'])
    expect(detailOf(refused)).toBe(
      'Stran je v kratkem času poslala preveč zahtev. Počakajte minuto, nato poskusite znova.',
    )
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(40)
    expect(seconds).toBeLessThanOrEqual(60)
    const page = await customer.visitor.send(`${portal.url}/odjemna-mesta`)
    expect([page.status, page.headers.get('content-type')]).toEqual([429, expect.stringContaining('text/html')])
    const other = (await signedInCustomer(world)).at(portal.url)
    expect((await other.get('/metering-points')).status).toBe(200)
  })
})

describe('a request that comes a byte now and then', () => {
  let portal: Portal
  const sockets: Socket[] = []
  beforeAll(async () => {
    portal = await startSecondPortal({ REQUEST_SECONDS: '1' })
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await portal.stop()
  })

  /** Sends what it is given, then a byte each half second, and hears what is said until the other side hangs up. */
  async function trickle(head: string): Promise<string> {
    const { hostname, port } = new URL(portal.url)
    const socket = connect({ host: hostname, port: Number(port) })
    sockets.push(socket)
    let heard = ''
    socket.on('data', (data) => (heard += data.toString()))
    socket.write(head)
    const timer = setInterval(() => socket.write('x'), 500)
    await new Promise((resolve) => socket.once('close', resolve).once('error', () => undefined))
    clearInterval(timer)
    return heard
  }

  it('ends within the time that ordinary requests have, with a word about it', async () => {
    const form = 'POST /auth/sign-out HTTP/1.1\r\nHost: portal\r\nContent-Type: application/x-www-form-urlencoded'
    const heard = await trickle(`${form}\r\nContent-Length: 2000\r\n\r\n_csrf=`)
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
    expect(heard).toContain('Connection: close')
    expect(heard).toContain('request-too-slow')
  })

  it('ends also where nobody waits for it any more', async () => {
    const heard = await trickle('POST /nowhere HTTP/1.1\r\nHost: portal\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab')
    expect(heard).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('ends before it has said what it wants', async () => {
    expect(await trickle('GET / HTTP/1.1\r\nHost: portal\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('is let come, where it is an import of whoever may bring data in', async () => {
    const { point, meter, slip } = newPlace()
    const lines = toLines([meter, slip, point])
    const comeSlowly = () =>
      new ReadableStream<Uint8Array>({
        start: async (controller) => {
          controller.enqueue(Buffer.from(lines.slice(0, 20)))
          // Longer than an ordinary request may take as a whole.
          await sleep(2_000)
          controller.enqueue(Buffer.from(lines.slice(20)))
          controller.close()
        },
      })
    // Other tests bring data in as well, one at a time.
    await until('it has its turn', async () => {
      const { status } = await sendFile({ body: comeSlowly(), portalUrl: portal.url })
      if (status === 409) return false
      expect(status).toBe(200)
      return true
    })
  })
})
