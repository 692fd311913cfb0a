import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newReference } from '@moja-komunala/world/demo/reference.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { ownScopes } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { createAccount, signedInCustomer, type Account, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { bringIn, newPlace, sendInTurn, toLines } from '@moja-komunala/world/actors/imports.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import {
  billingToken,
  claimsOf,
  createProgram,
  permitProgram,
  type TestProgram,
} from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import type { Visited } from '@moja-komunala/world/actors/visitor.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* What stands in the audit of what customers, their programs and the utility's systems do, and what never does. */

const { portal } = getWorld().facts.urls
const perAccount = 3
let strict: Portal
let program: TestProgram

beforeAll(async () => {
  strict = await startSecondPortal({ TRUST_PROXY: '1', LINK_ATTEMPTS_PER_ACCOUNT: String(perAccount) })
  program = await createProgram()
})
afterAll(async () => {
  await strict.stop()
  await program.remove()
})

interface Entry {
  readonly actor: string
  readonly client_id: string | null
  readonly subject: string
  readonly action: string
  readonly outcome: string
  readonly metering_point_id: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly request_id: string
}

const columns = 'actor, client_id, subject, action, outcome, metering_point_id, details, request_id'

const entriesOf = (subject: string) =>
  query<Entry>(`select ${columns} from audit_entry where subject = $1 order by id`, [subject])

/** Every column of every entry, as text. */
async function wholeTextOf(subject: string): Promise<string> {
  const rows = await query<{ text: string }>('select entry::text as text from audit_entry entry where subject = $1', [
    subject,
  ])
  return rows.map(({ text }) => text).join('\n')
}

interface Slip {
  readonly purpose: string
  readonly reference: string
}
const slipOf = ({ purpose, reference }: TestPoint): Slip => ({ purpose, reference })

/** In no form in which somebody could type it. */
async function expectNothingOf(subject: string, slips: readonly Slip[]): Promise<void> {
  const text = (await wholeTextOf(subject)).replaceAll(/[\s-]/g, '')
  expect(text).not.toBe('')
  for (const { purpose, reference } of slips)
    for (const value of [purpose, purpose.slice(-10), reference, reference.slice(4)])
      expect(text).not.toContain(value.replaceAll(/[\s-]/g, ''))
}

const newAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/** Somebody who links, by a page or by a program. */
interface Linker {
  readonly subject: string
  readonly actor: 'customer' | 'program'
  readonly clientId: string | null
  /** @returns status and id of the request */
  link(slip: Slip): Promise<[number, string]>
  unlink(id: string): Promise<[number, string]>
}

async function linkInPerson(): Promise<Linker> {
  const customer = (await signedInCustomer(portal)).at(strict.url)
  const told = ({ status, headers }: Visited): [number, string] => [status, headers.get('x-request-id') ?? '']
  return {
    ...{ subject: customer.account.subject, actor: 'customer', clientId: null },
    link: async (slip) =>
      told(await customer.change('POST', '/metering-points', slip, { 'x-forwarded-for': newAddress() })),
    unlink: async (id) => told(await customer.change('DELETE', `/metering-points/${id}`, undefined)),
  }
}

async function tokenOf(owner: Account): Promise<string> {
  return accessTokenOf(await permitProgram(program, owner, Object.keys(ownScopes).join(' ')))
}

async function linkByProgram(): Promise<Linker> {
  const owner = await createAccount()
  const token = await tokenOf(owner)
  const call = async (method: string, path: string, json?: unknown): Promise<[number, string]> => {
    const headers = { 'x-forwarded-for': newAddress() }
    const answer = await callApi(token, path, { method, json, headers, portalUrl: strict.url })
    return [answer.status, answer.headers.get('x-request-id') ?? '']
  }
  return {
    ...{ subject: owner.subject, actor: 'program', clientId: program.clientId },
    link: (slip) => call('POST', '/metering-points', slip),
    unlink: (id) => call('DELETE', `/metering-points/${id}`),
  }
}

