import { describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { BrowserContext, Page } from 'playwright-core'
import { desktop, newVisitor, openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* A customer who has been here before (M6), and what the portal remembers. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

async function arrive(account: Account): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newVisitor(browser, { viewport: desktop })
  const page = await context.newPage()
  await page.goto(portal)
  await signIn(page, account.email, account.password, words.sl)
  await page.getByRole('navigation', { name: /Glavni meni|Main menu/ }).waitFor()
  return { context, page }
}

describe('a customer who opens the page of a metering point', () => {
  it.each(['sl', 'en'] as const)('waits for each thing once, and reads it in their language: %s', async (language) => {
    const account = await createAccount(language)
    await createMeteringPoint(account.subject)
    const { context, page } = await arrive(account)
    await page.getByRole('link', { name: words[language].enterReading, exact: true }).click()
    await page.getByRole('heading', { name: words[language].readingHeading, exact: true }).waitFor()
    const asked: string[] = []
    const again = await context.newPage()
    again.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await again.goto(page.url())
    await again.getByRole('heading', { name: words[language].readingHeading, exact: true }).waitFor()
    const ofData = asked.filter((path) => path.startsWith('/api/'))
    expect(ofData.length).toBeGreaterThanOrEqual(3)
    expect(ofData.filter((path, at) => ofData.indexOf(path) !== at)).toEqual([])
    expect(asked.filter((path) => path.includes(`/words-${language === 'sl' ? 'en' : 'sl'}-`))).toEqual([])
    await context.close()
  })
})

describe('a customer who changes the language on the page', () => {
  it('reads English at once, and after signing in on another device, because the account keeps it', async () => {
    const account = await createAccount()
    await createMeteringPoint(account.subject)
    const first = await arrive(account)
    await first.page.getByRole('button', { name: words.sl.otherLanguage }).click()
    await first.page.getByRole('link', { name: words.en.enterReading, exact: true }).waitFor()
    await first.context.close()

    const second = await arrive(account)
    await second.page.getByRole('link', { name: words.en.enterReading, exact: true }).waitFor()
    expect(await second.page.locator('html').getAttribute('lang')).toBe('en')
    await second.context.close()
  })
})

describe('a customer who signs out', () => {
  it('is told so, and finds the sign-in page again: Keycloak has let go, too', async () => {
    const w = words.sl
    const account = await createAccount()
    const { context, page } = await arrive(account)
    await page.getByRole('button', { name: w.signOut }).click()
    await page.getByRole('heading', { name: 'Odjavili ste se' }).waitFor()
    await page.goto(portal)
    await page.getByRole('heading', { name: w.signInHeading, exact: true }).waitFor()
    await context.close()
  })
})
