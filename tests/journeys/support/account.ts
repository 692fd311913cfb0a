import type { Account } from '@moja-komunala/world/actors/customers.ts'
import type { BrowserContext, Page } from 'playwright-core'
import { signIn } from './customer.ts'
import { heading } from './elements.ts'
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
  await heading(page, w.welcomeHeading).waitFor()
  return page
}

/** From the account's first page to another one of it. */
export async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await heading(page, title).waitFor()
}
