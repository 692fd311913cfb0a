import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { asAdministrator, signedInCustomer, signIn, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, renewToken, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { codeOf, Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { startKeycloakLine } from '@moja-komunala/world/test/keycloak-line.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'
import {
  closeAccount,
  closingLink,
  closingOf,
  letDaysOfGracePass,
  pressButton,
  startClosingReplica,
  tablesNaming,
} from '../support/account-closing.ts'
import { mailsTo, waitForMail, waitForMailAbout } from '../support/mailbox.ts'
import { callAdminApi, createStaff, AdminConsole } from '../support/staff.ts'

/* A customer closes the account: asked on the page, confirmed by mail, undone by signing in, and forgotten in both systems. */

const { facts, inside } = getWorld()
const { portal } = facts.urls
const dayMs = 86_400_000
let replica: ReturnType<typeof startClosingReplica>
let program: TestProgram

beforeAll(async () => {
  replica = startClosingReplica()
  program = await createProgram()
})
afterAll(async () => {
  await replica.stop()
  await program.remove()
})

const isInKeycloak = async (subject: string) =>
  ((await (await asAdministrator()).users.findOne({ id: subject })) ?? undefined) !== undefined
const subjectsOfMails = async ({ account }: Customer) =>
  (await mailsTo(facts.urls.mail, account.email)).map(({ subject }) => subject)

/** Until it is done, or for good. */
async function untilClosed(subject: string, { accountClosings } = replica): Promise<void> {
  await until('the account is closed', async () => {
    await accountClosings.goOn()
    return (await closingOf(subject)) === undefined
  })
}

describe('asking', () => {
  it('closes nothing, and neither does a program that opens the mailed link', async () => {
    const customer = await signedInCustomer(portal)
    expect((await customer.change('POST', '/account/closing', undefined)).status).toBe(202)
    const link = await closingLink(customer.account.email)
    for (let opened = 0; opened < 2; opened += 1) expect((await fetch(link)).status).toBe(200)
    expect(await (await fetch(link)).text()).toContain('Izbrišemo')
    expect((await closingOf(customer.account.subject))?.confirmed_at).toBeNull()
    expect((await customer.get('/metering-points')).status).toBe(200)
  })

  it('again sends another link, and the one before is void', async () => {
    const customer = await signedInCustomer(portal)
    await customer.change('POST', '/account/closing', undefined)
    const first = await closingLink(customer.account.email)
    await customer.change('POST', '/account/closing', undefined)
    await waitForMail(facts.urls.mail, customer.account.email, 2)
    expect(await pressButton(first)).toContain('Povezava ne velja več')
    expect((await closingOf(customer.account.subject))?.confirmed_at).toBeNull()
    expect(await pressButton(await closingLink(customer.account.email))).toContain('Uporabniški račun bo zaprt')
  })

  it('needs somebody who has just shown that it is they', async () => {
    const customer = await signedInCustomer(portal)
    await query(
      `update session set sess = jsonb_set(sess, '{signedIn,authenticatedAt}', to_jsonb(now() - interval '11 minutes'))
       where subject = $1`,
      [customer.account.subject],
    )
    await until('the portal has heard of it', async () =>
      (await customer.get('/account')).text.includes('"mustConfirm":true'),
    )
    expect(codeOf(await customer.change('POST', '/account/closing', undefined))).toBe('sign-in-too-old')
    expect(codeOf(await customer.get('/my-data'))).toBe('sign-in-too-old')
    const page = await signIn(customer.visitor, customer.account, portal, '/auth/confirm?returnTo=%2Fmoji-podatki')
    expect(page.url).toBe(`${portal}/moji-podatki`)
    expect((await customer.change('POST', '/account/closing', undefined)).status).toBe(202)
  })

  it('is refused to staff, whose accounts only an administrator deletes', async () => {
    const { subject } = await createStaff()
    const actor = { kind: 'customer', subject, requestId: randomUUID() } as const
    await expect(replica.accountClosing.ask(actor, '192.0.2.1')).rejects.toMatchObject({ code: 'account-of-staff' })
    await expect(replica.ownData.writeJson(actor, '')).rejects.toMatchObject({ code: 'account-of-staff' })
  })

  it('by a request from elsewhere, or a key that nobody has, does nothing', async () => {
    const answer = await fetch(`${portal}/zaprtje-racuna`, {
      method: 'POST',
      headers: { origin: 'https://drugje.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ kljuc: 'nekaj' }),
    })
    expect(answer.status).toBe(403)
    expect(await pressButton(new URL(`${portal}/zaprtje-racuna?kljuc=nekaj`))).toContain('Povezava ne velja več')
  })
})

describe('a confirmed closing', () => {
  it('signs out everywhere at once, takes access from programs, and stops mails', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    const { refresh_token: lasting = '', access_token: token = '' } = await permitProgram(
      program,
      account,
      'openid metering-points:read-own offline_access',
    )
    const askAsProgram = () =>
      fetch(`${portal}/api/v1/metering-points`, { headers: { authorization: `Bearer ${token}` } })
    expect((await askAsProgram()).status).toBe(200)
    const { page } = await closeAccount(customer)
    expect((await askAsProgram()).status).toBe(401)
    expect(page).toContain('Uporabniški račun bo zaprt')
    expect((await customer.get('/metering-points')).status).toBe(401)
    expect(await renewToken(program, lasting)).toMatchObject({ error: 'invalid_grant' })
    expect(await (await asAdministrator()).users.listConsents({ id: account.subject })).toEqual([])

    await waitForMail(facts.urls.mail, account.email, 3)
    const occasion = randomUUID()
    await query(
      `insert into message (way, subject, letter, occasion, content) values ('mail', $1, 'link-ended', $2,
        '{"pointNumber":"0040098579","address":"Polje 8"}')`,
      [account.subject, occasion],
    )
    await query(`update message set written_at = now() - interval '10 minutes' where occasion = $1`, [occasion])
    const [message] = await query<{ id: string }>('select id from message where occasion = $1', [occasion])
    await replica.platform.db
      .transaction()
      .execute((trx) =>
        replica.platform.messages.putBack(trx, [{ id: message?.id ?? '', letter: 'link-ended', way: 'mail' }]),
      )
    replica.platform.messages.hurry()
    await until('nobody gets it', async () => {
      const [row] = await query<{ state: string }>('select state from message where occasion = $1', [occasion])
      return row?.state === 'no-recipient'
    })
    expect(await subjectsOfMails(customer)).toEqual([
      'Program ima dostop do vašega uporabniškega računa',
      'Potrdite zaprtje uporabniškega računa',
      expect.stringMatching(/^Vaš uporabniški račun bomo zaprli /),
    ])
  })

  it('is undone by signing in, says so on the page and by mail, and the account is as it was', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    const point = await createMeteringPoint(account.subject)
    const { link } = await closeAccount(customer)
    const visitor = new Visitor()
    const page = await signIn(visitor, account, portal)
    expect(page.url).toBe(`${portal}/moji-podatki?racun=ostaja`)
    expect(await closingOf(account.subject)).toBeUndefined()
    await waitForMailAbout(facts.urls.mail, account.email, 'Vaš uporabniški račun ostane odprt')
    const points = await visitor.send(`${portal}/api/v1/metering-points`, { headers: { accept: 'application/json' } })
    expect(points.text).toContain(point.id)
    expect(await pressButton(link)).toContain('Povezava ne velja več')
  })

  it('is undone on day 13, not after day 14, and not by a sign-in from before', async () => {
    const customer = await signedInCustomer(portal)
    const { subject } = customer.account
    await closeAccount(customer)
    const actor = { kind: 'customer', subject, requestId: randomUUID() } as const
    const before = new Date(Date.now() - 60_000)
    expect(await replica.accountClosing.comeBack(actor, before)).toBe('asks-again')
    const [early, late] = [startClosingReplica({}, 13.9 * dayMs), startClosingReplica({}, 14.1 * dayMs)]
    try {
      expect(await late.accountClosing.comeBack(actor, new Date())).toBe('too-late')
      expect(await closingOf(subject)).toBeDefined()
      expect(await early.accountClosing.comeBack(actor, new Date())).toBe('undone')
      expect(await early.accountClosing.comeBack(actor, new Date())).toBe('stays')
    } finally {
      await early.stop()
      await late.stop()
    }
  })

  it('is too late to undo once the days are over: signing in says so', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    await closeAccount(customer)
    await letDaysOfGracePass(account.subject)
    const page = await signIn(new Visitor(), account, portal)
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('Uporabniški račun je zaprt')])
  })

  it('is undone by whoever comes back to a program', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    await closeAccount(customer)
    await permitProgram(program, account, 'openid metering-points:read-own')
    await letDaysOfGracePass(account.subject)
    await until('the account stays', async () => {
      await replica.accountClosings.goOn()
      return (await closingOf(account.subject)) === undefined
    })
    expect(await isInKeycloak(account.subject)).toBe(true)
    await until('it is told by mail', async () =>
      (await subjectsOfMails(customer)).includes('Vaš uporabniški račun ostane odprt'),
    )
  })
})

