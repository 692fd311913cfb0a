import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Haproxy, proxiedNames } from '@moja-komunala/world/actors/haproxy.ts'
import { NameServer } from '@moja-komunala/world/actors/name-server.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* The proxy that ships: what it passes on, and what it keeps from everybody. Before the world's portal, and in Keycloak's place somebody who tells what came. */

const loopback = ['127.0.0.1']
const names = new NameServer({ portal: loopback, keycloak: loopback })
const teller = createServer((request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(request.headers))
})
let folder: string
let authority: string
let plain: Haproxy
let secure: Haproxy

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'))
  authority = join(folder, 'one.crt')
  await runToEnd('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=moja.localhost'],
    ...[
      '-addext',
      `subjectAltName=${Object.values(proxiedNames)
        .map((name) => `DNS:${name}`)
        .join()}`,
    ],
    ...['-keyout', join(folder, 'one.key'), '-out', authority],
  ])
  teller.listen(0, '127.0.0.1')
  await once(teller, 'listening')
  const settings = {
    resolver: await names.start(),
    portal: `portal:${new URL(getWorld().facts.urls.portal).port}`,
    keycloak: `keycloak:${(teller.address() as AddressInfo).port}`,
  }
  plain = await Haproxy.start({ ...settings, staffNetworks: '127.0.0.0/8 10.1.0.0/16' })
  secure = await Haproxy.start({ ...settings, certificates: folder })
  for (const proxy of [plain, secure])
    await until('the proxy has found them', async () => {
      const portal = await ask(proxy, { path: '/pogoji' })
      const keycloak = await ask(proxy, { name: proxiedNames.keycloak, path: '/realms/komunala' })
      return [portal.status, keycloak.status].every((status) => status === 200)
    })
})
afterAll(async () => {
  await Promise.all([plain.stop(), secure.stop()])
  names.stop()
  teller.close()
  await rm(folder, { recursive: true })
})

interface Asked {
  readonly name?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Where there is TLS: without. */
  readonly isPlain?: boolean
}

async function ask(proxy: Haproxy, { name = proxiedNames.portal, path, headers, isPlain = proxy === plain }: Asked) {
  const options = { host: '127.0.0.1', path, headers: { host: name, ...headers }, agent: false }
  const asked = isPlain
    ? requestPlain({ ...options, port: proxy.httpPort })
    : requestTls({ ...options, port: proxy.httpsPort, servername: name, ca: await readFile(authority) })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const text = (await response.toArray()).join('')
  return { status: response.statusCode ?? 0, headers: response.headers, text }
}

