import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { apiProblemSchema } from '@moja-komunala/portal-server/openapi.ts'
import { ownScopes, staffScopes } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import {
  callOperation,
  fillPath,
  isChange,
  queryOf,
  walkedOperations,
  type Credentials,
  type WalkedOperation,
} from '../support/operation-calls.ts'
import { createStaff, staffToken } from '../support/staff.ts'

/* What holds for every operation of the API, whoever calls it. */

type Who = 'a signed-in customer' | 'a customer’s program' | 'the billing system' | 'staff'
const callersOf: Record<WalkedOperation['access']['who'], readonly Who[]> = {
  pages: ['a signed-in customer'],
  customer: ['a signed-in customer', 'a customer’s program'],
  system: ['the billing system'],
}
const isForStaffAlone = ({ access }: WalkedOperation): boolean =>
  access.scopes.length > 0 && access.scopes.flat().every((scope) => scope in staffScopes)

let program: TestProgram
let staffProgram: TestProgram
const credentials = new Map<Who, Credentials>()

beforeAll(async () => {
  const customer = await signedInCustomer(getWorld().facts.urls.portal)
  program = await createProgram()
  const token = await permitProgram(program, await createAccount(), Object.keys(ownScopes).join(' '))
  const bearer = (text: string) => ({ headers: { authorization: `Bearer ${text}` } })
  credentials
    .set('a signed-in customer', {
      headers: { cookie: `session=${customer.visitor.cookie('session')}` },
      csrfToken: await customer.csrfToken(),
    })
    .set('a customer’s program', bearer(accessTokenOf(token)))
    .set('the billing system', bearer(await billingToken()))
  const scopes = Object.keys(staffScopes)
  staffProgram = await createProgram({ name: 'Okence', furtherScopes: scopes })
  credentials.set('staff', bearer(await staffToken(staffProgram, await createStaff(), scopes.join(' '))))
})
afterAll(async () => {
  await program.remove()
  await staffProgram.remove()
})

const calls = walkedOperations.flatMap((operation) =>
  (isForStaffAlone(operation) ? (['staff'] as const) : callersOf[operation.access.who]).map((who) => ({
    ...{ ...operation, who },
    as: () => credentials.get(who) ?? { headers: {} },
  })),
)
const problemOf = async (answer: Response) => apiProblemSchema.parse(await answer.json())

it('has operations to walk, each of a name and an address of its own', () => {
  expect(calls.length).toBeGreaterThan(30)
  for (const names of [
    walkedOperations.map(({ operationId }) => operationId),
    walkedOperations.map(({ method, path }) => `${method} ${path}`),
  ])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

describe.each(calls)('$method $path, called by $who', (operation) => {
  const { as, headers, method, path } = operation

  it('refuses a parameter that it does not have, by its name', async () => {
    const answer = await callOperation(operation, as(), { query: '?dryrun=true&lang=en&__proto__=1' })
    const { status, code, errors } = await problemOf(answer)
    const unknown = (parameter: string) => ({
      ...{ parameter, code: 'unknown-parameter' },
      detail: 'The operation has no such parameter. Check how its name is spelt.',
    })
    expect({ status: answer.status, told: status, code, errors }).toEqual({
      ...{ status: 400, told: 400, code: 'malformed-request' },
      errors: ['dryrun', 'lang', '__proto__'].map(unknown),
    })
  })

  const strangers = ['idempotency-key', 'x-idempotency-key', 'idempotent-keys'].filter((name) => name !== headers[0])
  if (!isChange(operation) || operation.access.who === 'system') strangers.push('x-csrf-token')
  it.each(strangers)('refuses the header field %s, which it does not take', async (name) => {
    const answer = await callOperation(operation, as(), { headers: { [name]: randomUUID() } })
    const { code, errors } = await problemOf(answer)
    expect([answer.status, code, errors]).toEqual([
      ...[400, 'malformed-request'],
      [{ header: name, code: 'unknown-header', detail: expect.stringMatching(/\w/) }],
    ])
  })

  it('leaves alone what browsers, proxies and tracing add', async () => {
    const usual = await callOperation(operation, as())
    const more = {
      ...{ 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.7', via: '1.1 proxy', 'x-request-id': randomUUID() },
      ...{ traceparent: `00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01`, dnt: '1', 'x-key': 'a' },
    }
    expect((await callOperation(operation, as(), { headers: more })).status).toBe(usual.status)
  })

  it('names the methods that there are, when asked by another', async () => {
    const answer = await callOperation(operation, as(), { method: 'OPTIONS' })
    const there = walkedOperations.filter((other) => other.path === path).map((other) => other.method)
    expect([answer.status, answer.headers.get('allow')?.split(', ').toSorted()]).toEqual([
      405,
      [...there, ...(there.includes('GET') ? ['HEAD'] : [])].toSorted(),
    ])
  })

  if (method === 'GET') {
    it('answers HEAD as GET, without the body', async () => {
      const [got, head] = [
        await callOperation(operation, as()),
        await callOperation(operation, as(), { method: 'HEAD' }),
      ]
      expect([head.status, head.headers.get('content-type')]).toEqual([got.status, got.headers.get('content-type')])
      expect(await head.text()).toBe('')
    })
  }

  if (headers.includes('idempotency-key')) {
    it.each([
      ['is missing', undefined, 'required'],
      ['is no UUID', 'once', 'wrong-type'],
    ])('names the header field Idempotency-Key when it %s', async (_, value, fault) => {
      const { headers: own, csrfToken } = as()
      const answer = await fetch(`${getWorld().facts.urls.portal}/api/v1${fillPath(operation)}${queryOf(operation)}`, {
        method,
        body: '{}',
        headers: {
          ...own,
          'content-type': 'application/json',
          ...(csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
          ...(value !== undefined && { 'idempotency-key': value }),
        },
      })
      expect(await problemOf(answer)).toMatchObject({
        ...{ status: 400, code: 'malformed-request' },
        errors: [{ header: 'idempotency-key', code: fault }],
      })
    })
  }
})

describe('an import that was meant to be tried', () => {
  const line = `{"record": "price", "id": "trial", "name": "Poskus", "unit": "m3", "netPerUnit": 1}\n`
  const runs = () => query('select id from import_run')

  it.each(['dryrun=true', 'dryRun=True', 'dry_run=true', 'dryRun=true&atomc=false'])(
    'with %s, is not stored',
    async (asked) => {
      const before = await runs()
      const { headers } = credentials.get('the billing system') ?? { headers: {} }
      const answer = await fetch(`${getWorld().facts.urls.portal}/api/v1/imports?${asked}`, {
        method: 'POST',
        body: line,
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
      })
      expect([answer.status, (await problemOf(answer)).errors?.length]).toEqual([400, 1])
      expect(await runs()).toEqual(before)
    },
  )

  it('is refused in the language of whoever asks', async () => {
    const token = await billingToken()
    const call = async (language: string) =>
      (await callApi(token, '/imports?dryrun=true', { headers: { 'accept-language': language } })).body
    expect(await call('sl')).toMatchObject({ errors: [{ detail: expect.stringContaining('Tega parametra') }] })
    expect(await call('en')).toMatchObject({ detail: expect.stringContaining('“errors” names') })
  })
})