/** Somebody with everything: a point of their name for it, a reading with a note and a photo, mails, a program. */
async function somebodyWithEverything() {
  const customer = await signedInCustomer(portal)
  const { account } = customer
  const keycloak = await asAdministrator()
  const tag = `Ž${randomUUID().slice(0, 8)}`
  const phone = `+38640${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  const user = (await keycloak.users.findOne({ id: account.subject })) ?? {}
  await keycloak.users.update(
    { id: account.subject },
    { ...user, lastName: tag, attributes: { ...user.attributes, phoneNumber: [phone] } },
  )
  await permitProgram(program, account, 'openid metering-points:read-own offline_access')
  const point = await createMeteringPoint(account.subject)
  await customer.change('PATCH', `/metering-points/${point.id}`, { name: tag })
  const readingId = await handIn(customer, point)
  await customer.put(
    `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`,
    jpeg(),
    'image/jpeg',
  )
  return { customer, account, point, readingId, words: [account.subject, account.email, tag, phone.slice(1)] }
}

describe('after the days of grace', () => {
  it('nothing in either system names the account any more, and readings stay', async () => {
    const { customer, account, readingId, words } = await somebodyWithEverything()
    const places = await tablesNaming(words)
    expect(places).toEqual(
      expect.arrayContaining([
        ...['public.reading', 'public.account_metering_point', 'public.session'].map((table) => `portal ${table}`),
        ...['public.user_entity', 'public.event_entity', 'public.user_attribute'].map((table) => `keycloak ${table}`),
      ]),
    )
    const before = await query('select to_jsonb(reading) - $2::text[] as kept from reading where id = $1', [
      readingId,
      ['subject', 'doubt_note'],
    ])
    await closeAccount(customer)
    await letDaysOfGracePass(account.subject)
    await untilClosed(account.subject)

    expect(await isInKeycloak(account.subject)).toBe(false)
    expect((await subjectsOfMails(customer)).at(-1)).toBe('Vaš uporabniški račun je zaprt')
    await until('nothing names it', async () => (await tablesNaming(words)).length === 0)
    const after = await query('select to_jsonb(reading) - $2::text[] as kept from reading where id = $1', [
      readingId,
      ['subject', 'doubt_note'],
    ])
    expect(after).toEqual(before)
    expect(await query('select from reading_photo where reading_id = $1', [readingId])).toEqual([])
  })

  it('goes on where Keycloak was away', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    await closeAccount(customer)
    await letDaysOfGracePass(account.subject)
    const away = startClosingReplica({ KEYCLOAK_INTERNAL_URL: 'http://127.0.0.1:9' })
    try {
      await away.accountClosings.goOn()
      expect(await isInKeycloak(account.subject)).toBe(true)
      expect(await closingOf(account.subject)).toBeDefined()
    } finally {
      await away.stop()
    }
    await untilClosed(account.subject)
    expect(await isInKeycloak(account.subject)).toBe(false)
  })

  it('ends in both systems where the portal dies between the two', async () => {
    const customer = await signedInCustomer(portal)
    const { account } = customer
    await closeAccount(customer)
    const superuser = new pg.Client({ connectionString: databaseUrl(inside.superuserUrl, 'portal') })
    await superuser.connect()
    const line = await startKeycloakLine(facts.urls.keycloak)
    const dying = await startReplica({ environment: { KEYCLOAK_INTERNAL_URL: line.url, JOB_LOOK_SECONDS: '1' } })
    try {
      // Its farewell is said and settled: what comes next is Keycloak, and then the portal, which is held up.
      await query(
        `update account_closing set closes_at = portal_now() - interval '1 minute', farewell_at = portal_now()
         where subject = $1`,
        [account.subject],
      )
      await superuser.query('begin')
      await superuser.query('select 1 from account_closing where subject = $1 for update', [account.subject])
      await until('Keycloak has no such account', async () => !(await isInKeycloak(account.subject)))
      expect(await closingOf(account.subject)).toBeDefined()
      await dying.kill()
    } finally {
      await superuser.query('rollback')
      await superuser.end()
      await line.close()
    }
    await untilClosed(account.subject)
    expect(await tablesNaming([account.subject, account.email])).toEqual([])
  }, 180_000)
})

describe('an account that staff delete in Keycloak', () => {
  it('is forgotten by the portal on the same road, after the same days', async () => {
    const customer = await signedInCustomer(portal)
    const { subject } = customer.account
    const point = await createMeteringPoint(subject)
    await handIn(customer, point)
    const token = await new AdminConsole().signIn(await createStaff())
    expect((await callAdminApi(token, 'DELETE', `/users/${subject}`)).status).toBe(204)
    await replica.accountClosings.findGone()
    expect(await closingOf(subject)).toMatchObject({ origin: 'gone' })
    await replica.accountClosings.goOn()
    expect(await closingOf(subject)).toBeDefined()
    await letDaysOfGracePass(subject)
    await untilClosed(subject)
    expect(await tablesNaming([subject])).toEqual([])
  })
})
