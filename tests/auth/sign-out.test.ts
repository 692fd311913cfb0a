import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:http'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { startPortal } from '@moja-komunala/portal-server/portal.ts'
import {
  asAdministrator,
  signIn,
  signInAction,
  signedInCustomer,
  type Customer,
} from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { startCuttableLine } from '@moja-komunala/world/test/cuttable-line.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { runOut, sessionId, storedGrant } from '../support/portal-session.ts'

const { facts } = getWorld()
const { portal, keycloak } = facts.urls
let replica: Awaited<ReturnType<typeof startReplica>>

beforeAll(async () => {
  replica = await startReplica()
})
afterAll(async () => {
  await replica.stop()
})

const statusAt = async (customer: Customer, portalUrl: string) => (await customer.at(portalUrl).get('/session')).status
const keycloakSessions = async (subject: string) => (await asAdministrator()).users.listSessions({ id: subject })

describe('a customer who signs out of the portal', () => {
  it('is signed out of Keycloak, of this portal and of its replicas, and reads so', async () => {
    const customer = await signedInCustomer(portal)
    expect(await keycloakSessions(customer.account.subject)).toHaveLength(1)
    expect(await statusAt(customer, replica.url)).toBe(200)
    const session = customer.visitor.cookie('session')

    const page = await customer.signOut()

    expect([page.url, page.status]).toEqual([`${portal}/odjavljeni`, 200])
    expect(page.text).toContain('Odjavili ste se')
    expect(customer.visitor.cookie('session')).toBeUndefined()
    expect(await keycloakSessions(customer.account.subject)).toHaveLength(0)
    customer.visitor.setCookie('session', session)
    expect([await statusAt(customer, portal), await statusAt(customer, replica.url)]).toEqual([401, 401])
    // Opening the portal again asks for the password.
    expect(signInAction(await customer.visitor.open(portal))).toContain(keycloak)
  })

  it('twice, in two tabs, reads the same', async () => {
    const customer = await signedInCustomer(portal)
    const form = { _csrf: await customer.csrfToken() }
    await customer.visitor.open(`${portal}/auth/sign-out`, { method: 'POST', form })
    const page = await customer.visitor.open(`${portal}/auth/sign-out`, { method: 'POST', form })
    expect(page.url).toBe(`${portal}/odjavljeni`)
  })

  it('while Keycloak cannot be reached, is signed out of the portal and told that it is only the portal', async () => {
    const customer = await signedInCustomer(portal)
    const session = customer.visitor.cookie('session')
    const silent = createServer((_request, response) => response.writeHead(502).end())
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    // Keys and all else of Keycloak are out of this one's reach.
    const lonely = await startPortal(
      readConfig({
        ...getWorld().inside.portal,
        LISTEN_PORT: '0',
        LOG_LEVEL: 'silent',
        KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${port}`,
      }),
    )
    try {
      const token = await customer.csrfToken()
      const headers = { origin: portal }
      const answer = await customer.visitor.send(`${lonely.url}/auth/sign-out`, {
        method: 'POST',
        form: { _csrf: token },
        headers,
      })
      expect(answer.headers.get('location')).toBe('/odjavljeni?samo=portal')
    } finally {
      await lonely.stop()
      silent.close()
    }
    customer.visitor.setCookie('session', session)
    expect(await statusAt(customer, portal)).toBe(401)
    const page = await customer.visitor.open(`${portal}/odjavljeni?samo=portal`)
    expect(page.text).toContain('Odjavili ste se samo s portala')
  })
})

describe('when a session ends in Keycloak, it ends on every replica at once', () => {
  it('an administrator signs the customer out', async () => {
    const customer = await signedInCustomer(portal)
    const elsewhere = await signedInCustomer(portal, customer.account)
    await (await asAdministrator()).users.logout({ id: customer.account.subject })
    for (const url of [portal, replica.url])
      expect([await statusAt(customer, url), await statusAt(elsewhere, url)]).toEqual([401, 401])
  })

  it('the customer signs out other devices, and stays signed in here', async () => {
    const here = await signedInCustomer(portal)
    const elsewhere = await signedInCustomer(portal, here.account)
    const [grant] = await query<{ token: string }>(
      `select keycloak_grant::jsonb ->> 'access_token' as token from session
       where sid = $1`,
      [sessionId(here)],
    )
    const answer = await fetch(`${keycloak}/realms/komunala/account/sessions?current=false`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${grant?.token}`, accept: 'application/json' },
    })
    expect(answer.status).toBe(204)
    for (const url of [portal, replica.url])
      expect([await statusAt(here, url), await statusAt(elsewhere, url)]).toEqual([200, 401])
  })

  it('an administrator ends one session of two', async () => {
    const kept = await signedInCustomer(portal)
    const ended = await signedInCustomer(portal, kept.account)
    const [row] = await query<{ id: string }>('select keycloak_session_id as id from session where sid = $1', [
      sessionId(ended),
    ])
    await (
      await asAdministrator()
    ).realms.deleteSession({ realm: 'komunala', session: row?.id ?? '', isOffline: false })
    expect([await statusAt(kept, portal), await statusAt(ended, portal)]).toEqual([200, 401])
  })

  it('also on a replica that was just cut off from hearing of it', async () => {
    const line = await startCuttableLine(getWorld().inside.portal.DATABASE_URL)
    const deaf = await startReplica({ environment: { DATABASE_LISTEN_URL: line.url } })
    try {
      const customers = [await signedInCustomer(portal), await signedInCustomer(portal)]
      // Often enough that both are remembered.
      for (let count = 0; count < 5; count += 1)
        for (const customer of customers) expect(await statusAt(customer, deaf.url)).toBe(200)
      line.cut()
      for (const customer of customers) {
        const session = customer.visitor.cookie('session')
        await customer.signOut()
        customer.visitor.setCookie('session', session)
        expect(await statusAt(customer, deaf.url)).toBe(401)
      }
    } finally {
      await deaf.stop()
      await line.close()
    }
  })

  it('a request that was under way does not bring the session back', async () => {
    const customer = await signedInCustomer(portal)
    const [row] = await query<{ sess: unknown }>('select sess from session where sid = $1', [sessionId(customer)])
    await (await asAdministrator()).users.logout({ id: customer.account.subject })
    // What that request would write at its end.
    await query(
      `insert into session (sid, sess, expire) values ($1, $2, now() + interval '1 hour')
       on conflict (sid) do update set sess = excluded.sess`,
      [sessionId(customer), JSON.stringify(row?.sess)],
    )
    expect(await query('select from session where sid = $1', [sessionId(customer)])).toHaveLength(0)
    expect(await statusAt(customer, portal)).toBe(401)
  })
})

