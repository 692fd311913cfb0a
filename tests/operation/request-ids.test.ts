import { beforeAll, describe, expect, it } from '@jest/globals'
import { readdir, readFile } from 'node:fs/promises'
import { request as send, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { createAccount, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { Visitor, locationOf } from '@moja-komunala/world/actors/visitor.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startUnreadyPortal } from '../support/unready-portal.ts'

/* One name for a request, by which an operator finds it in every log; and logs that programs read. */

const { dataDir, facts } = getWorld()
const { portal, keycloak } = facts.urls
const own = /^[1-9]\d{3}-[1-9]\d{3}-[0-9a-f]{16,24}$/
const logs = join(dataDir, 'logs')

interface Line {
  readonly requestId?: string
  readonly level: string
  readonly mdc?: { readonly requestId?: string }
  readonly message?: string
  readonly msg?: string
  readonly req?: { readonly path: string }
}

const parsed = (text: string): Line[] =>
  text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []))
const linesOf = async (file: string): Promise<Line[]> => parsed(await readFile(join(logs, file), 'utf8'))

/** What a log has of a request, once it has so many lines: the last one comes when the answer has gone out. */
async function findLines(file: string, requestId: string, count = 1): Promise<Line[]> {
  let found: Line[] = []
  await until(`${file} names ${requestId}`, async () => {
    found = (await linesOf(file)).filter((line) => [line.requestId, line.mdc?.requestId].includes(requestId))
    return found.length >= count
  })
  return found
}

let ids = 0
/** Of a program that names its requests itself. */
const newId = (): string => `program-${process.pid}-${Date.now()}-${(ids += 1)}`

let token: string
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  token = await billingToken()
  const account = await createAccount()
  point = await createMeteringPoint(account.subject)
  customer = await signedInCustomer(portal, account)
})

const ask = (path: string, headers: Record<string, string>, rest: RequestInit = {}): Promise<Response> =>
  fetch(portal + path, { ...rest, headers: { accept: 'application/json', ...headers } })
const bearer = () => ({ authorization: `Bearer ${token}` })

describe('a request that brings an id', () => {
  it('is called by it in the answer and in the log', async () => {
    const id = newId()
    const answer = await ask('/api/v1/webhooks', { ...bearer(), 'x-request-id': id })
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, id])
    expect(await findLines('portal.log', id)).toMatchObject([{ msg: 'answered', req: { path: '/api/v1/webhooks' } }])
  })

  it('is called by it in what services say of it, too', async () => {
    const id = newId()
    const visitor = new Visitor()
    const state = new URL(locationOf(await visitor.send(`${portal}/auth/sign-in`))).searchParams.get('state')
    await visitor.send(`${portal}/auth/callback?error=access_denied&state=${state}`, {
      headers: { 'x-request-id': id },
    })
    const said = (await findLines('portal.log', id, 2)).map(({ msg }) => msg)
    expect(said).toEqual(expect.arrayContaining(['sign-in ended without signing in', 'answered']))
  })

  it('is called by it in the problem, whatever went wrong and however soon', async () => {
    const json = { 'content-type': 'application/json' }
    const post = (headers: Record<string, string>, body: string) => ({ method: 'POST', body, headers })
    const cases: [number, string, Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }][] = [
      [400, '/api/v1/webhooks', post({ ...bearer(), ...json }, '{')],
      [400, '/%E0%A4', {}],
      [401, '/api/v1/home', {}],
      [401, '/api/v1/home', { headers: { authorization: 'Bearer x' } }],
      [403, '/api/v1/home', { headers: { ...bearer(), origin: 'https://tuja.example' } }],
      [404, '/api/v1/nothing', { headers: bearer() }],
      [405, '/api/v1/home', { method: 'DELETE', headers: bearer() }],
      [413, '/api/v1/webhooks', post({ ...bearer(), ...json }, JSON.stringify({ url: 'x'.repeat(3_000_000) }))],
      [400, '/api/v1/webhooks', post({ ...bearer(), ...json, 'content-encoding': 'gzip' }, '{}')],
      [422, '/api/v1/webhooks', post({ ...bearer(), ...json }, '{}')],
    ]
    const told = await Promise.all(
      cases.map(async ([status, path, { headers, ...rest }]) => {
        const id = newId()
        const answer = await ask(path, { ...headers, 'x-request-id': id }, rest)
        const { requestId } = (await answer.json()) as { requestId: string }
        return [status, path, answer.status, requestId === id && answer.headers.get('x-request-id') === id]
      }),
    )
    expect(told).toEqual(cases.map(([status, path]) => [status, path, status, true]))
  })

  it('is called by it where Keycloak is asked on its behalf', async () => {
    const id = newId()
    // Keycloak is asked whether it is there before a browser is sent to it.
    await new Visitor().send(`${portal}/auth/sign-in`, { headers: { 'x-request-id': id } })
    expect((await findLines('keycloak.log', id)).map(({ message }) => message)).toContain(
      'GET /realms/komunala/.well-known/openid-configuration 200',
    )
  })

  it('is called by it where its tokens are fetched, and where its account is asked about', async () => {
    const [signIn, ownData] = [newId(), newId()]
    const account = await createAccount()
    const visitor = new Visitor()
    const { text, url } = await visitor.open(`${portal}/auth/sign-in`)
    const action = /"loginAction": ?"([^"]+)"/.exec(text)?.[1]?.replaceAll('\\/', '/') ?? url
    const form = { username: account.email, password: account.password }
    const back = await visitor.send(new URL(action, url).href, { method: 'POST', form })
    await visitor.send(locationOf(back), { headers: { 'x-request-id': signIn } })
    await until('Keycloak was asked for tokens', async () =>
      (await findLines('keycloak.log', signIn)).some(
        ({ message }) => message === 'POST /realms/komunala/protocol/openid-connect/token 200',
      ),
    )
    const data = await visitor.send(`${portal}/api/v1/my-data`, { headers: { 'x-request-id': ownData } })
    expect(data.status).toBe(200)
    const wanted = [`GET /admin/realms/komunala/users/${account.subject} 200`, 'GET /realms/komunala/own-events 200']
    await until('Keycloak was asked both', async () => {
      const asked = (await findLines('keycloak.log', ownData)).map(({ message = '' }) => message)
      return wanted.every((message) => asked.includes(message))
    })
  })

  it('passes it on to Keycloak only where that is harmless, as Keycloak itself sees to', async () => {
    const id = newId()
    const page = await new Visitor().send(`${keycloak}/realms/komunala/`, { headers: { 'x-request-id': id } })
    // Whoever gave it a name isn't told it.
    expect(page.headers.has('x-request-id')).toBe(false)
    expect((await findLines('keycloak.log', id)).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('GET /realms/komunala/ '),
    )
    for (const bad of ['short', 'a"quoted"-id', 'x'.repeat(65), 'a,list-of-ids']) {
      const answer = await new Visitor().send(`${keycloak}/realms/komunala/`, { headers: { 'x-request-id': bad } })
      expect(answer.headers.get('x-request-id')).toMatch(own)
    }
  })
})

