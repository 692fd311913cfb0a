import type { Browser, Page } from 'playwright-core'
import { newVisitor } from './browser.ts'

/** A page that remembers what its policies refused. */
export async function newWatchedPage(browser: Browser, surroundings?: Parameters<typeof newVisitor>[1]): Promise<Page> {
  const page = await (await newVisitor(browser, surroundings)).newPage()
  await page.addInitScript(`
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused.push([effectiveDirective, blockedURI, sample].join(' ')))`)
  return page
}

export const refusedOn = (page: Page): Promise<string[]> => page.evaluate<string[]>('refused')
