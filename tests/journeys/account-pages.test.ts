import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, isWhollyInView, newVisitor, openBrowser, phone, smallPhone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading, link } from './support/elements.ts'
import { words } from './support/words.ts'

/* The customer's own profile: details, sign-in and where the account is signed in (M15, M16, M18, M20). */

const { portal, keycloak } = getWorld().facts.urls
const browser = await openBrowser()

const languages = ['sl', 'en'] as const

const main = (page: Page) => page.getByRole('main')

describe.each(languages)('a customer whose account speaks %s', (language) => {
  const w = words[language]

  it('comes by "Uporabnik" to two cards, from each to its pages, and back to the portal', async () => {
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, await createAccount(language), w)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    for (const words of [w.profileCard, w.securityCard]) expect(await page.getByText(words).count()).toBe(1)
    for (const [link, title] of [
      [w.profile, w.profile],
      [w.signingIn, w.signingIn],
      [w.activity, w.activity],
    ] as const) {
      await main(page).getByRole('link', { name: link, exact: true }).click()
      await heading(page, title).waitFor()
      expect(await page.title()).toContain(title)
      await main(page).getByRole('link', { name: w.user, exact: true }).click()
      await heading(page, w.welcomeHeading).waitFor()
    }
    await page.getByRole('navigation').getByRole('link', { name: w.meteringPoints, exact: true }).click()
    await page.waitForURL(`${portal}/odjemna-mesta**`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await context.close()
  })

  it('changes the details; what is wrong is said at its field and nothing typed is lost', async () => {
    const account = await createAccount(language)
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, account, w)
    await main(page).getByRole('link', { name: w.profile, exact: true }).click()
    const field = (label: string) => page.getByLabel(label, { exact: true })
    expect(await field(`${w.email} *`).inputValue()).toBe(account.email)
    expect(await field(`${w.email} *`).getAttribute('readonly')).not.toBeNull()

    await field(`${w.firstName} *`).fill('Črtomir')
    await field(w.phone).fill('brez')
    await button(page, w.save).click()
    await page.getByRole('link', { name: w.phoneInvalid }).click()
    expect(await hasFocus(field(w.phone))).toBe(true)
    expect(await field(`${w.firstName} *`).inputValue()).toBe('Črtomir')
    // Only Keycloak knows this rule: its answer is a key, and is said in the customer's language.
    await field(w.phone).fill('041 234 567')
    await field(`${w.lastName} *`).fill('Med<ved')
    await button(page, w.save).click()
    // The entry names its field, and leads to where its label and what is wrong with it are seen.
    const entry = page.getByRole('link', { name: `${w.lastName}: ${w.forbiddenCharacter}`, exact: true })
    await entry.waitFor()
    expect(await page.title()).toMatch(new RegExp(`^${w.error}: `))
    await entry.click()
    expect(await hasFocus(field(`${w.lastName} *`))).toBe(true)
    expect(await isWhollyInView(page.getByText(`${w.lastName} *`, { exact: true }))).toBe(true)
    expect(await isWhollyInView(page.locator('#lastName-error'))).toBe(true)
    expect(await field(`${w.lastName} *`).getAttribute('aria-invalid')).toBe('true')
    expect(await field(w.phone).inputValue()).toBe('041 234 567')

    await field(`${w.lastName} *`).fill('Medved')
    await button(page, w.save).click()
    await page.getByText(w.saved).waitFor()
    expect(await page.title()).not.toContain(w.error)
    await page.getByRole('group').getByText('Črtomir Medved').waitFor()
    const stored = await (await asAdministrator()).users.findOne({ id: account.subject })
    expect(stored).toMatchObject({ firstName: 'Črtomir', lastName: 'Medved', email: account.email })
    expect(stored?.attributes).toMatchObject({ phoneNumber: ['+38641234567'], locale: [language] })
    await context.close()
  })

  it('chooses the other language, and the page and the account speak it from then on', async () => {
    const account = await createAccount(language)
    const other = language === 'sl' ? 'en' : 'sl'
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, account, w)
    await main(page).getByRole('link', { name: w.profile, exact: true }).click()
    await page.getByLabel(`${w.chooseLanguage} *`, { exact: true }).selectOption(other)
    await button(page, w.save).click()
    await page.getByText(words[other].saved).waitFor()
    await page.reload()
    await heading(page, words[other].profile).waitFor()
    // The portal speaks it as well, though its own session is older than the choice.
    await page.getByRole('navigation').getByRole('link', { name: words[other].meteringPoints, exact: true }).click()
    await page.getByRole('navigation').getByRole('link', { name: words[other].user, exact: true }).click()
    await heading(page, words[other].welcomeHeading).waitFor()
    await main(page).getByRole('link', { name: words[other].profile, exact: true }).click()
    await heading(page, words[other].profile).waitFor()
    // The page speaks it at once, the account a moment later.
    const kept = page.waitForResponse((r) => r.request().method() === 'POST' && r.url().includes('/account/'))
    await button(page, w.otherLanguage === 'English' ? 'Slovenščina' : 'English').click()
    await heading(page, w.profile).waitFor()
    await kept
    await page.reload()
    await heading(page, w.profile).waitFor()
    await context.close()
  })

  it('starts a change of the password under "Prijava" with the old one, and may leave it', async () => {
    const account = await createAccount(language)
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, account, w)
    await main(page).getByRole('link', { name: w.signingIn, exact: true }).click()
    await page.getByRole('button', { name: w.update }).click()
    // The sign-in is moments old, and asked for again all the same.
    await page.getByLabel(w.password, { exact: true }).fill(account.password)
    await button(page, w.signIn).click()
    await heading(page, w.updateHeading).waitFor()
    await page.getByLabel(w.newPassword, { exact: true }).waitFor()
    await button(page, w.cancel).click()
    await heading(page, w.signingIn).waitFor()
    await page.getByRole('status').first().waitFor()
    await context.close()
  })

  it('sees where the account is signed in, and signs out one place and then all others', async () => {
    const account = await createAccount(language)
    const contexts = await Promise.all([1, 2, 3, 4].map(() => newVisitor(browser)))
    const pages: Page[] = []
    // One after the other: Keycloak takes sign-ins to one account at the same moment for somebody guessing.
    for (const context of contexts) pages.push(await openProfile(context, portal, account, w))
    const [page, ...elsewhere] = pages
    if (page === undefined) throw new Error('no page')
    await main(page).getByRole('link', { name: w.activity, exact: true }).click()
    const places = main(page).locator('.place')
    await places.nth(3).waitFor()
    expect(await places.first().getByText(w.thisDevice).count()).toBe(1)
    expect(await places.first().getByRole('button').count()).toBe(0)
    expect(await places.first().getByText('127.0.0.1').count()).toBe(1)

    await places.nth(1).getByRole('button', { name: w.signOutDevice }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.cancel, exact: true }).click()
    expect(await places.count()).toBe(4)
    await places.nth(1).getByRole('button', { name: w.signOutDevice }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.signOutDevice, exact: true }).click()
    await places.nth(3).waitFor({ state: 'detached' })
    expect(await places.count()).toBe(3)

    await button(page, w.signOutOthers).click()
    await page.getByRole('dialog').getByRole('button', { name: w.signOutOthers, exact: true }).click()
    await page.getByText(w.noOthers).waitFor()
    expect(await places.count()).toBe(1)
    // Elsewhere the next thing somebody does says so, and the portal there is signed out as well.
    for (const other of elsewhere) {
      await main(other).getByRole('link', { name: w.profile, exact: true }).click()
      await heading(other, w.sessionEnded).waitFor()
      await other.goto(portal)
      await heading(other, w.signInHeading).waitFor()
    }
    await Promise.all(contexts.map((context) => context.close()))
  })

  it('signs out here, of the portal as well', async () => {
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, await createAccount(language), w)
    await button(page, w.signOut).click()
    await page.waitForURL(`${portal}/odjavljeni**`)
    await page.goto(`${portal}/odjemna-mesta`)
    await heading(page, w.signInHeading).waitFor()
    await context.close()
  })

  it('whose network fails is told, and tries again', async () => {
    const context = await newVisitor(browser)
    const page = await openProfile(context, portal, await createAccount(language), w)
    await context.setOffline(true)
    await main(page).getByRole('link', { name: w.activity, exact: true }).click()
    await heading(page, w.loadFailed).waitFor()
    await context.setOffline(false)
    await button(page, w.retry).click()
    await heading(page, w.activity).waitFor()
    await context.close()
  })
})