describe.each([
  ['a customer', linkInPerson],
  ['a customer’s program', linkByProgram],
])('what %s does to links', (_, createLinker) => {
  let linker: Linker
  const entry = (action: string, outcome: string, id: string | null, requestId: string): Entry => ({
    ...{ actor: linker.actor, client_id: linker.clientId, subject: linker.subject },
    ...{ action, outcome, metering_point_id: id, details: {}, request_id: requestId },
  })

  beforeAll(async () => {
    linker = await createLinker()
  })

  it('is told, linked, refused and unlinked, each with its request, and without a value of any slip', async () => {
    const [point, another] = [await createMeteringPoint(), await createMeteringPoint()]
    const nobodys = { purpose: `Voda 10/2026 ${randomInt(1_000_000_000, 9_999_999_999)}`, reference: newReference() }
    const halfRight = { purpose: point.purpose, reference: another.reference }
    const [refused, refusal] = await linker.link(nobodys)
    const [half, halfRefusal] = await linker.link(halfRight)
    const [linked, link] = await linker.link(slipOf(point))
    const [again] = await linker.link(slipOf(point))
    const [unlinked, unlink] = await linker.unlink(point.id)
    const [unlinkedAgain] = await linker.unlink(point.id)
    expect([refused, half, linked, again, unlinked, unlinkedAgain]).toEqual([422, 422, 201, 200, 204, 404])
    expect(await entriesOf(linker.subject)).toEqual([
      entry('linkMeteringPoint', 'refused', null, refusal),
      entry('linkMeteringPoint', 'refused', null, halfRefusal),
      entry('linkMeteringPoint', 'done', point.id, link),
      entry('unlinkMeteringPoint', 'done', point.id, unlink),
    ])
    await expectNothingOf(linker.subject, [slipOf(point), slipOf(another), nobodys])
  })

  it('tells of being held up once, and not of values that have no form', async () => {
    const guesser = await createLinker()
    expect((await guesser.link({ purpose: '', reference: 'x' }))[0]).toBe(422)
    const point = await createMeteringPoint()
    const wrong = { purpose: point.purpose, reference: newReference() }
    const statuses: number[] = []
    for (let attempt = 0; attempt < perAccount + 3; attempt += 1) statuses.push((await guesser.link(wrong))[0])
    expect(statuses).toEqual([...Array.from({ length: perAccount }, () => 422), 429, 429, 429])
    const outcomes = (await entriesOf(guesser.subject)).map(({ outcome, metering_point_id: id }) => [outcome, id])
    expect(outcomes).toEqual([...Array.from({ length: perAccount }, () => ['refused', null]), ['held-up', null]])
    await expectNothingOf(guesser.subject, [slipOf(point), wrong])
  })
})

describe('what customers look at', () => {
  it('when one opens points, consumption, bills and payments -> no audit and no line of the log says who or what', async () => {
    const customer = await signedInCustomer(portal)
    const { subject } = customer.account
    const point = await createMeteringPoint(subject)
    const [bill] = await query<{ id: string }>(
      `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents, total_cents, reference)
       values ($1, $2, '2026-11-08', '2026-11-23', '2026-10-01', '2026-10-31', 475, 45, 520, $3) returning id`,
      [randomUUID(), point.id, newReference()],
    )
    const paths = [
      ...['/metering-points', '/bills', '/payments', '/balance', `/bills/${bill?.id}`],
      ...[`/bills/${bill?.id}/document`, `/metering-points/${point.id}/consumption`],
      `/metering-points/${point.id}/history`,
    ]
    const { dataDir } = getWorld()
    for (const path of paths) {
      const { status, headers } = await customer.get(path)
      expect([path, status]).toEqual([path, 200])
      const requestId = headers.get('x-request-id') ?? '?'
      let line = ''
      await until('the answer stands in the log', async () => {
        const log = await readFile(join(dataDir, 'logs', 'portal.log'), 'utf8')
        line = log.split('\n').findLast((one) => one.includes(requestId)) ?? ''
        return line !== ''
      })
      expect(JSON.parse(line)).toMatchObject({
        req: { method: 'GET', path: `/api/v1${path.replace(point.id, '…').replace(bill?.id ?? '', '…')}` },
      })
      for (const told of [subject, point.id, bill?.id ?? '', customer.account.email]) expect(line).not.toContain(told)
      expect(await query('select from audit_entry where request_id = $1', [requestId])).toEqual([])
    }
  })
})

