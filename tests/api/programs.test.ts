import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { SubmittedReadingView } from '@moja-komunala/portal-server/features/readings/reading.schema.ts'
import type { OwnScope } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, refusal } from '../support/api-calls.ts'
import { callOperation, walkedOperations } from '../support/operation-calls.ts'

/* What a customer's own program may do in its owner's name, by its scopes (M25). */

const scopes: OwnScope[] = [
  'metering-points:read-own',
  'metering-points:write-own',
  'readings:read-own',
  'readings:write-own',
  'bills:read-own',
  'payments:read-own',
]
let program: TestProgram
let owner: Account
let point: TestPoint
let others: TestPoint
let token: string
const tokensWithout = new Map<OwnScope, string>()

beforeAll(async () => {
  program = await createProgram()
  owner = await createAccount()
  point = await createMeteringPoint(owner.subject)
  others = await createMeteringPoint((await createAccount()).subject)
  token = accessTokenOf(await permitProgram(program, owner, scopes.join(' ')))
  // What its owner permitted once, Keycloak gives again unasked: so each is another account's.
  for (const missing of scopes) {
    const asked = scopes.filter((scope) => scope !== missing).join(' ')
    tokensWithout.set(missing, accessTokenOf(await permitProgram(program, await createAccount(), asked)))
  }
})
afterAll(async () => program.remove())

const readingsOf = ({ id, meterId }: TestPoint) => `/metering-points/${id}/meters/${meterId}/readings`
const key = () => ({ 'idempotency-key': randomUUID() })

async function handIn(valueM3: number, more: object = {}, headers: Record<string, string> = key()) {
  return callApi(token, readingsOf(point), { method: 'POST', json: { valueM3, ...more }, headers })
}

async function auditOf(action: string) {
  return query<{
    actor: string
    client_id: string
    subject: string
    metering_point_id: string
    details: Record<string, unknown>
    request_id: string
  }>(
    `select actor, client_id, subject, metering_point_id, details, request_id from audit_entry
     where client_id = $1 and action = $2 order by id`,
    [program.clientId, action],
  )
}

const forCustomers = walkedOperations.filter(({ access }) => access.who === 'customer')

it('has operations to walk', () => {
  expect(forCustomers.length).toBeGreaterThan(8)
})

describe.each(forCustomers)('$method $path', (operation) => {
  const needed = operation.access.scopes[0] as readonly OwnScope[]
  const call = async (by: string | undefined) => {
    const answer = await callOperation(operation, { headers: { authorization: `Bearer ${by}` } })
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }

  it.each(needed)('without %s is refused, and the program is told what it lacks', async (scope) => {
    expect(refusal(await call(tokensWithout.get(scope)))).toEqual({
      status: 403,
      code: 'scope-missing',
      challenge: `Bearer realm="komunala", error="insufficient_scope", scope="${needed.join(' ')}"`,
    })
  })

  it('needs no other scope', async () => {
    for (const scope of scopes.filter((other) => !needed.includes(other)))
      expect((await call(tokensWithout.get(scope))).status).not.toBe(403)
  })
})

describe('what is another customer’s', () => {
  it('does not exist for a program', async () => {
    const answers = [
      await callApi(token, `/metering-points/${others.id}`),
      await callApi(token, `/metering-points/${others.id}/history`),
      await callApi(token, `/metering-points/${others.id}`, { method: 'PATCH', json: { name: 'Babica' } }),
      await callApi(token, `/metering-points/${others.id}`, { method: 'DELETE' }),
      await callApi(token, readingsOf(others), { method: 'POST', json: { valueM3: 1 }, headers: key() }),
    ]
    for (const answer of answers) expect(refusal(answer)).toEqual({ status: 404, code: 'not-found', challenge: null })
    expect((await query('select from account_metering_point where metering_point_id = $1', [others.id])).length).toBe(1)
  })
})

