import type { Browser, Page } from 'playwright-core'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createAccount, type Account } from '../../support/customers.ts'
import { newVisitor, type Surroundings } from './browser.ts'
import { signIn } from './customer.ts'
import { words } from './words.ts'

/** A customer with an account and whatever `prepare` gives it, on the page of the portal that has this path. */
export async function arriveAt(
  browser: Browser,
  prepare: (account: Account) => Promise<string>,
  options: Surroundings & { language?: 'sl' | 'en' } = {},
): Promise<{ page: Page; account: Account }> {
  const { language = 'sl', ...surroundings } = options
  const account = await createAccount(language)
  const path = await prepare(account)
  const context = await newVisitor(browser, surroundings)
  const page = await context.newPage()
  await page.goto(getWorld().facts.urls.portal + path)
  await signIn(page, account.email, account.password, words.sl)
  await page.getByRole('navigation', { name: /Glavni meni|Main menu/ }).waitFor()
  return { page, account }
}
