import { describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { openPage, openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, phone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, buttonAbout, heading, link } from './support/elements.ts'
import { words } from './support/words.ts'

/* One account on a phone and at a desk: Varnost → Aktivnost (M20), and the language that goes along (M16). */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

/** What their browsers say of themselves. */
const agents = {
  android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0',
} as const

const languages = [
  { language: 'sl', today: /^danes ob\s\d{2}:\d{2}$/, ended: 'Prijava se je iztekla' },
  { language: 'en', today: /^today at\s\d{2}:\d{2}$/, ended: 'Your sign-in has ended' },
] as const

describe.each(languages)('a customer who reads $language', ({ language, today, ended }) => {
  const w = words[language]
  const main = (page: Page) => page.getByRole('main')

  const openOn = async (agent: keyof typeof agents, account: Account, viewport = phone) =>
    openProfile(await newVisitor(browser, { viewport, userAgent: agents[agent] }), portal, account, w)
  async function endConfirmed(page: Page, name: string): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  it('tells the own devices from each other, and signs out one, then all others; the portal there says so', async () => {
    const account = await createAccount(language)
    await createMeteringPoint(account.subject)
    const inPortal = await (await newVisitor(browser, { userAgent: agents.iphone })).newPage()
    await inPortal.goto(portal)
    await signIn(inPortal, account.email, account.password, words.sl)
    await link(inPortal, w.enterReading).click()
    await inPortal.getByRole('textbox', { name: w.newReading }).waitFor()
    const android = await openOn('android', account)
    const desk = await openOn('windows', account, desktop)
    await openPage(desk, w.activity)

    const places = main(desk).locator('.place')
    await places.nth(2).waitFor()
    expect(await places.getByRole('heading').allInnerTexts()).toEqual([
      'Firefox, Windows',
      'Chrome, Android',
      'Safari, iPhone/iPad',
    ])
    expect(await places.filter({ hasText: w.thisDevice }).count()).toBe(1)
    await places.first().getByText(w.thisDevice).waitFor()
    for (const moment of await places.locator('dd').filter({ hasText: ':' }).allInnerTexts())
      expect(moment).toMatch(today)
    expect(await hardships(desk)).toEqual([])

    await buttonAbout(desk, w.signOutDevice, 'Chrome, Android').click()
    await endConfirmed(desk, w.signOutDevice)
    await places.nth(2).waitFor({ state: 'detached' })
    await desk.locator(':focus', { hasText: 'Chrome, Android' }).waitFor()
    await main(android).getByRole('link', { name: w.profile, exact: true }).click()
    await heading(android, w.sessionEnded).waitFor()

    await button(desk, w.signOutOthers).click()
    await endConfirmed(desk, w.signOutOthers)
    await desk.getByText(w.noOthers).waitFor()
    expect(await hardships(desk)).toEqual([])
    // The portal's page that stands open on the phone says what happened as soon as somebody comes back to it, or at the
    // next step at the latest, and leads back.
    await inPortal.getByRole('textbox', { name: w.newReading }).fill('2000')
    await button(inPortal, w.enter).or(heading(inPortal, ended)).click()
    await heading(inPortal, ended).waitFor()
    expect(await hardships(inPortal)).toEqual([])
    await main(inPortal).getByRole('link', { name: w.signIn, exact: true }).click()
    await heading(inPortal, w.signInHeading).waitFor()
    // Here nothing has changed.
    await expectSignedIn(desk)
    await Promise.all([inPortal, android, desk].map((page) => page.context().close()))
  })

  /** The desk is signed in as before, in the account and in the portal. */
  async function expectSignedIn(desk: Page): Promise<void> {
    await desk.getByRole('navigation').getByRole('link', { name: w.meteringPoints, exact: true }).click()
    await desk.waitForURL(`${portal}/odjemna-mesta**`)
    await desk.getByRole('button', { name: w.signOut }).waitFor()
  }
})

describe('the language that a customer chooses', () => {
  it('in the portal, is that of the account pages; there, that of the portal and of the mails', async () => {
    const account = await createAccount('sl')
    const context = await newVisitor(browser, { viewport: desktop })
    const page = await context.newPage()
    await page.goto(portal)
    await signIn(page, account.email, account.password, words.sl)
    await heading(page, words.sl.addHeading).waitFor()
    await button(page, words.sl.otherLanguage).click()
    await heading(page, words.en.addHeading).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: words.en.user, exact: true }).click()
    await heading(page, words.en.welcomeHeading).waitFor()

    await openPage(page, words.en.profile)
    await page.getByLabel(`${words.en.chooseLanguage} *`, { exact: true }).selectOption('sl')
    await button(page, words.en.save).click()
    await page.getByText(words.sl.saved).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: words.sl.meteringPoints, exact: true }).click()
    await page.waitForURL(`${portal}/odjemna-mesta**`)
    await heading(page, words.sl.meteringPoints).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: words.sl.user, exact: true }).click()
    await heading(page, words.sl.welcomeHeading).waitFor()
    await button(page, words.sl.otherLanguage).click()
    await heading(page, words.en.welcomeHeading).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: words.en.meteringPoints, exact: true }).click()
    await page.waitForURL(`${portal}/odjemna-mesta**`)
    await heading(page, words.en.meteringPoints).waitFor()
    await context.close()

    // On a device that has never heard of English, the mail speaks it all the same.
    const elsewhere = await (await newVisitor(browser)).newPage()
    await elsewhere.goto(portal)
    await elsewhere.getByRole('link', { name: words.sl.forgotPassword }).click()
    await elsewhere.getByRole('textbox', { name: words.sl.email, exact: true }).fill(account.email)
    await elsewhere.getByRole('button', { name: 'Pošljite povezavo' }).click()
    const message = await waitForMail(mail, account.email)
    expect(message.subject).toBe('New password')
    expect(message.html).toContain('<html lang="en">')
    await elsewhere.goto(actionLink(message))
    await heading(elsewhere, words.en.updateHeading).waitFor()
    await elsewhere.context().close()
  })
})