const surroundings = [
  { who: 'on a phone, light, in Slovenian', viewport: phone, colorScheme: 'light', language: 'sl' },
  { who: 'on a small phone, dark, in English', viewport: smallPhone, colorScheme: 'dark', language: 'en' },
  { who: 'on a small phone, light, in Slovenian', viewport: smallPhone, colorScheme: 'light', language: 'sl' },
  { who: 'at a desk, dark, in Slovenian', viewport: desktop, colorScheme: 'dark', language: 'sl' },
] as const

describe.each(surroundings)('a customer $who', ({ viewport, colorScheme, language }) => {
  const w = words[language]

  it('meets no page of the account that is hard to use', async () => {
    const account = await createAccount(language)
    const elsewhere = await newVisitor(browser)
    await openProfile(elsewhere, portal, account, w)
    const context = await newVisitor(browser, { viewport, colorScheme })
    const page = await openProfile(context, portal, account, w)
    const found: string[] = []
    const inspect = async (name: string) =>
      found.push(...(await hardships(page)).map((hardship) => `${name}: ${hardship}`))
    const open = async (title: string) => {
      const narrow = main(page).getByRole('link', { name: w.user, exact: true })
      if (await narrow.isVisible()) await narrow.click()
      await link(page, title).last().click()
      await heading(page, title).waitFor()
      await page.locator('.card').first().waitFor()
    }
    await inspect('welcome')
    await open(w.profile)
    await inspect('profile')
    await page.getByLabel(`${w.firstName} *`, { exact: true }).fill('')
    await button(page, w.save).click()
    await page.locator('[aria-invalid=true]').waitFor()
    await inspect('profile with errors')
    await page.getByLabel(`${w.firstName} *`, { exact: true }).fill('Tine')
    await button(page, w.save).click()
    await page.getByText(w.saved).waitFor()
    await inspect('profile saved')
    await open(w.signingIn)
    await inspect('signing in')
    await open(w.activity)
    await inspect('activity')
    await button(page, w.signOutOthers).click()
    await page.getByRole('dialog').waitFor()
    await inspect('confirmation')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await open(w.programs)
    await inspect('programs')
    await context.setOffline(true)
    await button(page, w.signOut).click()
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
    await inspect('failed')
    await context.setOffline(false)
    await page.goto(`${keycloak}/realms/komunala/account/te-strani-ni`)
    await page.getByRole('main').getByRole('link').first().waitFor()
    await inspect('no such page')
    expect(found).toEqual([])
    await Promise.all([context.close(), elsewhere.close()])
  })
})

describe('the pages of the account', () => {
  const budgetBytes = 45_000

  it.each(['', 'moj-profil', 'prijava', 'aktivnost', 'programi'])(
    'weigh at most 45 kB at a first visit: /%s',
    async (path) => {
      const context = await newVisitor(browser)
      const page = await context.newPage()
      await page.goto(portal)
      const account = await createAccount()
      await signIn(page, account.email, account.password, words.sl)
      await page.waitForURL(`${portal}/**`)
      // What the portal still loads is the portal's.
      await page.waitForLoadState('networkidle')
      const network = await context.newCDPSession(page)
      await network.send('Network.enable')
      let bytes = 0
      network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
      await page.goto(`${keycloak}/realms/komunala/account/${path}`)
      await page.locator('.card').first().waitFor()
      await page.waitForLoadState('networkidle')
      console.log(`/${path}: ${bytes} bytes`)
      expect(bytes).toBeGreaterThan(10_000)
      expect(bytes).toBeLessThanOrEqual(budgetBytes)
      await context.close()
    },
  )
})
