import { createAccount, signedInCustomer, type Account } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, type Surroundings } from './browser.ts'

interface Arrival {
  language?: 'sl' | 'en'
  /** Another portal on the same database. */
  at?: string
}

/**
 * A customer with an account and whatever `prepare` gives it, on the page of the portal that has this path. Signed in
 * without a look at Keycloak's pages, which other journeys are about: they take a second.
 */
export async function arriveAt(
  browser: Browser,
  prepare: (account: Account) => Promise<string>,
  options: Surroundings & Arrival = {},
): Promise<{ page: Page; account: Account }> {
  const { portal } = getWorld().facts.urls
  const { language = 'sl', at = portal, ...surroundings } = options
  const account = await createAccount(language)
  const path = await prepare(account)
  const { visitor } = await signedInCustomer(portal, account)
  const context = await newVisitor(browser, surroundings)
  await context.addCookies([{ name: 'session', value: visitor.cookie('session') ?? '', url: at }])
  const page = await context.newPage()
  await page.goto(at + path)
  await page.getByRole('navigation', { name: /Glavni meni|Main menu/ }).waitFor()
  return { page, account }
}