const told = ({ text }: { text: string }) => JSON.parse(text) as IncomingHttpHeaders
const forged = {
  ...{ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tuja.example' },
  ...{ 'x-forwarded-port': '9', 'x-real-ip': '203.0.113.7', forwarded: 'for=203.0.113.7' },
}

describe('what is passed on', () => {
  it('says who came and how, whatever they claim', async () => {
    const asked = { name: proxiedNames.keycloak, path: '/realms/komunala', headers: forged }
    const [byPlain, byTls] = [told(await ask(plain, asked)), told(await ask(secure, asked))]
    const host = { host: proxiedNames.keycloak, 'x-forwarded-host': proxiedNames.keycloak }
    expect(byPlain).toMatchObject({ ...host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' })
    expect(byTls).toMatchObject({ ...host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' })
    for (const name of ['x-forwarded-port', 'x-real-ip', 'forwarded']) expect(byPlain[name]).toBeUndefined()
  })

  it('comes by TLS alone where there are certificates', async () => {
    const { status, headers } = await ask(secure, { path: '/pogoji?x=1', isPlain: true })
    expect([status, headers.location]).toEqual([308, `https://${proxiedNames.portal}/pogoji?x=1`])
  })
})

describe('a request’s name', () => {
  const nameOf = (answer: { text: string }) => told(answer)['x-request-id']
  const ofKeycloak = (id: string | undefined, path = '/realms/komunala') =>
    ask(plain, { name: proxiedNames.keycloak, path, ...(id !== undefined && { headers: { 'x-request-id': id } }) })

  it('is the one that it brings, passed on and answered', async () => {
    const answer = await ofKeycloak('0190b8d4-7f3a-7c1e-9a55-0242ac120002')
    expect([nameOf(answer), answer.headers['x-request-id']]).toEqual(
      Array.from({ length: 2 }, () => '0190b8d4-7f3a-7c1e-9a55-0242ac120002'),
    )
    expect(
      (await ask(plain, { path: '/pogoji', headers: { 'x-request-id': '12345678' } })).headers['x-request-id'],
    ).toBe('12345678')
  })

  it.each([undefined, 'short', '12345678","level":"fatal', 'x'.repeat(65), '12345678, 87654321', '1234 5678'])(
    'is one of the proxy’s own in place of %s',
    async (id) => {
      const answer = await ofKeycloak(id)
      expect(nameOf(answer)).toMatch(/^[1-9]\d{3}-[1-9]\d{3}-[0-9a-f-]{36}$/)
      expect(answer.headers['x-request-id']).toBe(nameOf(answer))
    },
  )

  it('is one for the portal as well, and stands where nobody has answered', async () => {
    expect((await ask(plain, { path: '/pogoji' })).headers['x-request-id']).toMatch(/^\d{4}-\d{4}-[0-9a-f-]{36}$/)
    const refused = await ask(plain, { path: '/health/live', headers: { 'x-request-id': '12345678-refused' } })
    expect([refused.status, refused.headers['x-request-id']]).toEqual([404, '12345678-refused'])
  })

  it('finds a line of JSON, without query, key or id', async () => {
    const [id, secret] = [`12345678-${Date.now()}`, `secret"${Date.now()}`]
    await ofKeycloak(id, `/realms/"komunala"/0190b8d4-7f3a-7c1e-9a55-0242ac120002?key=${secret}`)
    await ask(plain, { path: `/o/${secret}`, headers: { 'x-request-id': `${id}-mute`, referer: secret } })
    const lines = async () =>
      (await plain.log())
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ requestId }) => String(requestId).startsWith(id))
    await until('both stand in the log', async () => (await lines()).length === 2)
    const both = await lines()
    const [ofPortal, atKeycloak] = [`${id}-mute`, id].map((name) => both.find(({ requestId }) => requestId === name))
    expect(atKeycloak).toMatchObject({
      level: 'info',
      msg: 'answered',
      method: 'GET',
      path: '/realms/"komunala"/-',
      status: 200,
    })
    // Ready or not.
    expect(ofPortal).toMatchObject({ path: '/o/-', backend: expect.stringMatching(/^portal/) })
    expect(Number.isNaN(Date.parse(String(ofPortal?.['time'])))).toBe(false)
    expect(await plain.log()).not.toContain(secret)
  })

  it('finds a whole line of JSON however long the address is', async () => {
    const [id, path] = [`12345678-${Date.now()}-long`, `/realms/komunala/${'a'.repeat(9000)}`]
    expect((await ofKeycloak(id, path)).status).toBe(200)
    const line = async () => (await plain.log()).split('\n').find((each) => each.includes(id))
    await until('it stands in the log', async () => (await line()) !== undefined)
    expect(JSON.parse((await line()) ?? '')).toMatchObject({ requestId: id, path, status: 200 })
  })
})

describe('what is kept from everybody', () => {
  it.each(['/health/ready', '/health/live', '/HEALTH/live', '/%68ealth/live', '/metrics'])(
    'is %s, of either name',
    async (path) => {
      for (const name of Object.values(proxiedNames)) expect((await ask(plain, { name, path })).status).toBe(404)
    },
  )

  it('is what has another name', async () => {
    expect((await ask(plain, { name: 'tuja.example', path: '/' })).status).toBe(404)
  })

  const ofKeycloak = (proxy: Haproxy, path: string) => ask(proxy, { name: proxiedNames.keycloak, path })

  it.each(['/admin/', '/admin/komunala/console/', '/realms/master/account/', '/%61dmin/', '/realms/%6daster/'])(
    'is Keycloak’s %s, but from networks of staff',
    async (path) => {
      expect((await ofKeycloak(secure, path)).status).toBe(404)
      expect((await ofKeycloak(plain, path)).status).toBe(200)
    },
  )

  it.each([
    ...['//admin/', '/realms/..%2fadmin/', '/realms/../admin/', '/realms/./master', '/realms%2Fmaster', '/admin;x/'],
    ...['/%2561dmin/', '/realms/komunala/%2e%2e/master/'],
  ])('are other spellings: %s', async (path) => {
    for (const proxy of [plain, secure]) expect((await ofKeycloak(proxy, path)).status).toBe(404)
  })

  it('is nothing that customers need', async () => {
    for (const path of [
      '/realms/komunala/.well-known/openid-configuration',
      '/realms/komunala/account/',
      '/resources/a.js',
    ])
      expect((await ofKeycloak(secure, path)).status).toBe(200)
  })
})
