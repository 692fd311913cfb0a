import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
  type Customer,
} from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { isRefresh, startKeycloakLine, type KeycloakLine } from '@moja-komunala/world/test/keycloak-line.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import { grantStates, isDue, runOut, sessionId, storedGrant } from '../support/portal-session.ts'

/* Two replicas that reach Keycloak over a line which goes wrong. Browsers reach Keycloak itself. */

const { facts } = getWorld()
const { portal } = facts.urls
const all = 28
let line: KeycloakLine
let replicas: Awaited<ReturnType<typeof startReplica>>[]
let account: Account
let customers: Customer[]

beforeAll(async () => {
  line = await startKeycloakLine(facts.urls.keycloak)
  // A few customers ask all the time.
  const environment = { KEYCLOAK_INTERNAL_URL: line.url, BROWSER_REQUESTS_PER_MINUTE: '1000000' }
  replicas = await Promise.all([startReplica({ environment }), startReplica({ environment })])
  account = await createAccount()
  customers = []
  for (let count = 0; count < all; count += 1) customers.push(await signedInCustomer(portal, account))
})
afterEach(async () => {
  line.mend()
  await untilKeycloakIsBack()
})
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()))
  await line.close()
})

const first = () => replicas[0]?.url ?? ''
const replicaOf = (index: number) => replicas[index % replicas.length]?.url ?? ''
const statusAt = async (customer: Customer, url: string) => (await customer.at(url).get('/metering-points')).status
const times = (count: number, status: number) => Array.from({ length: count }, () => status)
/** Each customer's own page asks for their points. */
const askEach = (urlOf = replicaOf) =>
  Promise.all(customers.map(async (customer, index) => statusAt(customer, urlOf(index))))
const readinessOf = async (url: string) => JSON.parse((await new Visitor().send(`${url}/health/ready`)).text) as unknown

/** Somebody asks for the sign-in, by which each replica finds out. */
async function untilKeycloakIsBack(): Promise<void> {
  for (const { url } of replicas)
    await until('Keycloak is back', async () => (await new Visitor().send(`${url}/auth/sign-in`)).status === 303)
}

/** They open pages, see no form, and sooner or later have fresh tokens. */
async function expectFreshTokensWithoutAForm(expected: readonly Customer[]): Promise<void> {
  await until('all have fresh tokens', async () => {
    const pages = await Promise.all(
      expected.map(({ visitor }, index) => visitor.open(`${replicaOf(index)}/odjemna-mesta/dodaj`)),
    )
    expect(pages.map(({ status }) => status)).toEqual(times(expected.length, 200))
    expect(pages.filter(({ url }) => !url.endsWith('/odjemna-mesta/dodaj'))).toEqual([])
    return !(await grantStates(expected)).some(isDue)
  })
  expect(await Promise.all(expected.map((customer) => statusAt(customer, portal)))).toEqual(times(expected.length, 200))
}

describe('while Keycloak says nothing for twelve seconds', () => {
  it('everybody goes on, readiness says what is true, and afterwards nobody is signed out', async () => {
    const token = await billingToken()
    const program = async (url: string) => (await callApi(token, '/webhooks', { portalUrl: url })).status
    // Not the first call of all: the keys that check tokens are known.
    expect(await Promise.all(replicas.map(({ url }) => program(url)))).toEqual([200, 200])
    await runOut(customers, 1)
    line.hang()
    let isOver = false
    const longEnough = sleep(12_000).then(() => (isOver = true))
    // Mended only once all that was asked meanwhile has been answered.
    do {
      const [customersSaw, programSaw, ready] = await Promise.all([
        // At one replica: all of them have more connections to the database than there are sessions.
        askEach(first),
        program(first()),
        readinessOf(first()),
      ])
      expect(customersSaw).toEqual(times(all, 200))
      expect(programSaw).toBe(200)
      expect(ready).toMatchObject({ status: 'ok', checks: { database: 'ok' } })
    } while (!isOver)
    await longEnough
    line.mend()

    await untilKeycloakIsBack()
    expect(await askEach()).toEqual(times(all, 200))
    await expectFreshTokensWithoutAForm(customers)
  })

  it.each([
    ['sl', 'Portal trenutno ni dosegljiv', 'Poskusite znova'],
    ['en', 'The portal cannot be reached just now', 'Try again'],
  ])('whoever is not signed in sees a page of ours (%s)', async (language, title, tryAgain) => {
    const visitor = new Visitor()
    const begun = new URL(
      (await visitor.send(`${first()}/auth/sign-in?returnTo=/odjemna-mesta`)).headers.get('location') ?? '',
    )
    const state = begun.searchParams.get('state') ?? ''
    line.hang()
    visitor.setCookie('locale', language)
    for (const path of [
      '/auth/sign-in?returnTo=%2Fodjemna-mesta',
      '/auth/register',
      `/auth/callback?state=${state}&code=1&iss=${encodeURIComponent(`${facts.urls.keycloak}/realms/${facts.realm}`)}`,
    ]) {
      const page = await visitor.send(first() + path)
      expect([page.status, page.headers.get('content-type'), page.headers.get('retry-after')]).toEqual([
        503,
        'text/html; charset=utf-8',
        '5',
      ])
      expect(page.text).toContain(title)
      const again = /<a class="button" href="([^"]+)">\s*(.+?)\s*<\/a>/.exec(page.text)
      expect([again?.[2], again?.[1]]).toEqual([
        tryAgain,
        path.startsWith('/auth/register') ? path : '/auth/sign-in?returnTo=%2Fodjemna-mesta',
      ])
    }
    expect(await readinessOf(first())).toMatchObject({ status: 'ok', checks: { database: 'ok', keycloak: 'away' } })
  })

  it('a session that ends in Keycloak ends here at once all the same', async () => {
    const customer = await signedInCustomer(portal)
    await runOut(customer, 1)
    line.hang()
    expect(await statusAt(customer, first())).toBe(200)
    await (await asAdministrator()).users.logout({ id: customer.account.subject })
    expect(await Promise.all(replicas.map(({ url }) => statusAt(customer, url)))).toEqual([401, 401])
  })

  it('who comes back long after is asked for patience, and is signed in still once it is over', async () => {
    const customer = await signedInCustomer(portal)
    await runOut(customer, 31 * 60)
    line.hang()
    expect(await statusAt(customer, first())).toBe(503)
    line.mend()
    await until('the wait is over', async () => (await statusAt(customer, first())) !== 503)
    expect(await statusAt(customer, first())).toBe(200)
  })
})

