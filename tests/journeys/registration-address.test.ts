import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { accountOf } from '../support/registration.ts'
import { hardships } from './support/actions.ts'
import { desktop, openBrowser, smallPhone } from './support/browser.ts'
import { newCustomer, openConfirmationLink, register, signIn } from './support/customer.ts'
import { button, heading, link, textbox } from './support/elements.ts'
import { openSignIn } from './support/sign-in-page.ts'
import { words } from './support/words.ts'

/* The address at a registration: mistyped, put right, confirmed somewhere else, or in a browser that somebody else uses. */

const { dataDir, facts } = getWorld()
const { portal, mail } = facts.urls
const browser = await openBrowser()

const texts = {
  sl: {
    didYouMean: 'Ste mislili gmail.com?',
    correct: (address: string) => `Da, popravite v ${address}`,
    leave: 'Ne, naslov je pravilen',
    waiting: 'Potrdite svoj e-poštni naslov',
    send: 'Popravite in pošljite',
    invalid: 'E-poštni naslov ni pravilno zapisan. Primer: ime.priimek@primer.si.',
    confirmed: 'E-poštni naslov je potrjen',
    elsewhere: 'Potrdili ste jo v drugem brskalniku',
    toPortal: 'Naprej na portal',
    confirm: 'Potrdite e-poštni naslov',
    notYou: 'Se niste registrirali vi? Potem ne potrdite ničesar in zaprite to stran.',
    otherUser: 'V tem brskalniku je prijavljen nekdo drug',
    signOutOther: 'Odjavite drugega uporabnika',
    signOut: 'Odjava',
    sendAgain: 'Pošljite še enkrat',
  },
  en: {
    didYouMean: 'Did you mean gmail.com?',
    correct: (address: string) => `Yes, make it ${address}`,
    leave: 'No, the address is right',
    waiting: 'Confirm your e-mail address',
    send: 'Correct and send',
    invalid: 'The e-mail address is not written correctly. Example: name.surname@example.com.',
    confirmed: 'The e-mail address is confirmed',
    elsewhere: 'You confirmed it in another browser',
    toPortal: 'On to the portal',
    confirm: 'Confirm the e-mail address',
    notYou: 'You did not register? Then confirm nothing and close this page.',
    otherUser: 'Somebody else is signed in in this browser',
    signOutOther: 'Sign the other user out',
    signOut: 'Sign out',
    sendAgain: 'Send again',
  },
} as const

const languages = [
  { language: 'sl', surroundings: { viewport: smallPhone, colorScheme: 'light' } },
  { language: 'en', surroundings: { viewport: desktop, colorScheme: 'dark' } },
] as const

