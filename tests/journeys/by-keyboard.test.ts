import { describe, expect, it } from '@jest/globals'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { storedValues } from '@moja-komunala/world/actors/readings.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { newVisitor, openBrowser, smallPhone } from './support/browser.ts'
import { meterCard, newCustomer, openConfirmationLink } from './support/customer.ts'
import { tabTo, type } from './support/keyboard.ts'
import { words } from './support/words.ts'

const { portal, mail } = getWorld().facts.urls
const w = words.sl
const browser = await openBrowser()

describe('a customer without a mouse, on a window 320 pixels wide', () => {
  it('goes the whole way from registration to the reading by keyboard', async () => {
    const customer = newCustomer()
    const point = await createMeteringPoint()
    const context = await newVisitor(browser, { viewport: smallPhone })
    const page = await context.newPage()
    const label = (name: string) => page.getByLabel(name, { exact: true })

    await page.goto(portal)
    await tabTo(page, page.getByRole('link', { name: w.register, exact: true }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: w.register, exact: true }).waitFor()
    await type(page, label(w.firstName), customer.firstName)
    await type(page, label(w.lastName), customer.lastName)
    await type(page, label(w.email), customer.email)
    await type(page, label(w.password), customer.password)
    await type(page, label(w.confirmPassword), customer.password)
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: w.termsHeading, exact: true }).waitFor()
    await tabTo(page, page.getByRole('button', { name: w.accept, exact: true }))
    await page.keyboard.press('Enter')
    await page.getByText(customer.email).first().waitFor()
    await page.close()

    const confirmed = await openConfirmationLink(context, mail, customer.email)
    await type(confirmed, confirmed.getByRole('textbox', { name: w.purpose }), point.purpose)
    await type(confirmed, confirmed.getByRole('textbox', { name: w.reference }), point.reference)
    await confirmed.keyboard.press('Enter')

    const card = meterCard(confirmed, w.coldMeter)
    await type(confirmed, card.getByRole('textbox', { name: w.newReading }), '00042')
    await tabTo(confirmed, card.getByRole('button', { name: w.enter, exact: true }))
    await confirmed.keyboard.press('Enter')
    await card.getByText('Shranjeno').waitFor()
    expect(await storedValues(point)).toEqual([42])
    await context.close()
  })
})
