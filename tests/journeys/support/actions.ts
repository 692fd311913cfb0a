import type { Page } from 'playwright-core'
import { accessibilityProblems, sidewaysOverflow } from './browser.ts'

/**
 * Sends the customer to Keycloak by the portal's own sign-in, with something more asked of Keycloak: an action
 * (`kc_action`), or the password once again (`prompt`). Keycloak's session stays, the portal's is begun anew.
 */
export async function askKeycloak(page: Page, portalUrl: string, wishes: Record<string, string>): Promise<void> {
  const context = page.context()
  // Keycloak's cookies have a path of their own.
  await context.clearCookies({ path: '/' })
  // Through the browser's own cookies: the portal keeps there what it will compare on the way back.
  const start = await context.request.get(`${portalUrl}/auth/sign-in`, { maxRedirects: 0 })
  const authorize = new URL(start.headers()['location'] ?? '')
  for (const [name, value] of Object.entries(wishes)) authorize.searchParams.set(name, value)
  await page.goto(authorize.href)
}

/** What makes the page hard to use, as it stands: what axe-core finds, and scrolling sideways. */
export async function hardships(page: Page): Promise<string[]> {
  const overflow = await sidewaysOverflow(page)
  return [...(await accessibilityProblems(page)), ...(overflow > 0 ? [`${overflow} pixels wider than the window`] : [])]
}
