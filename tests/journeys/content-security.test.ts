import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { createStaff } from '../support/staff.ts'
import { totpCode } from '../support/totp.ts'
import { openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { newWatchedPage, refusedOn } from './support/watched-page.ts'
import { words } from './support/words.ts'

/* What browsers are told to refuse on Keycloak's pages, and that nothing of the pages' own is among it. */

const { urls } = getWorld().facts
const w = words.sl
const browser = await openBrowser()

/** What somebody who got markup or a script into the page would try next. */
const smuggle: Readonly<Record<string, string>> = {
  'an inline script': `const script = document.createElement('script'); script.text = 'smuggled = true'; document.head.append(script)`,
  'an inline handler': `const image = document.createElement('img'); image.setAttribute('onclick', 'smuggled = true'); document.body.append(image); image.click()`,
  'a style attribute': `document.body.setAttribute('style', 'opacity: 0'); window.smuggled = getComputedStyle(document.body).opacity === '0'`,
  'a picture from elsewhere': `const image = new Image(); image.src = 'http://elsewhere.example/?told'; document.body.append(image)`,
  'a frame from elsewhere': `const frame = document.createElement('iframe'); frame.src = 'http://elsewhere.example/'; document.body.append(frame)`,
  // Later, because what the test itself evaluates is let through.
  'a text as a program': `setTimeout(() => { try { window.smuggled = (0, eval)('true') } catch {} })`,
  'another place for addresses to lead to': `const base = document.createElement('base'); base.href = 'http://elsewhere.example/'; document.head.append(base); window.smuggled = document.baseURI === base.href`,
  'a message to elsewhere': `fetch('http://elsewhere.example/').catch(() => undefined)`,
}

async function expectRefusal(page: Page, what: string): Promise<void> {
  await page.evaluate(`window.smuggled = false; ${smuggle[what] ?? ''}; undefined`)
  // Not by waitForFunction: it evaluates a text inside the page, which the policy refuses as well.
  await until(`${what} is refused`, async () => (await refusedOn(page)).length > 0)
  expect(await page.evaluate('smuggled')).toBe(false)
}

const signInPage = async (page: Page) => {
  await page.goto(urls.portal)
  await page.getByRole('heading', { name: w.signInHeading }).waitFor()
}
const accountPage = async (page: Page) => {
  const account = await createAccount()
  await page.goto(`${urls.keycloak}/realms/komunala/account/moj-profil`)
  await signIn(page, account.email, account.password, w)
  await page.getByRole('heading', { name: 'Moj profil', exact: true }).waitFor()
  await page.getByLabel('Ime *').waitFor()
}

describe('the pages for signing in', () => {
  it('hold to their own policy, also when a form comes back', async () => {
    const page = await newWatchedPage(browser)
    await signInPage(page)
    expect(await refusedOn(page)).toEqual([])
    await signIn(page, 'nekdo@posta.example', 'Napacno geslo 1', w)
    await page.locator('.notice--error').waitFor()
    expect(await refusedOn(page)).toEqual([])
    await page.getByRole('link', { name: w.forgotPassword }).click()
    await page.getByRole('heading', { name: w.signInHeading }).waitFor({ state: 'detached' })
    expect(await refusedOn(page)).toEqual([])
    await page.context().close()
  })

  // Keycloak itself writes scripts into them, so that an inline script cannot be told from its own.
  it.each(Object.keys(smuggle).filter((what) => what !== 'an inline script'))('refuse %s', async (what) => {
    const page = await newWatchedPage(browser)
    await signInPage(page)
    await expectRefusal(page, what)
    await page.context().close()
  })
})

describe('the account pages', () => {
  it('hold to their own policy', async () => {
    const page = await newWatchedPage(browser)
    await accountPage(page)
    await page.getByRole('button', { name: 'Shranite' }).click()
    await page.locator('.notice--ok').waitFor()
    for (const name of ['Uporabnik', 'Prijava', 'Uporabnik', 'Aktivnost']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.locator('h1').waitFor()
    }
    expect(await refusedOn(page)).toEqual([])
    await page.context().close()
  })

  it('refuse everything that is smuggled in', async () => {
    const page = await newWatchedPage(browser)
    await accountPage(page)
    for (const what of Object.keys(smuggle)) {
      await page.evaluate('refused.length = 0')
      await expectRefusal(page, what)
    }
    await page.context().close()
  })
})

describe('the admin console', () => {
  it('works for staff under the policy of the realm', async () => {
    const staff = await createStaff()
    const page = await newWatchedPage(browser)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${urls.keycloak}/admin/komunala/console/`)
    await signIn(page, staff.email, staff.password, w)
    await page.getByLabel('Enkratna koda', { exact: true }).fill(totpCode(staff.totpSecret))
    await page.getByRole('button', { name: w.signIn, exact: true }).click()
    await page.locator('#nav-item-users').waitFor()
    expect(await refusedOn(page)).toEqual([])
    await page.context().close()
  })
})
