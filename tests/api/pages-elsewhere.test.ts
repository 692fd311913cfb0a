import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* What pages of other origins get of the API (CORS): a token's answers, where the token's client may be used, and nothing by cookies. */

const { portal } = getWorld().facts.urls
const home = 'https://poraba.example'
const elsewhere = 'https://drugje.example'
let page: TestProgram
let token: string

beforeAll(async () => {
  page = await createProgram({ webOrigins: [home] })
  token = accessTokenOf(await permitProgram(page, await createAccount(), 'metering-points:read-own'))
})
afterAll(async () => page.remove())

const ask = async (
  headers: Record<string, string>,
  { url = portal, path = '/metering-points', method = 'GET' } = {},
) => {
  const answer = await fetch(`${url}/api/v1${path}`, { method, headers })
  const text = await answer.text()
  return {
    status: answer.status,
    mayRead: answer.headers.get('access-control-allow-origin'),
    withCookies: answer.headers.get('access-control-allow-credentials'),
    headers: answer.headers,
    body: text === '' ? undefined : (JSON.parse(text) as { code?: string }),
  }
}
const bearer = (text = token) => ({ authorization: `Bearer ${text}` })

describe('before it calls, a page is told', () => {
  const preflight = (headers: string) =>
    ask(
      { origin: home, 'access-control-request-method': 'PATCH', 'access-control-request-headers': headers },
      { method: 'OPTIONS', path: '/metering-points/some-id' },
    )

  it('that it may, with a token', async () => {
    const { status, mayRead, withCookies, headers } = await preflight('authorization,content-type,idempotency-key')
    expect([status, mayRead, withCookies]).toEqual([204, home, null])
    expect(headers.get('access-control-allow-methods')?.split(', ')).toEqual(expect.arrayContaining(['PATCH', 'PUT']))
    expect(headers.get('access-control-allow-headers')?.toLowerCase().split(', ').toSorted()).toEqual([
      ...['authorization', 'content-type', 'idempotency-key', 'x-request-id'],
    ])
    expect(headers.get('vary')).toContain('Origin')
  })

  it.each(['content-type', 'x-csrf-token', 'x-authorization'])('that it may not, with %s alone', async (headers) => {
    const { mayRead, status } = await preflight(headers)
    expect([mayRead, status >= 400]).toEqual([null, true])
  })
})

describe('a page with a token', () => {
  it('reads the answer, and the headers that belong to it, at an origin that its client names', async () => {
    const { status, mayRead, withCookies, headers } = await ask({ ...bearer(), origin: home })
    expect([status, mayRead, withCookies]).toEqual([200, home, null])
    expect(headers.get('access-control-expose-headers')).toContain('Next-Cursor')
  })

  it('reads why it was refused', async () => {
    const gone = await ask({ ...bearer(), origin: home }, { path: '/nothing' })
    expect([gone.status, gone.mayRead]).toEqual([404, home])
    const over = await ask({ ...bearer('over'), origin: home })
    expect([over.status, over.mayRead, over.body?.code]).toEqual([401, home, 'token-refused'])
  })

  it('is refused at any other origin, and told why', async () => {
    for (const origin of [elsewhere, 'null', `${home}:8443`, home.replace('https', 'http')])
      expect(await ask({ ...bearer(), origin })).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } })
  })

  it('calls at the portal’s own origin, and a program that is no page at none', async () => {
    expect((await ask({ ...bearer(), origin: portal })).status).toBe(200)
    expect(await ask(bearer())).toMatchObject({ status: 200, mayRead: null })
  })

  it('calls at an origin that the operator allowed (API_ORIGINS)', async () => {
    const other = await startSecondPortal({ API_ORIGINS: `https://mestna.example, ${elsewhere}` })
    const at = (origin: string) => ask({ ...bearer(), origin }, { url: other.url })
    expect([(await at(elsewhere)).status, (await at(home)).status, (await at('https://x.example')).status]).toEqual([
      ...[200, 200, 403],
    ])
    await other.stop()
  })
})

it('a page elsewhere reads nothing by a customer’s cookie', async () => {
  const { visitor } = await signedInCustomer(portal)
  const headers = { cookie: `session=${visitor.cookie('session')}`, origin: home }
  expect(await ask(headers)).toMatchObject({ status: 200, mayRead: null, withCookies: null })
})

it('the API’s document may be read from anywhere', async () => {
  expect(await ask({ origin: elsewhere }, { path: '/openapi.json' })).toMatchObject({ status: 200, mayRead: '*' })
})
