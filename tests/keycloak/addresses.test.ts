import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'
import { asAdministrator, createAccount, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { acceptance, importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { askForResetLink, sendNewPassword } from '../support/forgotten-password.ts'
import { AccountPages, askForEmail } from '../support/email-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { canSignIn, confirmByLink, signInForAction, valueInPage } from '../support/password-change.ts'
import { accountOf, answerTerms, registerUpToTerms, sendRegistration } from '../support/registration.ts'
import { pageOf } from '../support/staff.ts'
import { addressesInOtherForms } from '../support/operators-queries.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* One mailbox, one account, however the address was typed: keyboards and clipboards bring along what nobody sees. */

const { facts } = getWorld()
const { mail } = facts.urls

const name = () => `ana.${randomUUID().slice(0, 12)}`
const unseen = {
  'a no-break space around it': (local: string) => `\u00a0${local}@posta.example\u00a0`,
  'a narrow no-break space within': (local: string) => `${local}\u202f@posta.example`,
  'an ideographic space': (local: string) => `${local}@\u3000posta.example`,
  'a byte order mark': (local: string) => `\ufeff${local}@posta.example`,
  'a space of no width': (local: string) => `${local}@posta.\u200bexample`,
  'a soft hyphen': (local: string) => `${local}@pos\u00adta.example`,
  'a word joiner': (local: string) => `${local}\u2060@posta.example`,
  capitals: (local: string) => `${local.toUpperCase()}@Posta.Example`,
  'quotation marks that it needs none of': (local: string) => `"${local}"@posta.example`,
} as const

describe.each(Object.entries(unseen))('an address with %s', (_, typed) => {
  it('is registered in the one form that there is, once, and signs in and asks for a new password', async () => {
    const local = name()
    const kept = `${local}@posta.example`
    const { password, page } = await sendRegistration(new Visitor(), { email: typed(local) })
    expect(pageOf(page)).toBe('terms')
    const account = { subject: (await accountOf(kept)).id, email: kept, password }
    expect(await accountOf(kept)).toMatchObject({ username: kept, email: kept })
    for (const again of [kept, typed(local)]) {
      const refused = await sendRegistration(new Visitor(), { email: again })
      expect(pageOf(refused.page)).toBe('register')
      expect(refused.page.text).toContain('je nekdo že registriran')
    }

    const visitor = new Visitor()
    const confirm = await answerTerms(visitor, await signInAs(visitor, { ...account, email: typed(local) }), 'accept')
    expect(pageOf(confirm)).toBe('login-verify-email')
    await confirmByLink(actionLink(await waitForMail(mail, kept)))
    expect(await canSignIn({ ...account, email: typed(local) }, password)).toBe(true)

    const link = await askForResetLink(account, { typed: typed(local), count: 2 })
    const reset = new Visitor()
    await sendNewPassword(reset, await reset.open(link), 'Globok tolmun 8')
    expect(await canSignIn(account, 'Globok tolmun 8')).toBe(true)
  })
})

async function signInAs(visitor: Visitor, { email, password }: Account): Promise<Visited> {
  const form = await visitor.open(facts.urls.portal)
  return visitor.open(signInAction(form), { method: 'POST', form: { username: email, password, credentialId: '' } })
}

describe('a domain with letters beyond English ones', () => {
  it('is one domain in both its spellings, and shown as people write it', async () => {
    const local = name()
    const host = `b\u00fccher-${randomUUID().slice(0, 8)}.example`
    const kept = `${local}@${new URL(`http://${host}`).hostname}`
    const { password } = await sendRegistration(new Visitor(), { email: `${local}@${host.normalize('NFD')}` })
    const { id } = await accountOf(kept)
    const refused = await sendRegistration(new Visitor(), { email: kept })
    expect(pageOf(refused.page)).toBe('register')

    const visitor = new Visitor()
    const account = { subject: id, email: `${local}@${host}`, password }
    const confirm = await answerTerms(visitor, await signInAs(visitor, account), 'accept')
    expect(valueInPage(confirm, 'shownEmail')).toBe(account.email)
    const link = actionLink(await waitForMail(mail, kept))
    const elsewhere = new Visitor()
    expect(valueInPage(await elsewhere.open(link), 'summary')).toContain(account.email)
  })
})

describe('an address that mail reaches nobody at', () => {
  it.each([
    ['a@b', 'a@b'],
    ['ana@primer', 'ana@primer'],
    ['ana@.si', 'ana@.si'],
    ['ana@primer..si', 'ana@primer..si'],
    ['one of ten thousand labels', `ana@${'a.'.repeat(10_000)}si`],
    ['one with thousands of letters beyond English ones', `ana@${'\u010d'.repeat(3_000)}.si`],
  ])('%s is refused at registration', async (_, email) => {
    const { page } = await sendRegistration(new Visitor(), { email })
    expect(pageOf(page)).toBe('register')
    expect(page.text).toContain('E-poštni naslov ni pravilno zapisan.')
  })

  it('is one that nobody has an account by, where somebody tries to sign in, however long it is', async () => {
    const visitor = new Visitor()
    for (const email of ['a@b', `ana@${'\u010d'.repeat(3_000)}.si`]) {
      const page = await signInAs(visitor, { subject: '', email, password: 'Bistra voda 7' })
      expect(pageOf(page)).toBe('login')
      expect(page.text).toContain('Email ali geslo ni pravilno.')
    }
  })

  it('is refused at a change, by the admin API as well', async () => {
    const account = await createAccount()
    const { visitor, form } = await signInForAction('CHANGE_EMAIL', account, facts.realm)
    const page = await visitor.open(signInAction(form), { method: 'POST', form: { email: 'a@b' } })
    expect(page.text).toContain('E-poštni naslov ni pravilno zapisan.')
    const keycloak = await asAdministrator()
    await expect(keycloak.users.update({ id: account.subject }, { email: 'a@b' })).rejects.toThrow()
    expect(await keycloak.users.findOne({ id: account.subject })).toMatchObject({ email: account.email })
  })
})

describe('a customer who changes the address', () => {
  it('gets it in the one form, and is told it as people write it', async () => {
    const account = await createAccount()
    const { visitor } = await signInForAction('', account, facts.realm)
    const [local, host] = [name(), `\u010drpalka-${randomUUID().slice(0, 8)}.example`]
    const kept = `${local}@${new URL(`http://${host}`).hostname}`
    const sent = await askForEmail(visitor, account, `\u00a0${local.toUpperCase()}@${host}\u200b`)
    expect(valueInPage(sent, 'summary')).toContain(`${local}@${host}`)
    const pages = await AccountPages.open(visitor)
    expect(await pages.waiting()).toMatchObject({ email: `${local}@${host}` })
    await confirmByLink(actionLink(await waitForMail(mail, kept)))
    expect(await accountOf(kept)).toMatchObject({ id: account.subject, username: kept })
    const renewed = await pages.ask('GET', '/account')
    expect(renewed.body).toMatchObject({ email: `${local}@${host}`, username: `${local}@${host}` })
  })

  it('cannot take the address of somebody else by what nobody sees', async () => {
    const [account, other] = [await createAccount(), await createAccount()]
    const { visitor } = await signInForAction('', account, facts.realm)
    const page = await askForEmail(visitor, account, other.email.replace('@', '\u200b@'))
    expect(page.text).toContain('je nekdo že registriran')
  })
})

describe('an account from before addresses had one form', () => {
  const importOld = async (email: string) => {
    const keycloak = await asAdministrator()
    const password = 'Bistra voda 7'
    const subject = await importAccount(keycloak, {
      email,
      emailVerified: true,
      firstName: 'Tine',
      lastName: 'Medved',
      attributes: { locale: ['sl'], termsAccepted: [acceptance(listTermsVersions()[0], new Date())] },
      credentials: [{ type: 'password', value: password, temporary: false }],
      groups: ['/stranke'],
    })
    return { subject, email, password }
  }

  it('is entered as its address is, and saves its details', async () => {
    const old = await importOld(`${name()}\u00a0@posta.example`)
    expect(await canSignIn(old, old.password)).toBe(true)
    const { visitor } = await signInForAction('', old, facts.realm)
    const pages = await AccountPages.open(visitor)
    const { body } = await pages.ask('GET', '/account')
    const saved = await pages.ask('POST', '/account', { ...(body as object), firstName: 'Tinka' })
    expect(saved.status).toBe(204)
  })

  it('is named to operators, with whoever has the same mailbox, and gets the one form when it is saved', async () => {
    const local = name()
    const [kept, old] = [`${local}@posta.example`, await importOld(`${local}@posta\u200b.example`)]
    const keycloak = await asAdministrator()
    expect(await addressesInOtherForms()).toContainEqual({ id: old.subject, email: old.email, also: null })

    const twin = await importOld(kept)
    expect(await addressesInOtherForms()).toContainEqual({ id: old.subject, email: old.email, also: twin.subject })
    const user = await keycloak.users.findOne({ id: old.subject })
    await expect(keycloak.users.update({ id: old.subject }, { ...user })).rejects.toThrow()
    // Whom of the two they keep is for people to decide.
    await keycloak.users.del({ id: twin.subject })
    await keycloak.users.update({ id: old.subject }, { ...user })
    expect(await accountOf(kept)).toMatchObject({ id: old.subject, username: kept, emailVerified: true })
    expect(await canSignIn({ ...old, email: kept }, old.password)).toBe(true)
    expect((await addressesInOtherForms()).map(({ id }) => id)).not.toContain(old.subject)
  })
})

describe('a registration with a wrong address', () => {
  it('is put right before it is confirmed, without anything typed again; the wrong one is free and its link void', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    const waiting = await answerTerms(visitor, page, 'accept')
    const wrongLink = actionLink(await waitForMail(mail, account.email))
    const right = `${name()}@posta.example`
    const corrected = await visitor.open(signInAction(waiting), { method: 'POST', form: { email: `\u00a0${right}` } })
    expect([pageOf(corrected), valueInPage(corrected, 'shownEmail')]).toEqual(['login-verify-email', right])
    const mailed = actionLink(await waitForMail(mail, right))

    expect(await accountOf(right)).toMatchObject({ id: account.subject, username: right, emailVerified: false })
    expect((await new Visitor().open(wrongLink)).status).toBe(400)
    await confirmByLink(mailed)
    expect(await canSignIn({ ...account, email: right }, account.password)).toBe(true)
    const taken = await sendRegistration(new Visitor(), { email: account.email })
    expect(pageOf(taken.page)).toBe('terms')
  })

  it('takes neither the address of somebody else nor one that is none, and not any number of them', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    let waiting = await answerTerms(visitor, page, 'accept')
    const other = await createAccount()
    const send = async (email: string) => {
      waiting = await visitor.open(signInAction(waiting), { method: 'POST', form: { email } })
      return waiting
    }
    expect((await send(other.email)).text).toContain('je nekdo že registriran')
    expect((await send('a@b')).text).toContain('E-poštni naslov ni pravilno zapisan.')
    expect(await accountOf(account.email)).toMatchObject({ id: account.subject })
    let last = account.email
    for (let count = 0; count < 10; count += 1) {
      const next = `${name()}@posta.example`
      if (pageOf(await send(next)) !== 'login-verify-email' || valueInPage(waiting, 'shownEmail') !== next) break
      last = next
    }
    expect(await accountOf(last)).toMatchObject({ id: account.subject })
    expect(waiting.text).toContain('Nič ni spremenjeno.')
  })

  it('is past once the address was confirmed: then the account pages change it, by a link to the new one', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    const waiting = await answerTerms(visitor, page, 'accept')
    await confirmByLink(actionLink(await waitForMail(mail, account.email)))
    await visitor.open(signInAction(waiting), { method: 'POST', form: { email: `${name()}@posta.example` } })
    expect(await accountOf(account.email)).toMatchObject({ id: account.subject, emailVerified: true })
  })
})