describe('a request whose id would harm a log', () => {
  it.each([
    ['none', undefined],
    ['too short', ['1234567']],
    ['too long', ['x'.repeat(65)]],
    ['with quotes', ['12345678","level":"fatal']],
    ['with blanks', ['1234 5678']],
    ['with letters of no alphabet of ours', ['12345678\u00e8']],
    ['several', ['12345678-a', '12345678-b']],
  ])('gets one of the portal’s own: %s', async (_what, brought) => {
    const headers = brought === undefined ? {} : { 'x-request-id': brought }
    const asked = send(`${portal}/api/v1/home`, { headers, agent: false }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const told = JSON.parse((await answer.toArray()).join('')) as { requestId: string }
    expect(told.requestId).toMatch(own)
    expect(answer.headers['x-request-id']).toBe(told.requestId)
  })
})

describe('every line of a log', () => {
  /** What Java says of the options that only this trial world gives it; nothing of it ships. */
  const ofJava = /^(?:Appending additional Java properties to JAVA_OPTS|\d+ compiler directives added)$/
  /** The mail catcher is for trying things out: somebody else's, and silent but for its addresses. */
  const isOurs = (file: string): boolean => file.endsWith('.log') && !/^(?:mail|dev-|own-)/.test(file)

  it('is JSON after a sign-in and a reading', async () => {
    const { status } = await customer.get(`/metering-points/${point.id}`)
    expect(status).toBe(200)
    const files = (await readdir(logs)).filter(isOurs).map((file) => join(logs, file))
    files.push(join(dataDir, 'postgres', 'log', 'postgres.json'))
    const wrong: string[] = []
    let lineCount = 0
    for (const file of files)
      // The last one may still be being written.
      for (const line of (await readFile(file, 'utf8')).split('\n').slice(0, -1)) {
        lineCount += 1
        if (!ofJava.test(line) && !isObject(line)) wrong.push(`${file}: ${line}`)
      }
    expect(wrong).toEqual([])
    expect(lineCount).toBeGreaterThan(20)
  })

  it('says nothing of what stands in an address behind its path', async () => {
    const [id, secret] = [newId(), `secret-${Date.now()}`]
    const headers = { 'x-request-id': id, referer: `https://tuja.example/?${secret}` }
    await new Visitor().send(`${portal}/pogoji?code=${secret}`, { headers })
    await new Visitor().send(`${keycloak}/realms/komunala/login-actions/action-token?key=${secret}`, { headers })
    await findLines('portal.log', id)
    await findLines('keycloak.log', id)
    for (const file of ['portal.log', 'keycloak.log'])
      expect(await readFile(join(logs, file), 'utf8')).not.toContain(secret)
  })
})

it('a portal that looks whether its secrets are the right ones leaves no warning at Keycloak', async () => {
  const begun = (await linesOf('keycloak.log')).length
  const another = await startUnreadyPortal({})
  try {
    await until('it is ready', async () => (await another.readiness()).status === 200)
    let since: Line[] = []
    await until('Keycloak was asked about each client', async () => {
      since = (await linesOf('keycloak.log')).slice(begun)
      return since.filter(({ message = '' }) => message === 'POST /realms/komunala/realm-state/client 204').length >= 4
    })
    expect(since.filter(({ message = '' }) => message.includes('INTROSPECT_TOKEN_ERROR'))).toEqual([])
  } finally {
    await another.stop()
  }
})

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