describe('when Keycloak takes five seconds an answer', () => {
  it('nobody is signed out, and no token is sent twice', async () => {
    const some = customers.slice(0, 8)
    await runOut(some, 1)
    line.slowDown(5_000)
    const before = line.asked.filter(isRefresh).length
    const ask = () => Promise.all(some.flatMap((customer) => replicas.map(async ({ url }) => statusAt(customer, url))))
    expect(await ask()).toEqual(times(16, 200))
    line.mend()
    await untilKeycloakIsBack()
    await until('all have fresh tokens', async () => {
      expect(await ask()).toEqual(times(16, 200))
      return !(await grantStates(some)).some(isDue)
    })
    const refreshed = line.asked.filter(isRefresh).slice(before)
    expect(new Set(refreshed.map(({ body }) => body)).size).toBe(refreshed.length)
  })
})

describe('when Keycloak’s answers with new tokens are lost', () => {
  it('every session outlives it, and new tokens come without a form', async () => {
    await runOut(customers, 1)
    line.loseAnswers(isRefresh)
    expect(await askEach()).toEqual(times(all, 200))
    expect((await grantStates(customers)).filter(isDue)).toHaveLength(all)
    line.mend()
    await untilKeycloakIsBack()
    expect(await askEach()).toEqual(times(all, 200))
    await expectFreshTokensWithoutAForm(customers)
  })

  it('a replica that is killed meanwhile costs nobody the session', async () => {
    const customer = await signedInCustomer(portal)
    const doomed = await startReplica({ environment: { KEYCLOAK_INTERNAL_URL: line.url } })
    await runOut(customer, 1)
    line.loseAnswers(isRefresh, 4_000)
    const isOnItsWay = line.untilAsked(isRefresh)
    expect(await statusAt(customer, doomed.url)).toBe(200)
    await isOnItsWay
    await doomed.kill()
    line.mend()
    await untilKeycloakIsBack()
    expect(await statusAt(customer, first())).toBe(200)
    // Once its claim has run out.
    await query(`update session set grant_claimed_until = now() where sid = $1`, [sessionId(customer)])
    expect(await statusAt(customer, first())).toBe(200)
    await expectFreshTokensWithoutAForm([customer])
  })

  it('an account that is gone is not trusted for longer than an access token lives', async () => {
    const customer = await signedInCustomer(portal)
    await runOut(customer, 1)
    line.loseAnswers(isRefresh)
    expect(await statusAt(customer, first())).toBe(200)
    line.mend()
    await untilKeycloakIsBack()
    // With this Keycloak learns that the tokens are lost, and has nobody to tell of what happens to the account.
    expect(await statusAt(customer, first())).toBe(200)
    await (await asAdministrator()).users.update({ id: customer.account.subject }, { enabled: false })
    expect(await statusAt(customer, first())).toBe(200)
    // Five minutes later.
    const lost = JSON.parse((await storedGrant(customer)) ?? '{}') as { lostAt: string }
    expect(Date.parse(lost.lostAt)).toBeGreaterThan(Date.now() - 60_000)
    const earlier = new Date(Date.now() - 5 * 60_000).toISOString()
    await query('update session set keycloak_grant = $2 where sid = $1', [
      sessionId(customer),
      JSON.stringify({ ...lost, lostAt: earlier }),
    ])
    await until('the session is over', async () => (await statusAt(customer, first())) === 401)
    expect((await customer.visitor.open(`${first()}/odjemna-mesta`)).url).toContain(facts.urls.keycloak)
  })

  it('who signs out then is signed out of Keycloak, too', async () => {
    const customer = await signedInCustomer(portal)
    await runOut(customer, 1)
    line.loseAnswers(isRefresh)
    expect(await statusAt(customer, first())).toBe(200)
    line.mend()
    await untilKeycloakIsBack()
    expect(await statusAt(customer, first())).toBe(200)
    expect((await customer.signOut()).url).toBe(`${portal}/odjavljeni`)
    const keycloak = await asAdministrator()
    expect(await keycloak.users.listSessions({ id: customer.account.subject })).toHaveLength(0)
  })
})