describe('a reading that a program hands in', () => {
  it('is stored as come by a program, and once however often it is sent', async () => {
    const headers = key()
    const first = await handIn(100, {}, headers)
    expect(first.status).toBe(201)
    const { reading } = first.body as SubmittedReadingView
    expect(reading).toMatchObject({ valueM3: 100, wayIn: 'api', counts: true })
    const again = await handIn(100, {}, headers)
    expect([again.status, (again.body as SubmittedReadingView).reading.id]).toEqual([200, reading.id])

    const entries = (await auditOf('submitReading')).filter(({ details }) => details['readingId'] === reading.id)
    expect(entries).toEqual([
      {
        ...{ actor: 'program', client_id: program.clientId, subject: owner.subject, metering_point_id: point.id },
        details: { readingId: reading.id, meterId: point.meterId },
        request_id: first.headers.get('x-request-id'),
      },
    ])
  })

  it('is entered when it arrives: a program may claim no other moment', async () => {
    const answer = await handIn(101, { enteredAt: new Date().toISOString() })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '#/enteredAt' }] })
  })

  it('gets its photo from the program as well', async () => {
    const { reading } = (await handIn(102)).body as SubmittedReadingView
    const photo = `${getWorld().facts.urls.portal}/api/v1${readingsOf(point)}/${reading.id}/photo`
    const headers = { authorization: `Bearer ${token}` }
    const type = { 'content-type': 'image/jpeg' }
    const put = await fetch(photo, { method: 'PUT', body: jpeg(), headers: { ...headers, ...type } })
    expect(put.status).toBe(204)
    expect((await fetch(photo, { headers })).headers.get('content-type')).toBe('image/jpeg')
    const entries = (await auditOf('putPhoto')).filter(({ details }) => details['readingId'] === reading.id)
    expect(entries).toHaveLength(1)
  })

  it('and that is refused leaves neither a reading nor an entry in the audit', async () => {
    const before = await auditOf('submitReading')
    const meter = { ...point, meterId: others.meterId }
    const answer = await callApi(token, readingsOf(meter), { method: 'POST', json: { valueM3: 1 }, headers: key() })
    expect(answer.status).toBe(404)
    expect(await auditOf('submitReading')).toEqual(before)
  })
})

describe('a metering point that a program', () => {
  it('links, names and unlinks is the owner’s, and each change stands in the audit without what was typed', async () => {
    const { id, purpose, reference } = await createMeteringPoint()
    const linked = await callApi(token, '/metering-points', { method: 'POST', json: { purpose, reference } })
    expect(linked.status).toBe(201)
    const again = await callApi(token, '/metering-points', { method: 'POST', json: { purpose, reference } })
    expect(again.status).toBe(200)
    const named = await callApi(token, `/metering-points/${id}`, { method: 'PATCH', json: { name: 'Zelo zasebno' } })
    expect([named.status, named.body]).toMatchObject([200, { name: 'Zelo zasebno' }])
    expect((await callApi(token, `/metering-points/${id}`, { method: 'DELETE' })).status).toBe(204)

    for (const action of ['linkMeteringPoint', 'nameMeteringPoint', 'unlinkMeteringPoint']) {
      const entries = (await auditOf(action)).filter(({ metering_point_id: pointId }) => pointId === id)
      expect(entries.map(({ details, subject }) => [details, subject])).toEqual([[{}, owner.subject]])
    }
  })

  it('cannot link by wrong values is answered as on the page', async () => {
    const json = { purpose: '0000000000', reference: 'SI12 0000000000000' }
    const answer = await callApi(token, '/metering-points', { method: 'POST', json })
    expect(refusal(answer)).toEqual({ status: 422, code: 'slip-not-matched', challenge: null })
  })
})

describe('what a customer does in person', () => {
  it('stands in no audit as a program’s, and but for links and what becomes of the account in none at all', async () => {
    const all = await query(`select action from audit_entry where client_id = 'portal'`)
    expect(all).toEqual([])
    const others = await query(
      `select action, subject, details from audit_entry where actor = 'customer' and action not in ('linkMeteringPoint', 'unlinkMeteringPoint',
         'takeOwnData', 'askAccountClosing', 'confirmAccountClosing', 'undoAccountClosing', 'closeAccount')`,
    )
    expect(others).toEqual([])
  })
})