describe('what is a customer’s own', () => {
  let customer: Customer
  let point: TestPoint
  const photoOf = (readingId: string) =>
    `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`

  beforeAll(async () => {
    customer = await signedInCustomer(portal)
    point = await createMeteringPoint(customer.account.subject)
  })

  it('leaves no entry when it is seen and changed in person', async () => {
    for (const path of ['/metering-points', `/metering-points/${point.id}`, '/reading-sheet'])
      expect((await customer.get(path)).status).toBe(200)
    expect((await customer.get(`/metering-points/${point.id}/history`)).status).toBe(200)
    const readingId = await handIn(customer, point)
    expect((await customer.put(photoOf(readingId), jpeg(), 'image/jpeg')).status).toBe(204)
    expect((await customer.get(photoOf(readingId))).status).toBe(200)
    expect((await customer.change('DELETE', photoOf(readingId), undefined)).status).toBe(204)
    expect((await customer.change('PATCH', `/metering-points/${point.id}`, { name: 'Doma' })).status).toBe(200)
    expect(await entriesOf(customer.account.subject)).toEqual([])
  })

  it('leaves one for each change by a program, with the point, and none for what it looks at', async () => {
    const token = await tokenOf(customer.account)
    const call = (path: string, method = 'GET', json?: unknown, headers = {}) =>
      callApi(token, path, { method, json, headers })
    expect((await call('/metering-points')).status).toBe(200)
    expect((await call(`/metering-points/${point.id}/history`)).status).toBe(200)
    expect((await call(`/metering-points/${point.id}`, 'PATCH', { name: 'Zelo zasebno' })).status).toBe(200)
    const readings = `/metering-points/${point.id}/meters/${point.meterId}/readings`
    const key = { 'idempotency-key': randomUUID() }
    expect((await call(readings, 'POST', { valueM3: 101 }, key)).status).toBe(201)
    expect((await call(readings, 'POST', { valueM3: 101 }, key)).status).toBe(200)
    const entries = await entriesOf(customer.account.subject)
    expect(
      entries.map(({ actor, client_id: client, action, outcome, metering_point_id: id }) => [
        ...[actor, client, action, outcome, id],
      ]),
    ).toEqual([
      ['program', program.clientId, 'nameMeteringPoint', 'done', point.id],
      ['program', program.clientId, 'submitReading', 'done', point.id],
    ])
    expect(await wholeTextOf(customer.account.subject)).not.toContain('zasebno')
  })
})

describe('what the billing system does with customers’ data', () => {
  let token: string
  let system: { actor: string; client_id: string; subject: string }

  beforeAll(async () => {
    token = await billingToken()
    system = { actor: 'system', client_id: 'billing', subject: String(claimsOf(token)['sub']) }
  })

  const entriesOfRequest = (requestId: string | null) =>
    query<Entry>(`select ${columns} from audit_entry where request_id = $1 order by id`, [requestId])

  it('is one entry an import, with counts and without a line of it', async () => {
    const { point, meter, slip } = newPlace()
    const report = await bringIn([point, meter, slip])
    const [entry] = await query<Entry & { text: string }>(
      `select ${columns}, entry::text as text from audit_entry entry where details ->> 'importId' = $1`,
      [report.id],
    )
    expect(entry).toMatchObject({
      ...{ ...system, action: 'importRecords', outcome: 'done', metering_point_id: null },
      details: { importId: report.id, outcome: 'stored', lines: 3, refusals: 0 },
    })
    for (const value of [point.number, slip.reference, slip.purpose, point.userName])
      expect(entry?.text).not.toContain(value)
  })

  it('says of an import that was refused that it was', async () => {
    const answer = await sendInTurn({ body: toLines([{ ...newPlace().point, address: '' }]) })
    expect(answer.status).toBe(422)
    expect(await entriesOfRequest(answer.headers.get('x-request-id'))).toMatchObject([
      { ...system, action: 'importRecords', outcome: 'refused', details: { lines: 1, refusals: 1 } },
    ])
  })

  it('is told before readings leave, and after it how many did', async () => {
    const customer = await signedInCustomer(portal)
    await handIn(customer, await createMeteringPoint(customer.account.subject))
    const answer = await fetch(`${portal}/api/v1/readings`, { headers: { authorization: `Bearer ${token}` } })
    const lines = (await answer.text()).split('\n').filter((line) => line !== '')
    expect(lines.length).toBeGreaterThan(0)
    const requestId = answer.headers.get('x-request-id')
    await until('the export is told to the end', async () => (await entriesOfRequest(requestId)).length === 2)
    const details = { window: answer.headers.get('reading-window'), format: 'ndjson', isWhole: true }
    const entry = { ...system, action: 'exportReadings', metering_point_id: null, request_id: requestId }
    expect(await entriesOfRequest(requestId)).toEqual([
      { ...entry, outcome: 'begun', details },
      { ...entry, outcome: 'done', details: { ...details, readings: lines.length } },
    ])
  })

  it('is told for each photo that it asks for', async () => {
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint(customer.account.subject)
    const readingId = await handIn(customer, point)
    const path = `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`
    expect((await customer.put(path, jpeg(), 'image/jpeg')).status).toBe(204)
    const photo = await fetch(`${portal}/api/v1/readings/${readingId}/photo`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    await photo.arrayBuffer()
    expect(await entriesOfRequest(photo.headers.get('x-request-id'))).toMatchObject([
      { ...system, action: 'exportPhoto', outcome: 'done', details: { readingId } },
    ])
  })
})
