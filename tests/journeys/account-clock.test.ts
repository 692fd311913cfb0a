import { expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { openPage, openProfile } from './support/account.ts'
import { newVisitor, openBrowser } from './support/browser.ts'
import { words } from './support/words.ts'

/* The account pages on a device whose clock is wrong. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()
const [minute, day] = [60_000, 24 * 60 * 60_000]

it.each([
  ['six minutes ahead', 6 * minute],
  ['six minutes behind', -6 * minute],
  ['three days ahead', 3 * day],
  ['a year behind', -365 * day],
])('with a clock %s, a customer opens the account pages and finds all of it', async (_, offset) => {
  const context = await newVisitor(browser)
  await context.clock.install({ time: Date.now() + offset })
  const account = await createAccount()
  const page = await openProfile(context, portal, account, words.sl)
  expect(await page.evaluate<number>('Date.now()')).toBeGreaterThan(Date.now() + offset - minute)
  await openPage(page, words.sl.profile)
  expect(await page.getByLabel(`${words.sl.email} *`, { exact: true }).inputValue()).toBe(account.email)
  await page.reload()
  await page.getByLabel(`${words.sl.email} *`, { exact: true }).waitFor()
  await context.close()
})
