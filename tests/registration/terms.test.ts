import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'
import { sessionCookieName } from '@moja-komunala/portal-server/platform/sessions/session-middleware.ts'
import {
  asAdministrator,
  createAccount,
  signIn,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { acceptance, importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { changeInKeycloak } from '../support/keycloak-database.ts'
import { valueInPage } from '../support/password-change.ts'
import { accountOf, answerTerms, groupsOf, registerUpToTerms, sendRegistration } from '../support/registration.ts'
import { AdminConsole, callAdminApi, createStaff, pageOf } from '../support/staff.ts'

/* Who is asked to accept the terms, and what is kept of it (M4). */

const { portal } = getWorld().facts.urls
const [current] = listTermsVersions()
const earlier = acceptance('2020-01-01', new Date('2020-01-02T10:00:00Z'))
const linesOf = async (email: string): Promise<string[]> => (await accountOf(email)).attributes['termsAccepted'] ?? []

/** Accepted the terms when they were others. */
async function customerOfEarlierTerms(accepted: string[] = [earlier]): Promise<Account> {
  const [email, password] = [`${randomUUID()}@posta.example`, 'Bistra voda 7']
  const subject = await importAccount(await asAdministrator(), {
    email,
    emailVerified: true,
    firstName: 'Tine',
    lastName: 'Medved',
    attributes: { locale: ['sl'], termsAccepted: accepted },
    credentials: [{ type: 'password', value: password, temporary: false }],
    groups: ['/stranke'],
  })
  return { subject, email, password }
}

describe('who registers', () => {
  it('is asked for the version in force, and what was accepted is kept with the moment', async () => {
    const visitor = new Visitor()
    const before = Date.now()
    const { account, page } = await registerUpToTerms(visitor)
    expect(pageOf(page)).toBe('terms')
    expect(valueInPage(page, 'termsVersion')).toBe(current)
    expect(valueInPage(page, 'termsAsked')).toBe('first')
    expect(await linesOf(account.email)).toEqual([])

    expect(pageOf(await answerTerms(visitor, page, 'accept'))).toBe('login-verify-email')
    const [line = '', ...others] = await linesOf(account.email)
    expect(others).toEqual([])
    const [version, moment = ''] = line.split(' ')
    expect(version).toBe(current)
    expect(Math.abs(new Date(moment).getTime() - before)).toBeLessThan(60_000)
  })

  it('cannot send along that something was accepted', async () => {
    const { page, email } = await sendRegistration(new Visitor(), { termsAccepted: acceptance(current, new Date()) })
    expect(pageOf(page)).toBe('terms')
    expect(await linesOf(email)).toEqual([])
  })

  it('and refuses is asked again at the next sign-in', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    expect((await answerTerms(visitor, page, 'cancel')).url).toBe(`${portal}/prijava-prekinjena`)
    expect(pageOf(await signIn(new Visitor(), account, portal))).toBe('terms')
  })
})

describe('when the terms have changed', () => {
  it('a customer is asked once more, and everything that was ever accepted stays known', async () => {
    const account = await customerOfEarlierTerms()
    const visitor = new Visitor()
    const page = await signIn(visitor, account, portal)
    expect(pageOf(page)).toBe('terms')
    expect(valueInPage(page, 'termsAsked')).toBe('again')

    expect((await answerTerms(visitor, page, 'accept')).url).toContain(portal)
    const lines = await linesOf(account.email)
    expect(lines).toHaveLength(2)
    expect(lines).toContain(earlier)
    expect(lines.some((line) => line.startsWith(`${current} `))).toBe(true)
    expect((await signIn(new Visitor(), account, portal)).url).toContain(portal)
  })

  it('a customer whom Keycloak remembers is asked as well, as soon as the portal sends them there', async () => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    await changeInKeycloak(`update user_attribute set value = $2 where user_id = $1 and name = 'termsAccepted'`, [
      account.subject,
      earlier,
    ])
    visitor.setCookie(sessionCookieName(portal), undefined)
    const page = await visitor.open(`${portal}/`)
    expect(pageOf(page)).toBe('terms')
    expect(valueInPage(page, 'termsAsked')).toBe('again')
    expect((await answerTerms(visitor, page, 'accept')).url).toContain(portal)
  })

  it('who refuses keeps the account, its metering points and what was accepted, and can come back', async () => {
    const account = await customerOfEarlierTerms()
    const point = await createMeteringPoint(account.subject)
    const refusing = new Visitor()
    const refused = await answerTerms(refusing, await signIn(refusing, account, portal), 'cancel')
    expect(refused.url).toBe(`${portal}/prijava-prekinjena`)
    expect(refused.text).toContain('Vaš uporabniški račun in podatki ostanejo, kot so')
    expect(await linesOf(account.email)).toEqual([earlier])
    expect(await groupsOf(account.subject)).toEqual(['stranke'])

    const returning = new Visitor()
    const page = await answerTerms(returning, await signIn(returning, account, portal), 'accept')
    expect(page.url).toContain(portal)
    const points = await returning.open(`${portal}/api/v1/metering-points`, { headers: { accept: 'application/json' } })
    expect(points.text).toContain(point.id)
  })
})

describe('what was accepted', () => {
  it('is seen by staff, who cannot change it, nor lose it when they change something else', async () => {
    const account = await customerOfEarlierTerms()
    const token = await new AdminConsole().signIn(await createStaff())
    const path = `/users/${account.subject}`
    const { body } = await callAdminApi(token, 'GET', path)
    expect(body).toMatchObject({ attributes: { termsAccepted: [earlier] } })
    const changed = {
      ...(body as object),
      attributes: { locale: ['sl'], termsAccepted: [acceptance(current, new Date())] },
    }
    expect((await callAdminApi(token, 'PUT', path, changed)).status).toBe(400)
    const named = { ...(body as object), firstName: 'Tina', attributes: { locale: ['sl'] } }
    expect((await callAdminApi(token, 'PUT', path, named)).status).toBe(204)
    expect(await linesOf(account.email)).toEqual([earlier])
  })
})
