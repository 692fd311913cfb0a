import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { Haproxy, proxiedNames } from '@moja-komunala/world/actors/haproxy.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { NameServer } from '@moja-komunala/world/actors/name-server.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { systemErrorCode } from '@moja-komunala/world/problem.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'

/* A portal that is told to stop, behind the proxy that ships: nobody is refused, and what was begun is finished. */

const hosts = ['127.0.0.1', '127.0.0.2'] as const
const thirdHost = '127.0.0.3'
const { facts } = getWorld()
let port: string
let customer: Customer
let meterPath: string
let token: string
const started: { stop(): unknown }[] = []

beforeAll(async () => {
  port = String(await freePort())
  customer = await signedInCustomer(facts.urls.portal)
  const { id, meterId } = await createMeteringPoint(customer.account.subject)
  await query('update meter set digits = 8 where id = $1', [meterId])
  meterPath = `/api/v1/metering-points/${id}/meters/${meterId}/readings`
  token = await customer.csrfToken()
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((part) => part.stop()))
})
afterAll(() => agent.destroy())

/** Connections are kept, as browsers and proxies keep them. */
const agent = new Agent({ keepAlive: true })

const startPortal = async (host: string): Promise<Portal> => {
  const portal = await startReplica({
    environment: {
      ...{ LISTEN_HOST: host, LISTEN_PORT: port, TRUST_PROXY: '1', STOP_DELAY_SECONDS: '5', STOP_FINISH_SECONDS: '30' },
      ...{ READINGS_PER_WINDOW: '1000000', BROWSER_REQUESTS_PER_MINUTE: '1000000' },
    },
  })
  started.push(portal)
  return portal
}

interface Answer {
  readonly status: number
  readonly connection: string | undefined
  readonly text: string
}

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly at: { readonly host: string; readonly port: number }
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

const ask = ({ method = 'GET', at, path, headers }: Asked) =>
  request({
    agent,
    ...at,
    path,
    method,
    headers: { host: proxiedNames.portal, accept: 'application/json', ...headers },
  })

async function answerOf(asked: ReturnType<typeof ask>): Promise<Answer> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const text = (await response.toArray()).join('')
  return { status: response.statusCode ?? 0, connection: response.headers.connection, text }
}

async function get(at: Asked['at'], path: string): Promise<Answer> {
  const asked = ask({ at, path })
  asked.end()
  return answerOf(asked)
}

const beginReading = (at: Asked['at'], bytes: number) =>
  ask({
    ...{ method: 'POST', at, path: meterPath },
    headers: {
      ...{ 'content-type': 'application/json', 'content-length': String(bytes), 'idempotency-key': randomUUID() },
      ...{ 'x-csrf-token': token, cookie: `session=${customer.visitor.cookie('session')}` },
    },
  })

function sendReading(at: Asked['at'], valueM3: number): Promise<Answer> {
  const body = JSON.stringify({ valueM3 })
  const asked = beginReading(at, body.length)
  asked.end(body)
  return answerOf(asked)
}

const isRefused = (at: Asked['at']): Promise<boolean> =>
  get(at, '/health/live').then(
    () => false,
    (error: unknown) => systemErrorCode(error) === 'ECONNREFUSED',
  )

describe('a portal that is told to stop', () => {
  it('says so first, answers whoever comes all the same, and finishes what was begun', async () => {
    const portal = await startPortal(hosts[1])
    const at = { host: hosts[1], port: Number(port) }
    expect(await get(at, '/health/ready')).toMatchObject({ status: 200, connection: 'keep-alive' })
    const body = JSON.stringify({ valueM3: 1 })
    const slow = beginReading(at, body.length)
    slow.write(body.slice(0, 5))
    const outcome = answerOf(slow)
    process.kill(portal.pid, 'SIGTERM')
    await until('it says so', async () => (await get(at, '/health/ready')).status === 503)
    expect(await get(at, '/health/ready')).toMatchObject({
      connection: 'close',
      text: '{"status":"stopping","checks":{}}',
    })
    expect(await sendReading(at, 2)).toMatchObject({ status: 201, connection: 'close' })
    await until('it listens no longer', () => isRefused(at))
    slow.end(body.slice(5))
    expect(await outcome).toMatchObject({ status: 201, connection: 'close' })
    await portal.exited
  })
})

describe('two portals behind the proxy', () => {
  it('are restarted one after the other under twenty requests a second, and none is refused', async () => {
    const names = new NameServer({ portal: hosts, keycloak: ['127.0.0.1'] })
    started.push(names)
    const resolver = await names.start()
    const portals = await Promise.all(hosts.map(startPortal))
    const keycloakPort = new URL(facts.urls.keycloak).port
    const proxy = await Haproxy.start({ resolver, portal: `portal:${port}`, keycloak: `keycloak:${keycloakPort}` })
    started.push(proxy)
    const at = { host: '127.0.0.1', port: proxy.httpPort }
    const timesIn = async (said: RegExp) => (await proxy.log()).match(said)?.length ?? 0
    const isUp = /^Server portal\/portal\d is UP/gm
    await until('the proxy knows both', async () => (await timesIn(isUp)) === 2)

    const statuses = new Map<string, number>()
    const count = (what: string): void => void statuses.set(what, (statuses.get(what) ?? 0) + 1)
    const asking: Promise<void>[] = []
    let isOver = false
    const askOn = async (): Promise<void> => {
      for (let sent = 0; !isOver; sent += 1) {
        const asked = sent % 2 === 0 ? sendReading(at, sent) : get(at, '/pogoji')
        asking.push(
          asked.then(
            ({ status }) => count(String(status)),
            (error: unknown) => count(String(error)),
          ),
        )
        await sleep(50)
      }
    }
    const load = askOn()
    for (const [index, host] of hosts.entries()) {
      await portals[index]?.stop()
      await startPortal(host)
      await until('the proxy has it back', async () => (await timesIn(isUp)) === 3 + index)
    }
    // As in an upgrade: it has a name for a while before anybody listens there.
    names.name('portal', [...hosts, thirdHost])
    await until('the proxy knows its name', async () => (await proxy.log()).includes(thirdHost))
    await sleep(1_000)
    await startPortal(thirdHost)
    await until('the proxy has a third one', async () => (await timesIn(isUp)) === 5)
    isOver = true
    await load
    await Promise.all(asking)
    expect(asking.length).toBeGreaterThan(100)
    expect([...statuses.keys()].toSorted()).toEqual(['200', '201'])
  }, 240_000)
})
