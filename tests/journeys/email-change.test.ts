import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { newAddress } from '../support/email-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, phone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading } from './support/elements.ts'
import { words } from './support/words.ts'

/* Another e-mail address as customers change it (M16, M17); what happens behind the pages: test/keycloak/email-change.test.ts. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

const own = {
  sl: {
    change: 'Spremenite e-poštni naslov',
    form: 'Sprememba e-poštnega naslova',
    newEmail: 'Nov e-poštni naslov',
    send: 'Pošljite potrditveno sporočilo',
    taken: 'S tem e-poštnim naslovom je nekdo že registriran.',
    sent: 'Potrditveno sporočilo je poslano',
    goOn: 'Nadaljujte',
    waiting: 'Na potrditev čaka nov naslov:',
    again: 'Pošljite sporočilo še enkrat',
    sentAgain: 'Sporočilo je poslano še enkrat.',
    takeBack: 'Prekličite spremembo',
    takenBack: 'Sprememba je preklicana. Velja dosedanji naslov.',
    unchanged: 'Nič ni spremenjeno.',
    changed: 'E-poštni naslov je spremenjen. Odslej se prijavljate z njim.',
    subject: 'Potrdite nov e-poštni naslov',
    confirm: 'Potrdite nov naslov',
    done: 'E-poštni naslov je spremenjen',
    toPortal: 'Naprej na portal',
    void: 'Povezava ne velja več',
    toProfile: 'Odprite »Moj profil«',
  },
  en: {
    change: 'Change the e-mail address',
    form: 'Change of e-mail address',
    newEmail: 'New e-mail address',
    send: 'Send the confirmation message',
    taken: 'Somebody is already registered with this e-mail address.',
    sent: 'The confirmation message has been sent',
    goOn: 'Continue',
    waiting: 'A new address is waiting to be confirmed:',
    again: 'Send the message again',
    sentAgain: 'The message has been sent again.',
    takeBack: 'Take the change back',
    takenBack: 'The change has been taken back. Your old address stays.',
    unchanged: 'Nothing has been changed.',
    changed: 'Your e-mail address has been changed. From now on you sign in with it.',
    subject: 'Confirm the new e-mail address',
    confirm: 'Confirm the new address',
    done: 'Your e-mail address has been changed',
    toPortal: 'On to the portal',
    void: 'This link is no longer valid',
    toProfile: 'Open “My profile”',
  },
}

const cases = [
  { who: 'on a phone, in Slovenian', language: 'sl', viewport: phone, colorScheme: 'light' },
  { who: 'at a desk, in the dark, in English', language: 'en', viewport: desktop, colorScheme: 'dark' },
] as const

const inspect = async (page: Page) => expect(await hardships(page)).toEqual([])

describe.each(cases)('a customer $who', ({ language, viewport, colorScheme }) => {
  const [w, o] = [words[language], own[language]]
  const emailField = (page: Page) => page.getByLabel(`${w.email} *`, { exact: true })

  /** Signed in, on "Moj profil" in the account's language. */
  async function openProfile() {
    const account = await createAccount(language)
    const { purpose } = await createMeteringPoint(account.subject)
    const pointNumber = purpose.split(' ').at(-1) ?? ''
    const context = await newVisitor(browser, { viewport, colorScheme })
    const page = await context.newPage()
    await page.goto(portal)
    await signIn(page, account.email, account.password, words.sl)
    await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: w.profile, exact: true }).click()
    await heading(page, w.profile).waitFor()
    return { account, pointNumber, context, page }
  }

  /** From "Moj profil" over the password to the form for the new address. */
  async function openForm(page: Page, password: string): Promise<void> {
    await button(page, o.change).click()
    await page.getByLabel(w.password, { exact: true }).fill(password)
    await button(page, w.signIn).click()
    await heading(page, o.form).waitFor()
  }

  /** And back to "Moj profil", which shows what waits. */
  async function ask(page: Page, email: string): Promise<void> {
    await page.getByLabel(o.newEmail, { exact: true }).fill(email)
    await button(page, o.send).click()
    await heading(page, o.sent).waitFor()
    await page.getByText(email).waitFor()
  }

  it('changes the address in "Moj profil": the password, the form, the link in the mail, one button', async () => {
    const { account, pointNumber, context, page } = await openProfile()
    const email = newAddress()
    await openForm(page, account.password)
    await inspect(page)
    const taken = (await createAccount()).email
    await page.getByLabel(o.newEmail, { exact: true }).fill(taken)
    await button(page, o.send).click()
    await page.getByRole('link', { name: o.taken }).click()
    expect(await page.getByLabel(o.newEmail, { exact: true }).inputValue()).toBe(taken)
    await inspect(page)
    await ask(page, email)
    await inspect(page)
    await button(page, o.goOn).click()
    await page.getByRole('group', { name: o.waiting }).getByText(email).waitFor()
    expect(await emailField(page).inputValue()).toBe(account.email)
    await inspect(page)

    // In another browser, where nobody is signed in.
    const elsewhere = await (await newVisitor(browser, { viewport, colorScheme })).newPage()
    const message = await waitForMail(mail, email)
    expect(message.subject).toBe(o.subject)
    await elsewhere.goto(actionLink(message))
    await button(elsewhere, o.confirm).waitFor()
    for (const address of [account.email, email]) await elsewhere.getByText(address).waitFor()
    await inspect(elsewhere)
    await button(elsewhere, o.confirm).click()
    await heading(elsewhere, o.done).waitFor()
    await inspect(elsewhere)
    await elsewhere.getByRole('link', { name: o.toPortal }).click()
    await signIn(elsewhere, email, account.password, words[await languageOf(elsewhere)])
    await elsewhere.getByRole('main').getByRole('link', { name: w.enterReading, exact: true }).waitFor()

    // The profile, open all the while, shows it once the customer is back from the mail; its session went along.
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await page.getByText(o.changed).waitFor()
    expect(await emailField(page).inputValue()).toBe(email)
    await page.getByRole('navigation').getByRole('link', { name: w.meteringPoints, exact: true }).click()
    await page.getByRole('main').getByText(pointNumber).first().waitFor()
    await elsewhere.context().close()
    await context.close()
  })

  it('sees what waits, has the mail sent again, takes the change back, and the link then leads on', async () => {
    const { account, context, page } = await openProfile()
    const email = newAddress()
    await openForm(page, account.password)
    await ask(page, email)
    await button(page, o.goOn).click()
    await button(page, o.again).click()
    await page.getByText(o.sentAgain).waitFor()
    const message = await waitForMail(mail, email, 2)
    await inspect(page)
    await button(page, o.takeBack).click()
    await page.getByText(o.takenBack).waitFor()
    await button(page, o.change).waitFor()
    expect(await page.getByText(email).count()).toBe(0)
    await inspect(page)

    await page.goto(actionLink(message))
    await heading(page, o.void).waitFor()
    await inspect(page)
    await page.getByRole('link', { name: o.toProfile }).click()
    await heading(page, w.profile).waitFor()
    expect(await emailField(page).inputValue()).toBe(account.email)
    await context.close()
  })

  it('leaves the form without a change', async () => {
    const { account, context, page } = await openProfile()
    await openForm(page, account.password)
    await button(page, w.cancel).click()
    await page.getByText(o.unchanged).waitFor()
    await button(page, o.change).waitFor()
    await context.close()
  })
})

/** The sign-in page's own, before Keycloak knows who comes. */
async function languageOf(page: Page): Promise<'sl' | 'en'> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  return (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'sl'
}
