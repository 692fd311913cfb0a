import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { actionLink, waitForMail } from '../../support/mailbox.ts'
import { button, link, textbox } from './elements.ts'
import type { Words } from './words.ts'

export interface Customer {
  firstName: string
  lastName: string
  email: string
  phone?: string
  password: string
}

/** Somebody whom Keycloak has not seen yet. */
export function newCustomer(): Customer {
  return {
    firstName: 'Marija',
    lastName: 'Kovač',
    email: `marija.kovac.${randomUUID().slice(0, 8)}@posta.example`,
    phone: '041 234 567',
    password: 'Bistra voda 7',
  }
}

/** From the sign-in page to the page that says a mail is on its way: the form and the terms (M2 to M4). */
export async function register(
  page: Page,
  customer: Customer,
  words: Words,
  answer: 'accept' | 'refuse' | 'stop at the terms' = 'accept',
): Promise<void> {
  await link(page, words.register).click()
  await textbox(page, words.firstName).fill(customer.firstName)
  await textbox(page, words.lastName).fill(customer.lastName)
  await textbox(page, words.email).fill(customer.email)
  if (customer.phone !== undefined) await page.getByLabel(words.phone).fill(customer.phone)
  await page.getByLabel(words.password, { exact: true }).fill(customer.password)
  await page.getByLabel(words.confirmPassword, { exact: true }).fill(customer.password)
  await button(page, words.register).click()
  await page.getByRole('heading', { name: words.termsHeading, exact: true }).waitFor()
  if (answer === 'stop at the terms') return
  await button(page, words[answer]).click()
  if (answer === 'accept') await page.getByText(customer.email).first().waitFor()
}

/** Clicks the link of the confirmation mail (M5), in a window of the same browser or of another one. */
export async function openConfirmationLink(context: BrowserContext, mailUrl: string, email: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(actionLink(await waitForMail(mailUrl, email)))
  return page
}

/** Fills in Keycloak's sign-in form and sends it (M6). */
export async function signIn(page: Page, email: string, password: string, words: Words): Promise<void> {
  await page.getByRole('heading', { name: words.signInHeading }).waitFor()
  await textbox(page, words.email).fill(email)
  await page.getByLabel(words.password, { exact: true }).fill(password)
  await button(page, words.signIn).click()
}

/** Types the two values of a payment slip and sends them (M8). */
export async function linkMeteringPoint(page: Page, slip: { purpose: string; reference: string }, words: Words) {
  await page.getByRole('heading', { name: words.addHeading }).waitFor()
  await page.getByRole('textbox', { name: words.purpose }).fill(slip.purpose)
  await page.getByRole('textbox', { name: words.reference }).fill(slip.reference)
  await button(page, words.send).click()
}

/** The card of one meter on a metering point's page (M11). */
export function meterCard(page: Page, heading: string) {
  return page.getByRole('region', { name: heading })
}

/** Types a new reading into a meter's card and hands it in. */
export async function handInReading(page: Page, heading: string, value: string, words: Words): Promise<void> {
  const card = meterCard(page, heading)
  await card.getByRole('textbox', { name: words.newReading }).fill(value)
  await card.getByRole('button', { name: words.enter, exact: true }).click()
}
