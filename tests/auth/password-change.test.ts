import { describe, expect, it } from '@jest/globals'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  signIn,
  signInAction,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { actionLink, mailsTo, waitForMail } from '../support/mailbox.ts'
import {
  askForPassword,
  canSignIn,
  confirmByLink,
  goOn,
  openPasswordForm,
  pressConfirm,
  valueInPage,
} from '../support/password-change.ts'

/* A new password takes effect only by the button behind the link of a confirmation mail (M18, M19). */

const { facts } = getWorld()
const { portal, mail } = facts.urls
const newPassword = 'Globok tolmun 8'
const otherPassword = 'Mirna struga 9'

const stepOf = (page: Parameters<typeof valueInPage>[0]) => valueInPage(page, 'passwordChange')
const messageOf = (page: Parameters<typeof valueInPage>[0]) => valueInPage(page, 'summary')

async function customerWhoAsked(account: Account, password = newPassword, options = {}) {
  const customer = await signedInCustomer(portal, account)
  const sent = await askForPassword(customer.visitor, account.password, password, options)
  // With what the page says, should it be another one.
  expect({ step: stepOf(sent), page: valueInPage(sent, 'pageId'), said: messageOf(sent) }).toMatchObject({
    step: 'sent',
  })
  return { customer, sent }
}

const linkOf = async (account: Account, count = 1) => actionLink(await waitForMail(mail, account.email, count))

async function storedPasswords({ subject }: Account): Promise<string[]> {
  const keycloak = await asAdministrator()
  const types = (await keycloak.users.getCredentials({ id: subject })).map(({ type }) => String(type))
  return types.filter((type) => type.includes('password')).sort()
}

describe('a customer who has asked for a new password', () => {
  it('signs in with the old one until the button is pressed, with the new one afterwards, and is told once', async () => {
    const account = await createAccount()
    const { customer, sent } = await customerWhoAsked(account)
    expect(await canSignIn(account, account.password)).toBe(true)
    expect(await canSignIn(account, newPassword)).toBe(false)

    const back = await goOn(customer.visitor, sent)
    expect(back.href.startsWith(`${portal}/auth/callback`)).toBe(true)
    expect(back.searchParams.get('kc_action_status')).toBe('success')

    expect(stepOf(await confirmByLink(await linkOf(account)))).toBe('done')
    expect(await canSignIn(account, newPassword)).toBe(true)
    expect(await canSignIn(account, account.password)).toBe(false)

    const notice = await waitForMail(mail, account.email, 2)
    expect(notice.subject).toBe('Vaše geslo je spremenjeno')
    expect(await storedPasswords(account)).not.toContain('pending-password')
    await expect(waitForMail(mail, account.email, 3, 1500)).rejects.toThrow('2 of 3')
  })

  it('loses and gains nothing when a mail scanner opens the link, however often', async () => {
    const account = await createAccount()
    await customerWhoAsked(account)
    const link = await linkOf(account)
    const scanner = new Visitor()
    expect(stepOf(await scanner.open(link))).toBe('confirm')
    expect(stepOf(await scanner.open(link))).toBe('confirm')
    const elsewhere = await new Visitor().open(link)
    // The button's address, too, acts only in the browser that got the page.
    expect(stepOf(await pressConfirm(new Visitor(), elsewhere))).toBe('confirm')

    expect(await canSignIn(account, account.password)).toBe(true)
    expect(await canSignIn(account, newPassword)).toBe(false)
  })

  it('uses the link once, in the same browser as in another', async () => {
    const account = await createAccount()
    const { customer } = await customerWhoAsked(account)
    const link = await linkOf(account)
    const page = await customer.visitor.open(link)
    expect(stepOf(await pressConfirm(customer.visitor, page))).toBe('done')

    for (const again of [await pressConfirm(customer.visitor, page), await new Visitor().open(link)]) {
      expect(again.status).toBe(400)
      expect(messageOf(again)).toContain('Ta povezava ne velja več.')
    }
  })

  it('finds neither password in the link, which ends up in logs', async () => {
    const account = await createAccount()
    await customerWhoAsked(account)
    const [, claims = ''] = (new URL(await linkOf(account)).searchParams.get('key') ?? '').split('.')
    const text = Buffer.from(claims, 'base64url').toString()
    expect(text).toContain(account.subject)
    for (const password of [account.password, newPassword]) expect(text).not.toContain(password)
  })
})

describe('a customer who asks a second time', () => {
  it('finds the first link void and gets the second password', async () => {
    const account = await createAccount()
    const { customer } = await customerWhoAsked(account)
    const first = await linkOf(account)
    await askForPassword(customer.visitor, account.password, otherPassword)
    const second = await linkOf(account, 2)
    expect((await storedPasswords(account)).filter((type) => type === 'pending-password')).toHaveLength(1)

    expect(messageOf(await new Visitor().open(first))).toContain('Ta povezava ne velja več.')
    expect(stepOf(await confirmByLink(second))).toBe('done')
    expect(await canSignIn(account, otherPassword)).toBe(true)
    expect(await canSignIn(account, newPassword)).toBe(false)
  })
})

