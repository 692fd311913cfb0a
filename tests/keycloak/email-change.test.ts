import { describe, expect, it } from '@jest/globals'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  signIn,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { AccountPages, askForEmail, newAddress, unsendableAddress } from '../support/email-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import {
  askForPassword,
  canSignIn,
  confirmByLink,
  goOn,
  openActionForm,
  post,
  pressConfirm,
  valueInPage,
} from '../support/password-change.ts'
import { runOut } from '../support/portal-session.ts'

/* Another e-mail address, which is the user name, takes effect only by the button behind the link of a mail to it (M17). */

const { facts } = getWorld()
const { portal, mail, keycloak: keycloakUrl } = facts.urls

const stepOf = (page: Visited) => valueInPage(page, 'emailChange')
const messageOf = (page: Visited) => valueInPage(page, 'summary')
const linkTo = async (address: string, count = 1) => actionLink(await waitForMail(mail, address, count))
const none = async (address: string, count = 1) =>
  expect(waitForMail(mail, address, count, 1500)).rejects.toThrow(`${count - 1} of ${count}`)

async function customerWhoAsked(email = newAddress()) {
  const account = await createAccount()
  const customer = await signedInCustomer(portal, account)
  const sent = await askForEmail(customer.visitor, account, email)
  expect(stepOf(sent)).toBe('sent')
  return { account, customer, visitor: customer.visitor, email, sent, moved: { ...account, email } }
}

const userOf = async ({ subject }: Account) => (await asAdministrator()).users.findOne({ id: subject })
const eventsOf = async ({ subject }: Account) =>
  (await asAdministrator()).realms.findEvents({ realm: facts.realm, user: subject })
const credentialsOf = async ({ subject }: Account) =>
  (await (await asAdministrator()).users.getCredentials({ id: subject })).map(({ type, createdDate }) => [
    type,
    createdDate,
  ])

