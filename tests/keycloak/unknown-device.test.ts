import { describe, expect, it } from '@jest/globals'
import {
  asAdministrator,
  createAccount,
  Customer,
  signIn,
  signInAction,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { protocolUrl } from '@moja-komunala/world/actors/programs.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { allMailsTo, newBrowserSubjects, waitForMailAbout } from '../support/mailbox.ts'
import { actionAddress } from '../support/password-change.ts'

/* Whoever signs in where the account has not been signed in to before causes a mail to its owner: before the answer to the sign-in. */

const { portal, mail: mailUrl, keycloak } = getWorld().facts.urls
const cookieName = 'KNOWN_BROWSER'
const [subject, englishSubject] = newBrowserSubjects
const subjectsTo = async ({ email }: Account) => (await allMailsTo(mailUrl, email)).map((mail) => mail.subject)

/** Has been signed in to already: with that nobody is told. */
async function createKnownIn(visitor: Visitor, language: 'sl' | 'en' = 'sl'): Promise<Account> {
  const account = await createAccount(language)
  await signIn(visitor, account, portal)
  return account
}

async function signOutAndIn(visitor: Visitor, account: Account): Promise<void> {
  await new Customer(visitor, account, portal).signOut()
  expect((await signIn(visitor, account, portal)).url).toContain(portal)
}

describe('a sign-in', () => {
  it('in a browser that is new to the account is told by mail: when, where, by what, and what to do', async () => {
    const account = await createKnownIn(new Visitor())
    const other = new Visitor()
    const form = await other.open(portal)
    await other.open(signInAction(form), {
      method: 'POST',
      form: { username: account.email, password: account.password, credentialId: '' },
      headers: {
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0.7204.119 Mobile/15E148 Safari/604.1',
      },
    })
    const { text, html } = await waitForMailAbout(mailUrl, account.email, subject)
    expect(text).toMatch(/\d{1,2}\. \d{1,2}\. 20\d\d, \d\d:\d\d se je nekdo prijavil/)
    expect(text).toMatch(/: Chrome, iPhone\/iPad\. Naslov IP: (127\.0\.0\.1|::1|0:0:0:0:0:0:0:1)\./)
    expect(html).toContain(`href="${keycloak}/realms/komunala/account/prijava?kc_locale=sl"`)
    await signOutAndIn(other, account)
    expect(await subjectsTo(account)).toEqual([subject])
  })

  it('is told in the language of its owner, also where the browser does not say what it is', async () => {
    const account = await createKnownIn(new Visitor(), 'en')
    await signIn(new Visitor(), account, portal)
    const { text } = await waitForMailAbout(mailUrl, account.email, englishSubject)
    expect(text).toContain('unknown browser, unknown device')
  })

  it('is told to nobody where it is the first, in the same browser again, or goes on with what is signed in', async () => {
    const visitor = new Visitor()
    const account = await createKnownIn(visitor)
    await signOutAndIn(visitor, account)
    await visitor.open(actionAddress(''))
    expect(await subjectsTo(account)).toEqual([])
  })

  it('that goes on where a browser is signed in already makes it known', async () => {
    const visitor = new Visitor()
    const account = await createKnownIn(visitor)
    visitor.forget((name) => name === cookieName)
    await visitor.open(actionAddress(''))
    await signOutAndIn(visitor, account)
    expect(await subjectsTo(account)).toEqual([])
  })

  it('that fails is told to nobody, and makes no browser known', async () => {
    const account = await createKnownIn(new Visitor())
    const visitor = new Visitor()
    await signIn(visitor, { ...account, password: 'Kalna voda 9' }, portal)
    expect([visitor.cookie(cookieName), await subjectsTo(account)]).toEqual([undefined, []])
  })
})

describe('a browser', () => {
  it('that a household shares is known to each of its members, and only to them', async () => {
    const tablet = new Visitor()
    const ana = await createKnownIn(tablet)
    const jan = await createKnownIn(new Visitor())
    await new Customer(tablet, ana, portal).signOut()
    await signIn(tablet, jan, portal)
    await signOutAndIn(tablet, jan)
    await new Customer(tablet, jan, portal).signOut()
    await signIn(tablet, ana, portal)
    expect([await subjectsTo(ana), await subjectsTo(jan)]).toEqual([[], [subject]])
  })

  it('stays known when the password is another one', async () => {
    const visitor = new Visitor()
    const account = await createKnownIn(visitor)
    const password = 'Druga voda 8'
    const administrator = await asAdministrator()
    await administrator.users.resetPassword({
      id: account.subject,
      credential: { type: 'password', value: password, temporary: false },
    })
    await new Customer(visitor, account, portal).signOut()
    await signIn(visitor, { ...account, password }, portal)
    expect(await subjectsTo(account)).toEqual(['Vaše geslo je spremenjeno'])
  })

  it('is a new one without its cookie, or with that of another, and the mailbox is not filled by it', async () => {
    const [visitor, stranger] = [new Visitor(), new Visitor()]
    const account = await createKnownIn(visitor)
    await createKnownIn(stranger)
    const sent = [undefined, 'x.y', stranger.cookie(cookieName)]
    for (const cookie of sent) {
      await new Customer(visitor, account, portal).signOut()
      visitor.setCookie(cookieName, cookie)
      await signIn(visitor, account, portal)
    }
    expect(await subjectsTo(account)).toEqual(sent.map(() => subject))
    for (let times = 0; times < 20; times += 1) await signIn(new Visitor(), account, portal)
    // Four times what may be asked for in an hour.
    expect(await subjectsTo(account)).toHaveLength(20)
  })

  it('keeps a cookie that says nothing of anybody, that no script reads, and that goes to Keycloak alone', async () => {
    const visitor = new Visitor()
    const account = await createKnownIn(visitor)
    const value = visitor.cookie(cookieName) ?? ''
    expect(value).toMatch(/^[\w-]{22}\.[\w-]{22}$/)
    for (const personal of [account.subject, account.email]) expect(value).not.toContain(personal)
    const line = visitor.received.find((answer) => answer.includes(`"${cookieName}=`)) ?? ''
    const [cookie = ''] = new RegExp(`${cookieName}=[^"]*`).exec(line) ?? []
    expect(
      cookie
        .split(/;\s*/)
        .slice(1)
        .map((part) => part.toLowerCase())
        .toSorted(),
    ).toEqual(
      expect.arrayContaining([
        'httponly',
        'max-age=31536000',
        `path=${new URL(protocolUrl).pathname.split('protocol')[0]}`,
        'samesite=lax',
      ]),
    )
  })
})
