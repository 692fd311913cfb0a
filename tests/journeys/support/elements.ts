import type { Locator, Page } from 'playwright-core'

/* What a page shows, by the words that a customer reads. */

export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
export const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true })
export const textbox = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true })

/** A button that says the same as others, and to who hears it what it is about. */
export function buttonAbout(page: Page, name: string, what: string): Locator {
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return page.getByRole('button', { name: new RegExp(`^${literal(name)} ?: ${literal(what)}$`) })
}