describe('a customer who has asked for another address', () => {
  it('signs in with the old one until the button is pressed, with the new one afterwards, and each mailbox is told', async () => {
    const { account, visitor, email, moved, sent } = await customerWhoAsked()
    expect(await canSignIn(account, account.password)).toBe(true)
    expect(await canSignIn(moved, account.password)).toBe(false)
    const back = await goOn(visitor, sent, 'email')
    expect(back.searchParams.get('kc_action_status')).toBe('success')

    const told = await waitForMail(mail, account.email)
    expect(told.subject).toBe('Zahteva za spremembo e-poštnega naslova')
    expect(told.html).toContain(email)
    expect(told.html).not.toContain('/login-actions/')
    const message = await waitForMail(mail, email)
    expect(message.subject).toBe('Potrdite nov e-poštni naslov')
    expect(message.html).toMatch(/Povezava velja 1\sdan\./)

    expect(stepOf(await confirmByLink(actionLink(message)))).toBe('done')
    expect(await canSignIn(moved, account.password)).toBe(true)
    expect(await canSignIn(account, account.password)).toBe(false)
    const last = await waitForMail(mail, account.email, 2)
    expect(last.subject).toBe('Vaš e-poštni naslov je spremenjen')
    await none(email, 2)
    await none(account.email, 3)
  })

  it('is the same account afterwards: sessions, metering points, password and user name go along', async () => {
    const account = await createAccount()
    const { id: point } = await createMeteringPoint(account.subject)
    const [here, elsewhere] = [await signedInCustomer(portal, account), await signedInCustomer(portal, account)]
    const before = await credentialsOf(account)
    const email = newAddress()
    await askForEmail(here.visitor, account, email)
    await confirmByLink(await linkTo(email))

    expect(await userOf(account)).toMatchObject({ username: email, email, emailVerified: true, enabled: true })
    expect(await credentialsOf(account)).toEqual(before)
    for (const customer of [here, elsewhere]) {
      expect((await customer.get('/metering-points')).text).toContain(point)
      // The portal is told with the next token, five minutes later at most.
      await runOut(customer)
      await customer.get('/session')
      expect(JSON.parse((await customer.get('/session')).text)).toMatchObject({ customer: { email } })
    }
    expect((await (await asAdministrator()).users.listSessions({ id: account.subject })).length).toBe(2)
  })

  it('leaves the old address free for somebody else', async () => {
    const { account, email } = await customerWhoAsked()
    await confirmByLink(await linkTo(email))
    const keycloak = await asAdministrator()
    const { id } = await keycloak.users.create({ username: account.email, email: account.email, enabled: true })
    expect(id).not.toBe(account.subject)
  })

  it('is never stopped by what waits: neither at a sign-in nor on the account pages', async () => {
    const { account, email } = await customerWhoAsked()
    const visitor = new Visitor()
    const page = await signIn(visitor, account, portal)
    expect(page.url.startsWith(portal)).toBe(true)
    const pages = await AccountPages.open(visitor)
    const { email: waiting, until = 0 } = await pages.waiting()
    expect(waiting).toBe(email)
    expect(Math.abs(until - Date.now() - 24 * 60 * 60 * 1000)).toBeLessThan(60_000)
    const { status, body } = await pages.ask('GET', '/account/?userProfileMetadata=false')
    expect([status, (body as { email: string }).email]).toEqual([200, account.email])
  })

  it('is not stopped either where somebody has put the change upon the account', async () => {
    const account = await createAccount()
    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: account.subject }, { requiredActions: ['CHANGE_EMAIL'] })
    expect(await canSignIn(account, account.password)).toBe(true)
    expect((await userOf(account))?.requiredActions).toEqual([])
  })

  it('loses and gains nothing when a mail scanner opens the link, however and however often', async () => {
    const { account, email, moved } = await customerWhoAsked()
    const link = await linkTo(email)
    const scanner = new Visitor()
    await scanner.open(link, { method: 'HEAD' })
    await scanner.open(link, { headers: { 'sec-purpose': 'prefetch' } })
    expect(stepOf(await scanner.open(link))).toBe('confirm')
    const page = await scanner.open(link)
    expect(stepOf(page)).toBe('confirm')
    // The button's address, too, acts only in the browser that got the page.
    expect(stepOf(await pressConfirm(new Visitor(), page))).toBe('confirm')
    expect(await canSignIn(account, account.password)).toBe(true)
    expect(await canSignIn(moved, account.password)).toBe(false)
  })

  it('uses the link once, in the same browser as in another; afterwards it explains itself', async () => {
    const { visitor, email } = await customerWhoAsked()
    const link = await linkTo(email)
    const page = await visitor.open(link)
    expect(stepOf(await pressConfirm(visitor, page))).toBe('done')
    for (const again of [await pressConfirm(visitor, page), await new Visitor().open(link)]) {
      expect([again.status, stepOf(again)]).toEqual([400, 'void'])
      expect(messageOf(again)).toContain('Ta povezava ne velja več.')
    }
  })

  it('finds the request and the change among the events', async () => {
    const { account, email } = await customerWhoAsked()
    await confirmByLink(await linkTo(email))
    const events = await eventsOf(account)
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'SEND_VERIFY_EMAIL',
          details: expect.objectContaining({ email, action: 'change-email' }),
        }),
        expect.objectContaining({
          type: 'UPDATE_EMAIL',
          details: expect.objectContaining({ previous_email: account.email, updated_email: email }),
        }),
      ]),
    )
  })

  it('finds no address in the link, which ends up in logs', async () => {
    const { account, email } = await customerWhoAsked()
    const [, claims = ''] = (new URL(await linkTo(email)).searchParams.get('key') ?? '').split('.')
    const text = Buffer.from(claims, 'base64url').toString()
    expect(text).toContain(account.subject)
    expect(text).not.toContain('@')
  })
})

describe('a customer who changes their mind', () => {
  it('takes the change back: nothing waits and the link is void', async () => {
    const { account, visitor, email } = await customerWhoAsked()
    const link = await linkTo(email)
    const pages = await AccountPages.open(visitor)
    expect((await pages.ask('DELETE', '/email-change')).status).toBe(204)
    expect(await pages.waiting()).toEqual({})
    expect(stepOf(await new Visitor().open(link))).toBe('void')
    expect(await canSignIn(account, account.password)).toBe(true)
    expect((await pages.ask('POST', '/email-change/mail')).body).toEqual({ errorMessage: 'emailChangeNothingWaits' })
  })

  it('asks for yet another address: only its link counts', async () => {
    const { account, visitor, email: first } = await customerWhoAsked()
    const firstLink = await linkTo(first)
    const second = newAddress()
    await askForEmail(visitor, account, second)
    expect(await (await AccountPages.open(visitor)).waiting()).toMatchObject({ email: second })
    expect(stepOf(await new Visitor().open(firstLink))).toBe('void')
    expect(stepOf(await confirmByLink(await linkTo(second)))).toBe('done')
    expect((await userOf(account))?.email).toBe(second)
  })

  it('has the mail sent again: either of the two links confirms', async () => {
    const { visitor, email } = await customerWhoAsked()
    const first = await linkTo(email)
    const pages = await AccountPages.open(visitor)
    expect((await pages.ask('POST', '/email-change/mail')).status).toBe(204)
    expect(stepOf(await new Visitor().open(await linkTo(email, 2)))).toBe('confirm')
    expect(stepOf(await confirmByLink(first))).toBe('done')
    expect(await pages.waiting()).toEqual({})
  })
})

