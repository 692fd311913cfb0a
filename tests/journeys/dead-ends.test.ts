import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { askKeycloak, hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, smallPhone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading, link, textbox } from './support/elements.ts'
import { openSignIn } from './support/sign-in-page.ts'
import { words } from './support/words.ts'

/* Where signing in stops: every page says why, and leads on with one click. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

const texts = {
  sl: {
    wrong:
      'Email ali geslo ni pravilno. Preverite oboje in poskusite znova. Po več napačnih poskusih se prijava za nekaj minut ustavi.',
    disabled: 'Ta uporabniški račun je onemogočen. Pokličite nas in pomagali vam bomo.',
    noCookies:
      'Prijave ne moremo nadaljevati, ker je potekla ali ker vaš brskalnik ne sprejema piškotkov. Vrnite se na portal in se prijavite znova.',
    usedLink: 'Povezava je potekla ali je bila že uporabljena. Nadaljujte s prijavo.',
    toPortal: 'Nazaj na portal',
    expired: 'Stran je potekla',
    continue: 'Nadaljujte na prejšnjem koraku',
    startAgain: 'Začnite znova',
    sendLink: 'Pošljite povezavo',
    newPassword: 'Novo geslo',
    savePassword: 'Shranite geslo',
    taken: 'S tem e-poštnim naslovom je nekdo že registriran.',
    signInWithAddress: 'Prijavite se s tem naslovom',
    resetForAddress: 'Izberite novo geslo',
    otherAccount: 'Prijava z drugim uporabniškim računom',
  },
  en: {
    wrong:
      'The email or the password is not correct. Check both and try again. After several wrong attempts signing in pauses for a few minutes.',
    disabled: 'This account is disabled. Call us and we will help you.',
    noCookies:
      'We cannot continue, because signing in has timed out or your browser does not accept cookies. Please go back to the portal and sign in again.',
    usedLink: 'The link has expired or was used already. Please go on and sign in.',
    toPortal: 'Back to the portal',
    expired: 'The page has expired',
    continue: 'Continue where I was',
    startAgain: 'Start again',
    sendLink: 'Send the link',
    newPassword: 'New password',
    savePassword: 'Save the password',
    taken: 'Somebody is already registered with this e-mail address.',
    signInWithAddress: 'Sign in with this address',
    resetForAddress: 'Choose a new password',
    otherAccount: 'Sign in with another account',
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
  const leadsToSignIn = async (page: Page) => {
    await link(page, t.toPortal).or(link(page, texts.sl.toPortal)).click()
    await heading(page, w.signInHeading).or(heading(page, words.sl.signInHeading)).waitFor()
  }

  it('is locked out after too many wrong passwords, told no more than before', async () => {
    const account = await createAccount(language)
    const page = await atSignIn()
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await signIn(page, account.email, `Napacno geslo ${attempt}`, w)
      await page.getByText(t.wrong).waitFor()
      // Keycloak counts faster attempts than a person makes against somebody who guesses by program.
      await page.waitForTimeout(600)
    }
    await signIn(page, account.email, account.password, w)
    await page.getByText(t.wrong).waitFor()
    expect(await hardships(page)).toEqual([])
    const found = await (await asAdministrator()).attackDetection.findOne({ id: account.subject })
    expect(found).toMatchObject({ disabled: true })
    await page.context().close()
  })

  it('whose account is disabled learns it once the password is right, and whom to call', async () => {
    const account = await createAccount(language)
    await (await asAdministrator()).users.update({ id: account.subject }, { enabled: false })
    const page = await atSignIn()
    await signIn(page, account.email, account.password, w)
    await page.getByText(t.disabled).waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await page.locator('footer a[href^="tel:"]').count()).toBe(1)
    await page.context().close()
  })

  it('without cookies is told so, and led back to signing in', async () => {
    const page = await atSignIn()
    await page.context().clearCookies()
    await signIn(page, 'nekdo@posta.example', 'Bistra voda 7', w)
    await page.getByText(texts.sl.noCookies).or(page.getByText(t.noCookies)).waitFor()
    expect(await hardships(page)).toEqual([])
    await link(page, texts.sl.toPortal).or(link(page, t.toPortal)).click()
    await heading(page, words.sl.signInHeading).or(heading(page, w.signInHeading)).waitFor()
    await page.context().close()
  })

  it('who opens a used link learns that it was used, and is led on', async () => {
    const account = await createAccount(language)
    const page = await atSignIn()
    await link(page, w.forgotPassword).click()
    await textbox(page, w.email).fill(account.email)
    await button(page, t.sendLink).click()
    const address = actionLink(await waitForMail(mail, account.email))
    await page.goto(address)
    await page.getByLabel(t.newPassword, { exact: true }).fill('Sveza voda 8')
    await page.getByLabel(w.confirmPassword, { exact: true }).fill('Sveza voda 8')
    await button(page, t.savePassword).click()
    await page.waitForURL((url) => url.href.startsWith(portal))

    const other = await (await newVisitor(browser, surroundings)).newPage()
    await other.goto(address)
    // Whoever has no session yet is addressed in the browser's language.
    await other.getByText(t.usedLink).or(other.getByText(texts.sl.usedLink)).waitFor()
    expect(await hardships(other)).toEqual([])
    await leadsToSignIn(other)
    await other.context().close()
    await page.context().close()
  })

  it('who goes back to an old step goes on or begins anew with one click', async () => {
    const account = await createAccount(language)
    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: account.subject }, { requiredActions: ['UPDATE_PASSWORD'] })
    const page = await atSignIn()
    // A change of language is a step too, to which the browser can go back.
    await link(page, w.otherLanguage).click()
    await link(page, words[language === 'sl' ? 'en' : 'sl'].otherLanguage).click()
    await signIn(page, account.email, account.password, w)
    await page.getByLabel(t.newPassword, { exact: true }).waitFor()
    await page.goBack()
    await heading(page, t.expired).waitFor()
    expect(await hardships(page)).toEqual([])
    await link(page, t.continue).click()
    await page.getByLabel(t.newPassword, { exact: true }).waitFor()
    await page.goBack()
    await heading(page, t.expired).waitFor()
    await link(page, t.startAgain).click()
    await heading(page, w.signInHeading).or(heading(page, words.sl.signInHeading)).waitFor()
    await page.context().close()
  })

  it('who is registered already goes on with one click, the address filled in', async () => {
    const account = await createAccount(language)
    for (const way of [t.signInWithAddress, t.resetForAddress]) {
      const page = await atSignIn()
      await link(page, w.register).click()
      await page.getByLabel(w.firstName, { exact: true }).fill('Tine')
      await page.getByLabel(w.lastName, { exact: true }).fill('Medved')
      await page.getByLabel(w.email, { exact: true }).fill(account.email)
      await page.getByLabel(w.password, { exact: true }).fill('Bistra voda 9')
      await page.getByLabel(w.confirmPassword, { exact: true }).fill('Bistra voda 9')
      await button(page, w.register).click()
      await page.getByText(t.taken).first().waitFor()
      expect(await hardships(page)).toEqual([])
      await link(page, way).click()
      await heading(page, w.register).waitFor({ state: 'detached' })
      expect(await textbox(page, w.email).inputValue()).toBe(account.email)
      await page.context().close()
    }
  })

  it('who signs in again for something that matters finds the address fixed, and a way to another account', async () => {
    const account = await createAccount(language)
    const page = await atSignIn()
    await signIn(page, account.email, account.password, w)
    await heading(page, w.addHeading).waitFor()
    await askKeycloak(page, portal, { prompt: 'login' })
    await page.getByText(account.email).waitFor()
    await link(page, t.otherAccount).waitFor()
    expect(await hardships(page)).toEqual([])
    await page.getByLabel(w.password, { exact: true }).fill(account.password)
    await button(page, w.signIn).click()
    await heading(page, w.addHeading).waitFor()
    await page.context().close()
  })
})
