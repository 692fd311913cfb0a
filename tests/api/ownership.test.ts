import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { Visitor, codeOf, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { fieldsOf, fillPath, walkedOperations, type WalkedOperation } from '../support/operation-calls.ts'

/* Every operation of the API, walked with what isn't the customer's. */

const { portal } = getWorld().facts.urls
const bodies: Record<string, unknown> = {
  answerUnusualUse: { reason: 'guests' },
  chooseLocale: { locale: 'sl' },
  chooseNotices: { choices: [{ kind: 'new-bill', way: 'mail', isWanted: false }] },
  confirmNumber: { code: '123456' },
  endLink: { reason: 'other' },
  linkMeteringPoint: { purpose: '0000000000', reference: 'SI12 0000000000000' },
  nameMeteringPoint: { name: 'Babica' },
  setQuietHours: { quietHours: null },
  submitReading: { valueM3: 100 },
}
const bodyOf = ({ operationId, takesJson }: WalkedOperation) => (takesJson ? (bodies[operationId] ?? {}) : undefined)

let customer: Customer
let own: TestPoint
let others: TestPoint
/** With a photo: everything of it is somebody else's. */
let othersReading: string
let othersBill: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  own = await createMeteringPoint(customer.account.subject)
  const stranger = await signedInCustomer(portal)
  others = await createMeteringPoint(stranger.account.subject)
  othersReading = await handIn(stranger, others)
  othersBill = await createBill(others)
  expect((await stranger.get(`/bills/${othersBill}`)).status).toBe(200)
  const photo = fillPath({ path: photoPath }, idsOf(others.id, others.meterId))
  expect((await stranger.put(photo, jpeg(), 'image/jpeg')).status).toBe(204)
  expect((await stranger.get(photo)).status).toBe(200)
})

async function createBill({ id, reference }: TestPoint): Promise<string> {
  const [bill] = await query<{ id: string }>(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference)
     values (gen_random_uuid(), $1, '2026-11-08', '2026-11-23', '2026-10-01', '2026-10-31', 1000, 95, 1095, $2) returning id`,
    [id, reference.replaceAll(/[^A-Z0-9]/g, '')],
  )
  return bill?.id ?? ''
}

const photoPath = '/metering-points/{meteringPointId}/meters/{meterId}/readings/{readingId}/photo'
const idsOf = (meteringPointId: string, meterId: string) => ({
  ...{ meteringPointId, meterId, readingId: othersReading, billId: othersBill },
})

async function ask(operation: WalkedOperation, meteringPointId: string, meterId: string): Promise<Visited> {
  const path = fillPath(operation, idsOf(meteringPointId, meterId))
  if (operation.method === 'GET') return customer.get(path)
  if (operation.operationId === 'putPhoto') return customer.put(path, jpeg(), 'image/jpeg')
  return customer.change(operation.method, path, bodyOf(operation), fieldsOf(operation))
}

/** All that a customer could tell two answers apart by. */
function tellable({ status, headers, text }: Visited) {
  const { requestId, ...problem } = JSON.parse(text) as Record<string, unknown>
  const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
  return { status, problem, told, hasRequestId: typeof requestId === 'string' }
}

describe.each(walkedOperations)('$method $path', (operation) => {
  const { method, path } = operation

  it('when nobody is signed in, says only that', async () => {
    const filled = fillPath(operation, idsOf(own.id, own.meterId))
    const answer = await new Visitor().send(`${portal}/api/v1${filled}`, { method, json: bodyOf(operation) })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'not-signed-in' })
  })

  if (path.includes('{meteringPointId}')) {
    it('when the metering point is another customer’s, answers as for one that does not exist', async () => {
      const answer = await ask(operation, others.id, others.meterId)
      const nowhere = await ask(operation, randomUUID(), randomUUID())
      expect(nowhere.status).toBe(404)
      expect(tellable(answer)).toEqual(tellable(nowhere))
      const noIdentifier = await ask(operation, 'nowhere', 'nothing')
      expect(tellable(answer)).toEqual(tellable(noIdentifier))
    })
  } else {
    it('shows nothing of another customer’s metering point', async () => {
      const { text } = await ask(operation, own.id, own.meterId)
      expect(text).not.toContain(others.id)
      expect(text).not.toContain(others.reference)
    })
  }

  if (path.includes('{billId}')) {
    it('when the bill is another customer’s, answers as for one that does not exist', async () => {
      const nowhere = await customer.get(fillPath({ path }, { billId: randomUUID() }))
      expect(nowhere.status).toBe(404)
      expect(tellable(await ask(operation, own.id, own.meterId))).toEqual(tellable(nowhere))
    })
  }

  if (path.includes('{meterId}')) {
    it('when only the meter is another customer’s, answers as for one that does not exist', async () => {
      const answers = [
        await ask(operation, own.id, others.meterId),
        await ask(operation, others.id, own.meterId),
        await ask(operation, own.id, randomUUID()),
      ].map(tellable)
      expect(answers[0]?.status).toBe(404)
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    })
  }
})

describe('what the API is asked for wrongly', () => {
  it.each([
    ['an address that it does not have', 'GET', '/nowhere', 404, 'not-found'],
    ['a method that it does not have', 'DELETE', '/metering-points', 405, 'method-not-allowed'],
  ])('%s', async (_, method, path, status, code) => {
    const answer = method === 'GET' ? await customer.get(path) : await customer.change(method, path, undefined)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it.each([
    ['JSON that is cut off', '{"purpose":', 'application/json', 400, 'malformed-request'],
    ['no JSON', 'purpose=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['far too much', JSON.stringify({ purpose: 'x'.repeat(20_000) }), 'application/json', 413, 'payload-too-large'],
    ['a list', '[]', 'application/json', 422, 'validation-failed'],
    ['nothing', '', 'application/json', 422, 'validation-failed'],
  ])('%s', async (_, body, type, status, code) => {
    const answer = await fetch(`${portal}/api/v1/metering-points`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        cookie: `session=${customer.visitor.cookie('session')}`,
        'x-csrf-token': await customer.csrfToken(),
      },
    })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
  })
})