describe('what is typed in the form', () => {
  const refused: readonly (readonly [string, (account: Account) => string | Promise<string>, string])[] = [
    ['nothing', () => '  ', 'Vpišite e-poštni naslov.'],
    ['no address', () => 'ana.primer.si', 'E-poštni naslov ni pravilno zapisan.'],
    ['letters that the mail server does not take', () => 'češnja@nova.example', 'ne sme vsebovati šumnikov'],
    ['the same address', ({ email }) => email.toUpperCase(), 'To je že vaš e-poštni naslov.'],
    ['an address that is taken', async () => (await createAccount()).email, 'je nekdo že registriran'],
    ['an address that no mail can be sent to', unsendableAddress, 'Nič ni spremenjeno.'],
  ]
  it.each(refused)('is refused and kept where it is %s; nothing waits', async (_, type, sentence) => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    const typed = await type(account)
    const page = await askForEmail(visitor, account, typed)
    expect(valueInPage(page, 'pageId')).toBe('update-email')
    expect(page.text).toContain(sentence)
    expect(valueInPage(page, 'newEmail')).toBe(typed.trim())
    expect(await (await AccountPages.open(visitor)).waiting()).toEqual({})
    expect((await userOf(account))?.email).toBe(account.email)
    await none(account.email)
  })

  it('leaves an earlier request as it was where it is refused', async () => {
    const { account, visitor, email } = await customerWhoAsked()
    await askForEmail(visitor, account, unsendableAddress())
    expect(await (await AccountPages.open(visitor)).waiting()).toMatchObject({ email })
    expect(stepOf(await confirmByLink(await linkTo(email)))).toBe('done')
  })

  it('may be left with "Prekličite"', async () => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    const form = await openActionForm(visitor, 'CHANGE_EMAIL', account.password)
    expect(valueInPage(form, 'currentEmail')).toBe(account.email)
    const left = await post(visitor, form, { 'cancel-aia': 'true' })
    expect(left.url.startsWith(portal)).toBe(true)
    expect(visitor.addresses.join('\n')).toContain('kc_action_status=cancelled')
  })
})

describe('the mails that a change may send', () => {
  it('are five an hour for an account, whatever the addresses; the rest is told so and keeps what waits', async () => {
    const { account, visitor, email } = await customerWhoAsked()
    const pages = await AccountPages.open(visitor)
    for (let mails = 2; mails <= 5; mails += 1) expect((await pages.ask('POST', '/email-change/mail')).status).toBe(204)
    const again = await pages.ask('POST', '/email-change/mail')
    expect([again.status, again.body]).toEqual([409, { errorMessage: 'emailChangeTooMany' }])
    const other = newAddress()
    expect((await askForEmail(visitor, account, other)).text).toContain('kot jih smemo')
    expect(await pages.waiting()).toMatchObject({ email })
    await none(email, 6)
    await none(other)
  })

  it('are five an hour for an address, whoever asks', async () => {
    const email = newAddress()
    const { visitor } = await customerWhoAsked(email)
    const pages = await AccountPages.open(visitor)
    for (let mails = 2; mails <= 5; mails += 1) await pages.ask('POST', '/email-change/mail')
    const other = await createAccount()
    const stranger = await signedInCustomer(portal, other)
    expect((await askForEmail(stranger.visitor, other, email)).text).toContain('kot jih smemo')
    await none(email, 6)
  })
})

describe('somebody else who wants the same address', () => {
  it('is not hindered by what waits, and then the link says that it is taken', async () => {
    const { account, email, visitor } = await customerWhoAsked()
    const link = await linkTo(email)
    const page = await visitor.open(link)
    await (await asAdministrator()).users.create({ username: email, email, enabled: true })
    for (const taken of [await pressConfirm(visitor, page), await new Visitor().open(link)]) {
      expect([taken.status, stepOf(taken)]).toEqual([400, 'taken'])
      expect(messageOf(taken)).toContain('uporablja drug uporabniški račun')
    }
    expect(await userOf(account)).toMatchObject({ username: account.email, email: account.email })
    const again = await (await AccountPages.open(visitor)).ask('POST', '/email-change/mail')
    expect(again.body).toEqual({ errorMessage: 'emailExistsMessage' })
  })

  it('gets it alone, or not at all, when both press their buttons in the same moment', async () => {
    const email = newAddress()
    const [one, other] = [await customerWhoAsked(email), await customerWhoAsked(email)]
    const links = [actionLink(await waitForMail(mail, email, 2)), await firstLinkTo(email)]
    const visitors = [new Visitor(), new Visitor()]
    const pages = await Promise.all(visitors.map((visitor, index) => visitor.open(links[index] ?? '')))
    const ends = await Promise.all(visitors.map((visitor, index) => pressConfirm(visitor, pages[index] as Visited)))
    expect(ends.map(stepOf).toSorted()).toEqual(['done', 'taken'])
    const addresses = await Promise.all([one, other].map(async ({ account }) => (await userOf(account))?.email))
    expect(addresses.filter((address) => address === email)).toHaveLength(1)
  })
})

