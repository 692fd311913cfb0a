import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { desktop, newVisitor, openBrowser } from './support/browser.ts'
import { newCustomer, register, signIn } from './support/customer.ts'
import { openSignIn } from './support/sign-in-page.ts'
import { words } from './support/words.ts'

/* Labels of the manual that a customer reads without pressing them, so that no other journey needs them. */

const { portal } = getWorld().facts.urls
const languages = [{ language: 'sl' }, { language: 'en' }] as const
const browser = await openBrowser()

describe.each(languages)('a customer who reads $language', ({ language }) => {
  const w = words[language]

  it('finds the manual’s words on the sign-in page and beside the terms (M1, M4)', async () => {
    const page = await openSignIn(browser, language, { viewport: desktop })
    await page.getByRole('checkbox', { name: w.rememberMe, exact: true }).waitFor()
    await page.getByText(w.newUser).waitFor()
    await register(page, newCustomer(), w, 'stop at the terms')
    await page.getByRole('main').getByRole('link', { name: w.instructions }).waitFor()
    expect(await page.getByRole('button', { name: w.refuse, exact: true }).count()).toBe(1)
    await page.context().close()
  })

  it('finds them in the menu and on the metering point’s page, and in the profile (M7, M11, M15)', async () => {
    const account = await createAccount(language)
    await createMeteringPoint(account.subject)
    const context = await newVisitor(browser, { viewport: desktop })
    const page = await context.newPage()
    await page.goto(portal)
    await signIn(page, account.email, account.password, words.sl)
    await page.getByRole('link', { name: w.enterReading, exact: true }).click()
    await page.getByRole('heading', { name: w.readingHeading, exact: true }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: w.addMeteringPoint, exact: true }).waitFor()
    await page.getByText(w.pointNumber).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
    await page.getByRole('heading', { name: w.security, exact: true }).waitFor()
    await context.close()
  })
})
