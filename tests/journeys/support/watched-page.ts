import type { Browser, Page } from 'playwright-core'
import { newVisitor, type Surroundings } from './browser.ts'

/** A page that remembers what its policies refused. */
export async function newWatchedPage(browser: Browser, surroundings?: Surroundings): Promise<Page> {
  const page = await (await newVisitor(browser, surroundings)).newPage()
  await page.addInitScript(`
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused.push([effectiveDirective, blockedURI, sample].join(' ')))`)
  return page
}

export const refusedOn = (page: Page): Promise<string[]> => page.evaluate<string[]>('refused')
