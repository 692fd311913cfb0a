import { describe, expect, it } from '@jest/globals'
import { createReadPoint } from '../support/read-points.ts'
import { openBrowser, phone } from './support/browser.ts'
import { meterCard } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { translate, turned } from './support/translation.ts'
import { words } from './support/words.ts'

/* The page in a language that the portal does not speak: the customer's browser translates it, by changing what stands in it. */

const w = words.sl
const browser = await openBrowser()

describe.each(['new text', 'moved text'] as const)('a customer whose browser translates the page, by %s', (way) => {
  it('sees the drums follow the number, what is said change, and what is on the meter and the slip stay as it is', async () => {
    let number = ''
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
        number = point.number
        return `/odjemna-mesta/${point.id}`
      },
      { viewport: phone },
    )
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const card = meterCard(page, w.coldMeter)
    await card.getByRole('textbox').waitFor()
    const shown = async () => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ')
    const drums = () => page.locator('.face__drums').first().innerText()
    await translate(page, way)
    await page.getByText(turned(w.readingHeading)).waitFor()
    // A label of the meter's is no longer found by its Slovenian words; the field is.
    const field = page.getByRole('textbox').first()
    const press = (label: string) =>
      page
        .getByRole('button', { name: turned(label) })
        .first()
        .click()

    expect((await drums()).replaceAll(/\s/g, '')).toBe('00000')
    await field.fill('142')
    await expect(drums()).resolves.toMatch(/^\s*0\s*0\s*$/)
    // The history says the same volumes of other months.
    const consumption = (volume: string) => page.locator('.consumption').getByText(turned(volume))
    await field.fill('1421')
    await expect(drums()).resolves.toMatch(/^\s*0\s*$/)
    await consumption('12\u00a0m³').first().waitFor()
    await field.fill('1430')
    await consumption('21\u00a0m³').first().waitFor()
    expect(await consumption('12\u00a0m³').count()).toBe(0)

    await field.fill('')
    await press(w.enter)
    await page.getByText(turned('Vpišite novo stanje.')).first().waitFor()
    await field.fill('1421')
    await press(w.enter)
    await page.getByText(turned('Shranjeno:')).first().waitFor()
    expect(await shown()).not.toContain(turned('Vpišite novo stanje.'))
    expect(await shown()).toContain(number)
    expect(broken).toEqual([])
    await page.context().close()
  })
})