async function firstLinkTo(address: string): Promise<string> {
  const mails = (await (await fetch(`${mail}/email`)).json()) as { html: string; to: { address: string }[] }[]
  const first = mails.find(({ to }) => to[0]?.address === address)
  return /href="([^"]+login-actions[^"]+)"/.exec(first?.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
}

describe('a link that others have overtaken', () => {
  it.each([
    [
      'staff have changed the address',
      async ({ subject }: Account) => {
        const keycloak = await asAdministrator()
        const known = await keycloak.users.findOne({ id: subject })
        const email = newAddress()
        await keycloak.users.update({ id: subject }, { ...known, email, username: email })
      },
    ],
    [
      'the password was changed, which is what to do when somebody else has asked',
      async ({ subject }: Account) => {
        const credential = { type: 'password', value: 'Globok tolmun 8', temporary: false }
        await (await asAdministrator()).users.resetPassword({ id: subject, credential })
      },
    ],
  ])('is void once %s', async (_, overtake) => {
    const { account, email, visitor } = await customerWhoAsked()
    const page = await visitor.open(await linkTo(email))
    await overtake(account)
    expect(stepOf(await pressConfirm(visitor, page))).toBe('void')
    expect((await userOf(account))?.email).not.toBe(email)
    expect(await (await AccountPages.open(visitor)).waiting()).toEqual({})
  })

  it('waits while the account is disabled, and holds once it is enabled again', async () => {
    const { account, email } = await customerWhoAsked()
    const link = await linkTo(email)
    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: account.subject }, { enabled: false })
    const refused = await new Visitor().open(link)
    expect(refused.status).toBe(400)
    expect(messageOf(refused)).toContain('onemogočen')
    await keycloak.users.update({ id: account.subject }, { enabled: true })
    expect(stepOf(await confirmByLink(link))).toBe('done')
  })

  it('leads to an explanation, and to no account, once the account is deleted', async () => {
    const { account, email } = await customerWhoAsked()
    const link = await linkTo(email)
    const keycloak = await asAdministrator()
    await keycloak.users.del({ id: account.subject })
    const refused = await new Visitor().open(link)
    expect(refused.status).toBe(400)
    expect(messageOf(refused)).not.toBe('')
    expect(await keycloak.users.find({ email, exact: true })).toEqual([])
  })
})

describe('a new password that waits in the old mailbox', () => {
  it('is void once the address has changed', async () => {
    const { account, visitor, email, moved } = await customerWhoAsked()
    await askForPassword(visitor, account.password, 'Globok tolmun 8')
    const passwordLink = await linkTo(account.email, 2)
    expect(stepOf(await confirmByLink(await linkTo(email)))).toBe('done')
    expect(valueInPage(await new Visitor().open(passwordLink), 'passwordChange')).toBe('void')
    expect(await canSignIn(moved, account.password)).toBe(true)
  })
})

describe('ways past the confirmation', () => {
  it("do not exist: the account's API keeps the address, and Keycloak's own page for it is switched off", async () => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    const pages = await AccountPages.open(visitor)
    const { body } = await pages.ask('GET', '/account/?userProfileMetadata=false')
    for (const change of [{ email: newAddress() }, { username: newAddress() }])
      await pages.ask('POST', '/account/', { ...(body as object), ...change })
    expect(await userOf(account)).toMatchObject({ username: account.email, email: account.email })
    const actions = await (await asAdministrator()).authenticationManagement.getRequiredActions()
    expect(actions.find(({ alias }) => alias === 'UPDATE_EMAIL')?.enabled).toBe(false)
  })

  it.each([
    ['GET', ''],
    ['POST', '/mail'],
    ['DELETE', ''],
  ])('do not exist without a token: %s', async (method, path) => {
    const address = `${keycloakUrl}/realms/${facts.realm}/email-change${path}`
    for (const headers of [{}, { authorization: 'Bearer nothing' }])
      expect((await fetch(address, { method, headers })).status).toBe(401)
  })
})

describe('what waits', () => {
  it('stands in no list of ways to sign in', async () => {
    const { account, visitor } = await customerWhoAsked()
    await askForPassword(visitor, account.password, 'Globok tolmun 8')
    expect((await credentialsOf(account)).map(([type]) => type).toSorted()).toEqual([
      'known-browsers',
      'password',
      'pending-email',
      'pending-password',
    ])
    const { body } = await (await AccountPages.open(visitor)).ask('GET', '/account/credentials')
    expect(JSON.stringify(body)).not.toContain('pending')
  })
})
