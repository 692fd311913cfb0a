import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, type Surroundings } from './browser.ts'
import { heading } from './elements.ts'
import { words } from './words.ts'

/** In a browser of its own, at the sign-in page in the customer's language. */
export async function openSignIn(
  browser: Browser,
  language: 'sl' | 'en',
  surroundings: Surroundings = {},
): Promise<Page> {
  const { portal } = getWorld().facts.urls
  const page = await (await newVisitor(browser, surroundings)).newPage()
  await page.goto(`${portal}/odjavljeni?lang=${language}`)
  await page.goto(portal)
  await heading(page, words[language].signInHeading).waitFor()
  return page
}
