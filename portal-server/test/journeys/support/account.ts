import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Account } from '../../support/customers.ts'
import { signIn } from './customer.ts'
import { words, type Words } from './words.ts'

/** Signed in to the portal, and through its menu on the account's first page (M15). */
export async function openProfile(
  context: BrowserContext,
  portalUrl: string,
  account: Account,
  w: Words,
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(portalUrl)
  await signIn(page, account.email, account.password, words.sl)
  await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
  await pageHeading(page, w.welcomeHeading).waitFor()
  return page
}

/** From the account's first page to another one of it. */
export async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await pageHeading(page, title).waitFor()
}

export const pageHeading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, exact: true, level: 1 })
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** A button that says the same as others, and to who hears it what it is about. */
export function buttonAbout(page: Page, name: string, what: string): Locator {
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return page.getByRole('button', { name: new RegExp(`^${literal(name)} ?: ${literal(what)}$`) })
}
