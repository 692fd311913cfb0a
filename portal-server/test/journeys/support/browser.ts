import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

export { launchChromium as openBrowser } from '@moja-komunala/world/chromium.ts'

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
  context.setDefaultTimeout(20_000)
  return context
}

/** What axe-core finds on the page as it stands, a line each; empty when it finds nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${page.url()}: ${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
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
  const focused = target.and(target.page().locator(':focus')).waitFor({ timeout: 5_000 })
  return focused.then(
    () => true,
    () => false,
  )
}