describe('a link that staff have overtaken with a new password', () => {
  it('changes nothing any more', async () => {
    const account = await createAccount()
    await customerWhoAsked(account)
    const link = await linkOf(account)
    const keycloak = await asAdministrator()
    await keycloak.users.resetPassword({
      id: account.subject,
      credential: { type: 'password', value: otherPassword, temporary: false },
    })
    expect(messageOf(await new Visitor().open(link))).toContain('Ta povezava ne velja več.')
    expect(await canSignIn(account, otherPassword)).toBe(true)
  })
})

describe('one of the last two passwords', () => {
  it('is refused, before and after a change; one that never took effect does not count', async () => {
    const account = await createAccount()
    const { customer } = await customerWhoAsked(account, otherPassword)
    const same = await askForPassword(customer.visitor, account.password, account.password)
    expect(same.text).toContain('To geslo ste nedavno že uporabljali.')

    await askForPassword(customer.visitor, account.password, newPassword)
    await confirmByLink(await linkOf(account, 2))
    const before = await askForPassword(customer.visitor, newPassword, account.password)
    expect(before.text).toContain('To geslo ste nedavno že uporabljali.')
    expect(stepOf(await askForPassword(customer.visitor, newPassword, otherPassword))).toBe('sent')
  })

  it('is refused as any other rule is, on the form', async () => {
    const account = await createAccount()
    const customer = await signedInCustomer(portal, account)
    const short = await askForPassword(customer.visitor, account.password, 'Kratko1')
    expect(valueInPage(short, 'pageId')).toBe('login-update-password')
    expect(await storedPasswords(account)).toEqual(['password'])
  })
})

describe('"Izpiši me iz drugih naprav"', () => {
  it('signs the others out at the confirmation, and keeps the session that asked', async () => {
    const account = await createAccount()
    const other = await signedInCustomer(portal, account)
    const { customer } = await customerWhoAsked(account, newPassword, { signOutOthers: true })
    expect((await other.get('/metering-points')).status).toBe(200)

    await confirmByLink(await linkOf(account))
    expect((await other.get('/metering-points')).status).toBe(401)
    expect((await customer.get('/metering-points')).status).toBe(200)
    const keycloak = await asAdministrator()
    expect(await keycloak.users.listSessions({ id: account.subject })).toHaveLength(1)
  })

  it('unticked, signs nobody out', async () => {
    const account = await createAccount()
    const other = await signedInCustomer(portal, account)
    await customerWhoAsked(account)
    await confirmByLink(await linkOf(account))
    expect((await other.get('/metering-points')).status).toBe(200)
  })
})

describe('a customer whose mail cannot be sent', () => {
  it('is told so, and nothing changes', async () => {
    const account = await createAccount()
    const customer = await signedInCustomer(portal, account)
    const form = await openPasswordForm(customer.visitor, account.password)
    expect(stepOf(form)).toBe('asked')
    // An address that Keycloak takes and the mail server refuses.
    const keycloak = await asAdministrator()
    const known = await keycloak.users.findOne({ id: account.subject })
    const email = `"${account.email.replace('@', '>"@')}`
    await keycloak.users.update({ id: account.subject }, { ...known, email })
    const refused = await askForPassword(customer.visitor, account.password, newPassword)

    expect(messageOf(refused)).toContain('Potrditvenega sporočila trenutno ne moremo poslati.')
    expect(await storedPasswords(account)).toEqual(['password'])
    expect(await canSignIn({ ...account, email }, account.password)).toBe(true)
  })
})

describe('a customer whom staff gave a temporary password', () => {
  it('sets a new one at once, without a mail to confirm it, and is told of both', async () => {
    const account = await createAccount()
    const keycloak = await asAdministrator()
    await keycloak.users.resetPassword({
      id: account.subject,
      credential: { type: 'password', value: otherPassword, temporary: true },
    })
    const visitor = new Visitor()
    const form = await signIn(visitor, { ...account, password: otherPassword }, portal)
    expect(stepOf(form)).toBeUndefined()
    await visitor.open(signInAction(form), {
      method: 'POST',
      form: { 'password-new': newPassword, 'password-confirm': newPassword },
    })
    expect(await canSignIn(account, newPassword)).toBe(true)
    await waitForMail(mail, account.email, 2)
    const changed = 'Vaše geslo je spremenjeno'
    expect((await mailsTo(mail, account.email)).map(({ subject }) => subject)).toEqual([changed, changed])
  })
})

describe('a customer who has forgotten the password', () => {
  it('sets a new one by the link of that mail alone, and an older request of another kind is void', async () => {
    const account = await createAccount()
    await customerWhoAsked(account, otherPassword)
    const pendingLink = await linkOf(account)
    const visitor = new Visitor()
    const form = await visitor.open(portal)
    const reset = await visitor.open(new URL(valueInPage(form, 'loginResetCredentialsUrl') ?? '', form.url).href)
    await visitor.open(signInAction(reset), { method: 'POST', form: { username: account.email } })
    const page = await visitor.open(await linkOf(account, 2))
    expect(stepOf(page)).toBeUndefined()
    await visitor.open(signInAction(page), {
      method: 'POST',
      form: { 'password-new': newPassword, 'password-confirm': newPassword },
    })
    expect(await canSignIn(account, newPassword)).toBe(true)
    expect(messageOf(await new Visitor().open(pendingLink))).toContain('Ta povezava ne velja več.')
    expect(await canSignIn(account, otherPassword)).toBe(false)
  })
})
