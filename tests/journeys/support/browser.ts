import { afterAll } from '@jest/globals'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { findBarriers } from '@moja-komunala/world/test/barriers.ts'
import { findLargeTextFaults, narrowWindows } from '@moja-komunala/world/test/large-text.ts'
import { patienceMs } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** The browser of a test file, for its head: it closes after the last test. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchChromium()
  afterAll(() => browser.close())
  return browser
}

export const phone = { width: 390, height: 844 }
export const smallPhone = { width: 320, height: 640 }
export const desktop = { width: 1280, height: 900 }

export interface Surroundings {
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  userAgent?: string
  /** What the browser says it prefers; the portal's own default is Slovenian. */
  locale?: string
}

/** A browser of somebody's own: no cookies, nothing stored. */
export async function newVisitor(browser: Browser, surroundings: Surroundings = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'sl-SI',
    timezoneId: 'Europe/Ljubljana',
    ...surroundings,
  })
  context.setDefaultTimeout(patienceMs)
  return context
}

/** Has chosen a language on a page of Keycloak's before: which one a browser prefers doesn't count by itself. */
export async function withLanguage(context: BrowserContext, language: 'sl' | 'en'): Promise<BrowserContext> {
  const url = `${getWorld().facts.urls.keycloak}/realms/komunala/`
  await context.addCookies([{ name: 'KEYCLOAK_LOCALE', value: language, url }])
  return context
}

/** What axe-core finds on the page as it stands, a line each; empty when it finds nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  return (await findBarriers(page)).map((barrier) => `${page.url()}: ${barrier}`)
}

/** What large text breaks on the page as it stands, at each of the widths that it has to fit into. */
export async function largeTextFaults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const size of narrowWindows) {
    await page.setViewportSize(size)
    found.push(...(await findLargeTextFaults(page)).map((fault) => `${size.width} pixels wide, text ${fault}`))
  }
  return found
}

/** By how many CSS pixels the page is wider than its window: 0 when nothing scrolls sideways. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  // As text: the compiler knows of no document here.
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  )
}

/** Whether the element has the focus, or gets it in a moment: it follows what was pressed. */
export async function hasFocus(target: Locator): Promise<boolean> {
  const focused = target.and(target.page().locator(':focus')).waitFor()
  return focused.then(
    () => true,
    () => false,
  )
}

/** Whether nothing of the element is above or below what the window shows, or behind the bottom bar. */
export async function isWhollyInView(target: Locator): Promise<boolean> {
  const page = target.page()
  const bar = page.locator('.thumb-menu')
  const box = await target.boundingBox()
  const end = (await bar.count()) > 0 ? (await bar.boundingBox())?.y : page.viewportSize()?.height
  return box !== null && end !== undefined && box.y >= 0 && box.y + box.height <= end
}