describe('a customer whose account is gone', () => {
  it('is signed out when its tokens run out after it was deleted', async () => {
    const customer = await signedInCustomer(portal)
    const { subject } = customer.account
    await (await asAdministrator()).users.del({ id: subject })
    await runOut(customer)
    expect(await statusAt(customer, portal)).toBe(401)
    expect(await query('select from session where subject = $1', [subject])).toHaveLength(0)
  })

  it('is signed out when its tokens run out after it was disabled', async () => {
    const customer = await signedInCustomer(portal)
    await (await asAdministrator()).users.update({ id: customer.account.subject }, { enabled: false })
    await runOut(customer)
    expect(await statusAt(customer, portal)).toBe(401)
    expect(await query('select from session where subject = $1', [customer.account.subject])).toHaveLength(0)
    // And a page leads to Keycloak, which says why.
    expect((await customer.visitor.open(portal)).url).toContain(keycloak)
  })
})

describe('when the access token has run out', () => {
  it('it is refreshed once, however many requests come at once to whichever replica', async () => {
    const customer = await signedInCustomer(portal)
    for (let round = 0; round < 3; round += 1) {
      const before = await storedGrant(customer)
      await runOut(customer)
      const statuses = await Promise.all(
        Array.from({ length: 12 }, (_, index) => statusAt(customer, index % 2 === 0 ? portal : replica.url)),
      )
      expect(statuses).toEqual(Array.from({ length: 12 }, () => 200))
      expect(await storedGrant(customer)).not.toBe(before)
    }
  })

  it('a new name in Keycloak is told to the portal', async () => {
    const customer = await signedInCustomer(portal)
    const { subject, email } = customer.account
    await (
      await asAdministrator()
    ).users.update(
      { id: subject },
      { username: email, email, firstName: 'Tina', lastName: 'Medved', attributes: { locale: ['en'] } },
    )
    await runOut(customer)
    await customer.get('/session')
    expect(JSON.parse((await customer.get('/session')).text)).toMatchObject({
      customer: { firstName: 'Tina' },
      locale: 'en',
    })
  })
})

describe('signing in again after a sign-out', () => {
  it('works in the same browser', async () => {
    const customer = await signedInCustomer(portal)
    await customer.signOut()
    const page = await signIn(customer.visitor, customer.account, portal)
    expect(page.url).toBe(`${portal}/odjemna-mesta/dodaj`)
    expect((await new Visitor().send(`${portal}/api/v1/session`)).status).toBe(401)
  })
})
