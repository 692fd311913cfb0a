import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  signIn,
  signInAction,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { actionLink, countMails, waitForMail } from '../support/mailbox.ts'
import { startOwnRealm, type OwnRealm } from '../support/own-realm.ts'
import {
  actionAddress,
  askForPassword,
  confirmByLink,
  pressConfirm,
  signInForAction,
  valueInPage,
} from '../support/password-change.ts'

/* How many mails Keycloak sends to whoever asks, in whatever way: five an hour to an account and to an address, as the realm says. */

const { facts } = getWorld()
const { mail, portal } = facts.urls
const heldUp = 'Novega sporočila nismo poslali'
const saidOn = (page: Visited) => valueInPage(page, 'summary') ?? ''
const mailsTo = ({ email }: Pick<Account, 'email'>) => countMails(mail, email)

async function createUnconfirmed(of?: OwnRealm): Promise<Account> {
  const keycloak = of ? await of.asAdministrator() : await asAdministrator()
  const account = await createAccount('sl', keycloak)
  await keycloak.users.update({ id: account.subject }, { emailVerified: false })
  return account
}

/** @returns the page that is shown afterwards */
async function askForReset(email: string): Promise<Visited> {
  const visitor = new Visitor()
  const page = await visitor.open(actionAddress(''))
  const form = await visitor.open(new URL(valueInPage(page, 'loginResetCredentialsUrl') ?? '', page.url).href)
  return visitor.open(signInAction(form), { method: 'POST', form: { username: email } })
}

describe('somebody who asks again and again for a new password', () => {
  it('causes five mails, and learns the same as with an address that nobody has: that there are only a few an hour', async () => {
    const account = await createAccount()
    const said = new Set<string>()
    for (let times = 0; times < 12; times += 1) said.add(saidOn(await askForReset(account.email)))
    said.add(saidOn(await askForReset('nihce@nikjer.example')))
    expect([...said]).toEqual([expect.stringContaining('V eni uri pošljemo le nekaj sporočil')])
    await waitForMail(mail, account.email, 5)
    expect(await mailsTo(account)).toBe(5)
  })

  it('does not keep the owner from being told of what happens to the account', async () => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    await askForPassword(visitor, account.password, 'Globok tolmun 8')
    const link = actionLink(await waitForMail(mail, account.email))
    for (let times = 0; times < 6; times += 1) await askForReset(account.email)
    expect(await mailsTo(account)).toBe(5)
    expect(valueInPage(await confirmByLink(link), 'passwordChange')).toBe('done')
    expect((await waitForMail(mail, account.email, 6)).subject).toContain('geslo je spremenjeno')
  })
})

describe('somebody whose address is not confirmed', () => {
  it('gets five mails by signing in anew, is told so afterwards, and the last link works', async () => {
    const account = await createUnconfirmed()
    let page = await signIn(new Visitor(), account, portal)
    for (let times = 1; times < 5; times += 1) {
      expect([valueInPage(page, 'pageId'), saidOn(page)]).toEqual([
        'login-verify-email',
        expect.not.stringContaining(heldUp),
      ])
      page = await signIn(new Visitor(), account, portal)
    }
    await waitForMail(mail, account.email, 5)
    for (let times = 0; times < 3; times += 1) {
      const visitor = new Visitor()
      page = await signIn(visitor, account, portal)
      expect([valueInPage(page, 'pageId'), saidOn(page)]).toEqual([
        'login-verify-email',
        expect.stringContaining(heldUp),
      ])
      // "Pošljite še enkrat" says the same.
      expect(saidOn(await visitor.open(signInAction(page)))).toContain(heldUp)
    }
    expect(await mailsTo(account)).toBe(5)
    const visitor = new Visitor()
    await pressConfirm(visitor, await visitor.open(actionLink(await waitForMail(mail, account.email, 5))))
    await until('the address is confirmed', async () => {
      const user = await (await asAdministrator()).users.findOne({ id: account.subject })
      return user?.emailVerified === true
    })
  })
})

describe('a customer who asks again and again to change the password', () => {
  it('causes five mails, is told so at the form, and what was asked for last can still be confirmed', async () => {
    const account = await createAccount()
    const { visitor } = await signedInCustomer(portal, account)
    for (let times = 0; times < 5; times += 1) {
      const page = await askForPassword(visitor, account.password, `Globok tolmun ${times}`)
      expect(valueInPage(page, 'passwordChange')).toBe('sent')
    }
    const refused = await askForPassword(visitor, account.password, 'Mirna struga 9')
    expect([valueInPage(refused, 'pageId'), saidOn(refused)]).toEqual([
      'login-update-password',
      expect.stringContaining(heldUp),
    ])
    const last = await waitForMail(mail, account.email, 5)
    expect(await mailsTo(account)).toBe(5)
    expect(valueInPage(await confirmByLink(actionLink(last)), 'passwordChange')).toBe('done')
  })
})

describe('a network', () => {
  let realm: OwnRealm
  beforeAll(async () => {
    realm = await startOwnRealm()
    await realm.setAttribute('mailsPerNetworkAnHour', '2')
  })
  afterAll(() => realm.end())

  it('causes as many mails as the realm says, whichever accounts it asks for', async () => {
    const accounts = await Promise.all([createUnconfirmed(realm), createUnconfirmed(realm), createUnconfirmed(realm)])
    const said = []
    for (const account of accounts) said.push(saidOn((await signInForAction('', account, realm.name)).form))
    expect(said.map((sentence) => sentence.includes(heldUp))).toEqual([false, false, true])
    for (const [index, account] of accounts.entries()) expect(await mailsTo(account)).toBe(index < 2 ? 1 : 0)
  })
})
