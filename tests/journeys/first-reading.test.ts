import { describe, expect, it } from '@jest/globals'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { accessibilityProblems, desktop, newVisitor, openBrowser, phone } from './support/browser.ts'
import {
  handInReading,
  linkMeteringPoint,
  meterCard,
  newCustomer,
  openConfirmationLink,
  register,
  signIn,
} from './support/customer.ts'
import { slipOf } from './support/slips.ts'
import { storedReadings } from './support/stored-readings.ts'
import { words } from './support/words.ts'

/* The whole way of a customer who comes with nothing but a paper bill (M1 to M14). */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

/** The link to a metering point in the menu, which on a phone opens at the thumb. */
async function findInMenu(page: Page, number: string, w: (typeof words)['sl' | 'en']) {
  const menu = page.getByRole('navigation', { name: w === words.sl ? 'Glavni meni' : 'Main menu' })
  const opener = menu.getByRole('button', { name: w.meteringPoints, exact: true })
  if (await opener.isVisible()) await opener.click()
  return menu.getByRole('link', { name: number })
}

describe('a customer on a phone, in Slovenian, with the bill of a flat with one meter', () => {
  it('registers, confirms, links, hands in a reading, corrects it, and billing finds both in order', async () => {
    const w = words.sl
    const customer = newCustomer()
    const slip = slipOf(['cold'])
    const meter = slip.meters[0]
    if (meter === undefined) throw new Error('the slip has no meter')
    const context = await newVisitor(browser, { viewport: phone })
    const page = await context.newPage()

    await page.goto(portal)
    await page.getByRole('heading', { name: w.signInHeading, exact: true }).waitFor()
    await register(page, customer, w)

    const confirmed = await openConfirmationLink(context, mail, customer.email)
    await confirmed.getByRole('heading', { name: w.addHeading, exact: true }).waitFor()
    expect(new URL(confirmed.url()).pathname).toBe('/odjemna-mesta/dodaj')

    await linkMeteringPoint(confirmed, slip, w)
    await confirmed.getByRole('heading', { name: w.readingHeading, exact: true }).waitFor()
    const card = meterCard(confirmed, w.coldMeter)
    await expect(card.getByText(meter.serial, { exact: true }).count()).resolves.toBe(1)
    await expect(card.getByText(w.oldReading, { exact: true }).count()).resolves.toBe(1)

    const link = await findInMenu(confirmed, slip.meteringPoint, w)
    await link.waitFor()
    await confirmed.keyboard.press('Escape')

    await handInReading(confirmed, w.coldMeter, String(meter.lastBilled + 8), w)
    await card.getByText('Shranjeno').waitFor()
    await handInReading(confirmed, w.coldMeter, String(meter.lastBilled + 10), w)
    const entries = card.getByRole('list', { name: 'Vnosi v tem obdobju' }).getByRole('listitem')
    await entries.nth(1).waitFor()
    const [newest, older] = await entries.allInnerTexts()
    expect(newest).toMatch(/\nvelja\n/)
    expect(older).toContain('ne velja, ker ste pozneje vnesli drugo stanje')

    expect(await storedReadings(meter.serial)).toEqual([meter.lastBilled + 8, meter.lastBilled + 10])
    expect(await accessibilityProblems(confirmed)).toEqual([])
    await context.close()
  })
})

describe('a customer at a desk, in English, with a cold and a hot meter', () => {
  it('reads English all the way and hands in both readings', async () => {
    const w = words.en
    const customer = newCustomer()
    const slip = slipOf(['cold', 'hot'])
    const context = await newVisitor(browser, { viewport: desktop, locale: 'en-GB' })
    const page = await context.newPage()

    await page.goto(portal)
    await page.getByRole('link', { name: words.sl.otherLanguage }).click()
    await page.getByRole('heading', { name: w.signInHeading, exact: true }).waitFor()
    await register(page, customer, w)

    const confirmed = await openConfirmationLink(context, mail, customer.email)
    await linkMeteringPoint(confirmed, slip, w)
    await confirmed.getByRole('heading', { name: w.readingHeading, exact: true }).waitFor()
    expect(await confirmed.locator('html').getAttribute('lang')).toBe('en')

    for (const { kind, serial, lastBilled } of slip.meters) {
      const heading = kind === 'cold' ? w.coldMeter : w.hotMeter
      await handInReading(confirmed, heading, String(lastBilled + 5), w)
      await meterCard(confirmed, heading).getByText('Stored').waitFor()
      expect(await storedReadings(serial)).toEqual([lastBilled + 5])
    }
    await context.close()
  })
})

describe('a customer who reads mail on another device', () => {
  it('confirms there, and signs in where the registration began', async () => {
    const w = words.sl
    const customer = newCustomer()
    const home = await newVisitor(browser)
    const page = await home.newPage()
    await page.goto(portal)
    await register(page, customer, w)

    const elsewhere = await newVisitor(browser, { viewport: desktop })
    const confirmation = await openConfirmationLink(elsewhere, mail, customer.email)
    // A mail scanner that only opens the link confirms nothing: it takes a click.
    await confirmation.locator('main a.button, main button.button').first().click()
    await confirmation.locator('main a.button').first().click()
    await confirmation.getByRole('heading', { name: w.signInHeading }).waitFor()

    await page.goto(portal)
    if (await page.getByRole('heading', { name: w.signInHeading }).isVisible())
      await signIn(page, customer.email, customer.password, w)
    await page.getByRole('heading', { name: w.addHeading }).waitFor()
    await home.close()
    await elsewhere.close()
  })
})

describe('a customer who refuses the terms', () => {
  it('does not get into the portal, is told why, and can come back', async () => {
    const w = words.sl
    const customer = newCustomer()
    const context = await newVisitor(browser)
    const page = await context.newPage()
    await page.goto(portal)
    await register(page, customer, w, 'refuse')
    await page.getByRole('heading', { name: 'Prijava ni končana' }).waitFor()
    await page.getByRole('link', { name: 'Poskusite znova' }).click()
    await signIn(page, customer.email, customer.password, w)
    await page.getByRole('heading', { name: w.termsHeading, exact: true }).waitFor()
    await context.close()
  })
})
