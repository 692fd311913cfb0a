import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import { readMetrics, scrape, valueOf } from '../support/metrics.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* What the portal tells whoever watches over it, and what the alerts ask of it. */

let database: OwnDatabase
let portal: Portal
let isThere = true

beforeAll(async () => {
  database = await startOwnDatabase()
  const DATABASE_LISTEN_URL = database.environment.DATABASE_URL
  portal = await startSecondPortal({
    ...database.environment,
    ...{ DATABASE_LISTEN_URL, METRICS_PORT: '0', API_REQUESTS_PER_MINUTE: '20' },
  })
}, 120_000)
afterAll(async () => {
  await portal.stop()
  if (isThere) await database.stop()
})

const told = () => scrape(portal.metricsPort)
const call = async (token: string | undefined, path: string) => callApi(token, path, { portalUrl: portal.url })

describe('what is told', () => {
  it('is told on a port of its own alone, and to nobody where nobody asks for it', async () => {
    expect((await fetch(`http://127.0.0.1:${portal.metricsPort}/`)).status).toBe(404)
    const onPublicPort = await fetch(`${portal.url}/metrics`, { redirect: 'manual' })
    expect(await onPublicPort.text()).not.toContain('portal_build_info')
    const usual = await startSecondPortal({})
    expect(usual.metricsPort).toBeUndefined()
    await usual.stop()
  })

  it('counts requests by operation and by how they ended, refusals by their codes, and names nobody', async () => {
    const token = await billingToken()
    const nobody = randomUUID()
    expect((await call(token, '/announcements')).status).toBe(200)
    expect((await call(token, `/announcements/${nobody}`)).status).toBe(404)
    expect((await call('no token', '/announcements')).status).toBe(401)
    expect((await call(undefined, `/${nobody}`)).status).toBe(404)
    await fetch(`${portal.url}/health/live`)
    await fetch(`${portal.url}/${nobody}`, { redirect: 'manual' })
    await until(
      'all is counted',
      async () => valueOf(await told(), 'portal_request_duration_seconds_count', { operation: 'page' }) !== undefined,
    )
    const text = await told()
    const count = (operation: string, status: string) =>
      valueOf(text, 'portal_request_duration_seconds_count', { operation, status })
    expect([count('listAnnouncements', '2xx'), count('getAnnouncement', '4xx'), count('health', '2xx')]).toEqual([
      1, 1, 1,
    ])
    expect(count('no operation', '4xx')).toBe(2)
    expect(valueOf(text, 'portal_problems_total', { code: 'token-refused' })).toBe(1)
    for (const secret of [nobody, token, 'billing']) expect(text).not.toContain(secret)
    for (const { labels } of (await readMetrics(text)).samples)
      for (const value of Object.values(labels)) expect(value).toMatch(/^[\w .+/-]{0,40}$/)
  })

  it('says by which limit requests were held up', async () => {
    const token = await billingToken()
    let last = 200
    for (let requests = 0; requests < 25; requests += 1) last = (await call(token, '/announcements')).status
    expect(last).toBe(429)
    expect(valueOf(await told(), 'portal_limited_total', { limit: 'program' })).toBeGreaterThan(0)
  })

  it('says what waits in the database, and for how long', async () => {
    // Of a letter that will be sent, and of one that no portal knows.
    for (const [letter, hours] of [
      ['new-bill', 3],
      ['of long ago', 5],
    ] as const)
      await query(
        `insert into message (way, subject, letter, occasion, content, written_at)
         values ('mail', 'ana', $1, '1', '{}', now() - make_interval(hours => $2))`,
        [letter, hours],
        database.url,
      )
    await query(
      `insert into message (way, subject, letter, occasion, content, state, settled_at)
       values ('sms', 'ana', 'new-bill', '2', '{}', 'given-up', now())`,
      [],
      database.url,
    )
    const of = (kind: string) => ({ way: 'mail', kind })
    await until('it is told', async () => valueOf(await told(), 'portal_messages_waiting', of('new-bill')) === 1)
    const text = await told()
    const hoursOf = (kind: string) =>
      Math.floor((valueOf(text, 'portal_messages_oldest_seconds', of(kind)) ?? 0) / 3_600)
    expect([hoursOf('new-bill'), hoursOf('unknown'), hoursOf('outage')]).toEqual([3, 5, 0])
    expect(valueOf(text, 'portal_messages_undelivered')).toBe(1)
    expect(valueOf(text, 'portal_webhooks_waiting')).toBe(0)
    expect(valueOf(text, 'portal_database_up')).toBe(1)
    for (const part of ['database', 'readingWindowRule', 'keycloak'])
      expect(valueOf(text, 'portal_ready', { part })).toBe(1)
    for (const queue of ['send-mail', 'send-mail-at-once', 'set-aside'])
      for (const state of ['waiting', 'active'])
        expect(valueOf(text, 'portal_queue_jobs', { queue, state })).toBeGreaterThanOrEqual(0)
    expect(valueOf(text, 'portal_database_connections', { state: 'most' })).toBe(20)
  })
})

describe('the alerts', () => {
  it('ask for what is told, and each says what it means and what to do', async () => {
    const { names, samples, alerts } = await readMetrics(await told())
    expect(alerts.length).toBeGreaterThan(10)
    for (const { name, annotations, selectors } of alerts) {
      for (const said of ['summary', 'meaning', 'action'])
        expect([name, annotations[said]]).toEqual([name, expect.stringMatching(/\w{3}/)])
      expect(selectors.length).toBeGreaterThan(0)
      for (const selector of selectors.filter((one) => one.name !== 'up')) {
        expect(names).toContain(selector.name)
        const sample = samples.find((one) => one.name === selector.name)
        if (sample) expect(Object.keys(sample.labels)).toEqual(expect.arrayContaining(selector.labels))
      }
    }
  })
})

describe('while the database is away', () => {
  it('the rest is told, soon, and that it is away', async () => {
    await database.stop()
    isThere = false
    await until('it is told', async () => valueOf(await told(), 'portal_database_up') === 0)
    const text = await told()
    expect(valueOf(text, 'portal_ready', { part: 'database' })).toBe(0)
    expect(valueOf(text, 'portal_build_info')).toBe(1)
    expect(text).not.toContain('portal_queue_jobs')
    await readMetrics(text)
  })
})

it('is told by Keycloak as well, on its own port', async () => {
  // Another one each time that it is started.
  const log = readFileSync(join(getWorld().dataDir, 'logs', 'keycloak.log'), 'utf8')
  const [, managementUrl] = [...log.matchAll(/Management interface listening on (http:\/\/[\w.:]+\d)/g)].at(-1) ?? []
  const text = await (await fetch(`${managementUrl}/metrics`)).text()
  expect(text).toMatch(/^# TYPE jvm_memory_used_bytes gauge$/m)
})