describe.each(languages)('a customer who reads $language', ({ language, surroundings }) => {
  const w = words[language]
  const t = texts[language]
  const atSignIn = () => openSignIn(browser, language, surroundings)
  const local = () => `marija.${randomUUID().slice(0, 8)}`

  async function fillIn(page: Page, email: string): Promise<void> {
    const { firstName, lastName, password } = newCustomer()
    await link(page, w.register).click()
    await textbox(page, w.firstName).fill(firstName)
    await textbox(page, w.lastName).fill(lastName)
    await textbox(page, w.email).fill(email)
    await page.getByLabel(w.password, { exact: true }).fill(password)
    await page.getByLabel(w.confirmPassword, { exact: true }).fill(password)
    await button(page, w.register).click()
  }

  it('who types gmial.com is asked whether it was gmail.com, takes it with one press, and loses nothing typed', async () => {
    const page = await atSignIn()
    const name = local()
    await fillIn(page, `${name}@gmial.com`)
    await page.locator('.field__error').getByText(t.didYouMean).waitFor()
    expect(await hardships(page)).toEqual([])
    await button(page, t.correct(`${name}@gmail.com`)).click()
    expect(await textbox(page, w.email).inputValue()).toBe(`${name}@gmail.com`)
    expect(await page.getByText(t.didYouMean).count()).toBe(0)
    await button(page, w.register).click()
    await heading(page, w.termsHeading).waitFor()
    expect(await accountOf(`${name}@gmail.com`)).toMatchObject({ username: `${name}@gmail.com` })
    await page.context().close()
  })

  it('who really has an address at gmial.com keeps it', async () => {
    const page = await atSignIn()
    const email = `${local()}@gmial.com`
    await fillIn(page, email)
    await button(page, t.leave).click()
    await button(page, w.register).click()
    await heading(page, w.termsHeading).waitFor()
    expect(await accountOf(email)).toMatchObject({ username: email })
    await page.context().close()
  })

  it('puts a wrong address right on the page that waits for its confirmation, and types nothing else again', async () => {
    const customer = newCustomer()
    const page = await atSignIn()
    await register(page, customer, w)
    await heading(page, t.waiting).waitFor()
    await waitForMail(mail, customer.email)
    expect(await hardships(page)).toEqual([])
    expect(await textbox(page, w.email).inputValue()).toBe(customer.email)

    await textbox(page, w.email).fill('marija@posta')
    await button(page, t.send).click()
    await page.locator('.field__error').getByText(t.invalid).waitFor()
    const other = await createAccount(language)
    await textbox(page, w.email).fill(other.email)
    await button(page, t.send).click()
    await page.locator('.field__error').waitFor()
    expect(await hardships(page)).toEqual([])

    const right = `${local()}@posta.example`
    await textbox(page, w.email).fill(`\u00a0${right}`)
    await button(page, t.send).click()
    await page.locator('strong', { hasText: right }).waitFor()
    const confirmed = await openConfirmationLink(page.context(), mail, right)
    await heading(confirmed, w.addHeading).waitFor()
    expect(await accountOf(right)).toMatchObject({ firstName: customer.firstName, emailVerified: true })
    await page.context().close()
  })

  it('confirms the address where the mail is read, and the first page notices and leads on', async () => {
    const customer = newCustomer()
    const page = await atSignIn()
    const looking = page.waitForResponse((answer) => answer.url().includes('/address-watch'), { timeout: 60_000 })
    await register(page, customer, w)
    await heading(page, t.waiting).waitFor()
    const looked = await looking

    const elsewhere = await atSignIn()
    await elsewhere.goto(actionLink(await waitForMail(mail, customer.email)))
    await heading(elsewhere, t.waiting).waitFor()
    await elsewhere.getByText(t.notYou).waitFor()
    expect(await hardships(elsewhere)).toEqual([])
    await link(elsewhere, t.confirm).click()
    await heading(elsewhere, t.confirmed).waitFor()

    await heading(page, t.confirmed).waitFor()
    await page.getByText(t.elsewhere).waitFor()
    expect(await hardships(page)).toEqual([])
    await link(page, t.toPortal).click()
    await signIn(page, customer.email, customer.password, w)
    await heading(page, w.addHeading).waitFor()
    await Promise.all([page, elsewhere].map((open) => open.context().close()))

    // What the page asks by is its own, in no log: neither Keycloak's nor that of whoever stands before it.
    const { pathname, searchParams } = new URL(looked.url())
    const secret = searchParams.get('secret') ?? pathname.split('/').at(-1) ?? ''
    expect([looked.status(), secret.length > 20]).toEqual([200, true])
    const log = (await readFile(join(dataDir, 'logs', 'keycloak.log'), 'utf8')).split('\n')
    expect(log.some((line) => line.includes('/realms/komunala/address-watch'))).toBe(true)
    expect(log.filter((line) => line.includes(secret))).toEqual([])
    const asked = await Promise.all(
      ['', '?secret=', `?secret=${secret}x`].map((query) => fetch(looked.url().replace(/\?.*/, query))),
    )
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  it('who presses a button on the first page before it has noticed, reads the same', async () => {
    const customer = newCustomer()
    const page = await atSignIn()
    await register(page, customer, w)
    await heading(page, t.waiting).waitFor()
    // Nothing looks by itself from here on.
    await page.evaluate('for (let timer = 0; timer < 10000; timer += 1) clearInterval(timer)')

    const elsewhere = await atSignIn()
    await elsewhere.goto(actionLink(await waitForMail(mail, customer.email)))
    // Two presses in a row: the page of the second one is what is seen.
    await link(elsewhere, t.confirm).dblclick()
    await heading(elsewhere, t.confirmed).waitFor()

    await link(page, t.sendAgain).click()
    await heading(page, t.confirmed).waitFor()
    await Promise.all([page, elsewhere].map((open) => open.context().close()))
  })

  it('in a browser where somebody else is signed in, signs that one out there, and goes on with the link', async () => {
    const customer = newCustomer()
    const registering = await atSignIn()
    await register(registering, customer, w)
    const mailed = actionLink(await waitForMail(mail, customer.email))
    await registering.context().close()

    const other = await createAccount(language)
    const page = await atSignIn()
    await signIn(page, other.email, other.password, w)
    await heading(page, w.addHeading).waitFor()
    await page.goto(mailed)
    await heading(page, t.otherUser).waitFor()
    await page.getByText(other.email).waitFor()
    expect(await hardships(page)).toEqual([])
    await link(page, t.signOutOther).click()
    await button(page, t.signOut).click()
    await page.waitForURL(`${portal}/odjavljeni**`)
    // The portal was told as well.
    await page.goto(portal)
    await heading(page, w.signInHeading).waitFor()
    await page.goto(mailed)
    await link(page, t.confirm).click()
    await heading(page, t.confirmed).waitFor()
    await page.context().close()
  })

  it('who waits at the sign-in page in two tabs, lands in both where each wanted', async () => {
    const account = await createAccount(language)
    await createMeteringPoint(account.subject)
    const first = await atSignIn()
    const second = await first.context().newPage()
    await first.goto(`${portal}/odjemna-mesta`)
    await second.goto(`${portal}/odjemna-mesta/dodaj`)
    await heading(second, w.signInHeading).waitFor()
    await signIn(first, account.email, account.password, w)
    await first.waitForURL(`${portal}/odjemna-mesta`)
    await second.waitForURL(`${portal}/odjemna-mesta/dodaj`)
    await heading(second, w.addHeading).waitFor()
    await first.context().close()
  })
})
