import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { patienceMs } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { hasFocus, newVisitor, openBrowser, smallPhone } from './support/browser.ts'
import { button, buttonAbout, heading } from './support/elements.ts'
import { focused, focusIsVisible, tabTo, type } from './support/keyboard.ts'
import { secondFactorWords, setUpOneTimeCodes } from './support/second-factors.ts'
import { words } from './support/words.ts'

/* The account pages without a mouse, on a window 320 pixels wide, and magnified. */

const { portal, keycloak } = getWorld().facts.urls
const browser = await openBrowser()

describe.each(['sl', 'en'] as const)('a customer without a mouse who reads %s', (language) => {
  const w = words[language]

  /** Follows a link with Enter; the new page's heading has the focus. */
  async function follow(page: Page, link: string): Promise<void> {
    await tabTo(page, page.getByRole('main').getByRole('link', { name: link, exact: true }))
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hasFocus(heading(page, link))).toBe(true)
  }
  /** From the page's heading to its end: where the Tab key stops, each stop in sight. */
  async function stops(page: Page, count: number): Promise<string[]> {
    const found: string[] = []
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press('Tab')
      const name = await focused(page)
      found.push((await focusIsVisible(page)) ? name : `${name} (out of sight)`)
    }
    return found
  }
  const back = async (page: Page) => {
    await tabTo(page, page.getByRole('main').getByRole('link', { name: w.user, exact: true }))
    await page.keyboard.press('Enter')
    expect(await hasFocus(heading(page, w.welcomeHeading))).toBe(true)
  }

  it('changes the profile, renames a second factor, and signs out another device', async () => {
    const account = await createAccount(language)
    const elsewhere = await newVisitor(browser)
    await openProfile(elsewhere, portal, account, w)
    const context = await newVisitor(browser, { viewport: smallPhone })
    const page = await openProfile(context, portal, account, w)
    await page.goto(`${keycloak}/realms/komunala/account/`)
    await heading(page, w.welcomeHeading).waitFor()
    // First of all a way past the header.
    await page.keyboard.press('Tab')
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hasFocus(page.locator('#content'))).toBe(true)
    expect(await stops(page, 3)).toEqual([w.profile, w.signingIn, w.activity])

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByLabel(w.phone).waitFor()
    expect(await hasFocus(heading(page, w.profile))).toBe(true)
    expect(await stops(page, 6)).toEqual([
      `${w.email} *`,
      language === 'sl' ? 'Spremenite e-poštni naslov' : 'Change the e-mail address',
      `${w.firstName} *`,
      `${w.lastName} *`,
      w.phone,
      `${w.chooseLanguage} *`,
    ])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('brez')
    await page.keyboard.press('Enter')
    // The summary comes first, and leads to the field.
    await tabTo(page, page.getByRole('link', { name: w.phoneInvalid }))
    await page.keyboard.press('Enter')
    expect(await hasFocus(page.getByLabel(w.phone))).toBe(true)
    await page.keyboard.press('Control+a')
    await type(page, page.getByLabel(w.phone), '041 234 567')
    await page.keyboard.press('Enter')
    await page.getByText(w.saved).waitFor()
    await back(page)

    await follow(page, w.signingIn)
    await tabTo(page, button(page, w.addTotp))
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    await setUpOneTimeCodes(page, 'Telefon', secondFactorWords[language])
    await page.getByText(w.actionDone).waitFor()
    const app = language === 'sl' ? 'Aplikacija za enkratne kode' : 'Authenticator app'
    const rename = buttonAbout(page, w.rename, `${app}: Telefon`)
    await tabTo(page, rename)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await hasFocus(page.getByLabel(w.wayName))).toBe(true)
    expect(await stops(page, 2)).toEqual([w.save, w.cancel])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await hasFocus(rename)).toBe(true)
    await back(page)

    await follow(page, w.activity)
    await tabTo(page, button(page, w.signOutOthers))
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hasFocus(button(page, w.signOutOthers).and(page.getByRole('dialog').getByRole('button')))).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText(w.noOthers).waitFor()
    // What was done is said, and has the focus.
    await page.locator('.notice--ok:focus').waitFor()
    const sessions = await (await asAdministrator()).users.listSessions({ id: account.subject })
    expect(sessions).toHaveLength(1)
    await Promise.all([context.close(), elsewhere.close()])
  })

  it('meets the same pages magnified to 200 and 400 %, with nothing beside the window', async () => {
    const account = await createAccount(language)
    const found: string[] = []
    // As browsers do it: 1280 × 1024 pixels, of which a half or a quarter are left each way.
    for (const zoom of [2, 4]) {
      const context = await browser.newContext({
        viewport: { width: 1280 / zoom, height: 1024 / zoom },
        deviceScaleFactor: zoom,
        locale: 'sl-SI',
      })
      context.setDefaultTimeout(patienceMs)
      const page = await openProfile(context, portal, account, w)
      for (const path of ['', 'moj-profil', 'prijava', 'aktivnost']) {
        await page.goto(`${keycloak}/realms/komunala/account/${path}`)
        await page.locator('.card').first().waitFor()
        found.push(...(await hardships(page)).map((problem) => `${zoom}00 %, /${path}: ${problem}`))
      }
      await context.close()
    }
    expect(found).toEqual([])
  })
})
