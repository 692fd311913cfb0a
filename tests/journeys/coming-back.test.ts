import { describe, expect, it } from '@jest/globals'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { sendReading, storedValues } from '@moja-komunala/world/actors/readings.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, openBrowser, phone } from './support/browser.ts'
import { meterCard } from './support/customer.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Whoever comes back learns first that the reading is in, wherever they look, and corrects it from there (M14). */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

const texts = {
  sl: {
    isIn: /^Oddano: 1421\s*m³, \d+\.\s\p{L}+ ob\s\d\d:\d\d · Popravi/u,
    coldIsIn: /^Hladna voda · Oddano: 1421\s*m³, \d+\.\s\p{L}+ ob\s\d\d:\d\d · Popravi/u,
    alone: /^Oddano: 80\s*m³, /,
    correct: 'Popravite',
    some: 'Oddano: 1 od 2',
    all: /Oddano: 80\s*m³/,
    sheet: 'Vnesite vsa stanja',
    menu: 'Glavni meni',
  },
  en: {
    isIn: /^Entered: 1421\s*m³, \d+\s\p{L}+ at\s\d\d:\d\d · Correct it/u,
    coldIsIn: /^Cold water · Entered: 1421\s*m³, \d+\s\p{L}+ at\s\d\d:\d\d · Correct it/u,
    alone: /^Entered: 80\s*m³, /,
    correct: 'Correct it',
    some: 'Entered: 1 of 2',
    all: /Entered: 80\s*m³/,
    sheet: 'Enter all readings',
    menu: 'Main menu',
  },
}

describe.each([
  { who: 'on a phone, in Slovenian', viewport: phone, language: 'sl' },
  { who: 'at a desk, in English', viewport: desktop, language: 'en' },
] as const)('a customer $who who comes back', ({ viewport, language }) => {
  it('is told what is in on every page, without a form in the way, and corrects it by keyboard', async () => {
    const w = words[language]
    const t = texts[language]
    let both: ReadPoint | undefined
    const { page } = await arriveAt(
      browser,
      async (account) => {
        both = await createReadPoint(account.subject, [
          { kind: 'cold', lastM3: 1409 },
          { kind: 'hot', lastM3: 612, monthlyM3: 6 },
        ])
        const alone = await createReadPoint(
          account.subject,
          [{ kind: 'cold', lastM3: 68 }],
          'Šolska ulica 3, 1411 Izlake',
        )
        const customer = await signedInCustomer(portal, account)
        for (const [point, valueM3] of [
          [both, 1421],
          [alone, 80],
        ] as const)
          await sendReading(customer, { id: point.id, meterId: point.meterIds[0] ?? '' }, { valueM3 })
        return `/odjemna-mesta/${both.id}`
      },
      { viewport, language },
    )
    const cold = meterCard(page, w.coldMeter)
    const field = cold.getByRole('textbox', { name: w.newReading })
    // The first thing below the meter's name.
    const line = cold.getByText(t.isIn)
    await line.waitFor()
    expect((await cold.innerText()).split('\n').filter((text) => text.trim() !== '')[1]).toMatch(t.isIn)
    expect(await field.count()).toBe(0)
    await meterCard(page, w.hotMeter).getByRole('textbox', { name: w.newReading }).waitFor()
    expect(await hardships(page)).toEqual([])

    await tabTo(page, cold.getByRole('button', { name: t.correct }))
    await page.keyboard.press('Enter')
    await field.waitFor()
    expect(await hasFocus(field)).toBe(true)
    expect(await hardships(page)).toEqual([])

    // All readings, in a row.
    await page.goto(`${portal}/odjemna-mesta/stanja`)
    await page.getByRole('main').getByText(t.isIn).waitFor()
    // Among many, each keeps its field: what is in is said beside it.
    expect(await page.getByRole('textbox', { name: w.newReading }).count()).toBe(3)
    expect(await hardships(page)).toEqual([])

    // The menu, and the list.
    await page.goto(`${portal}/odjemna-mesta`)
    if (viewport === phone) await page.getByRole('button', { name: w.meteringPoints, exact: true }).click()
    const menu = page.getByRole('navigation', { name: t.menu })
    await menu.getByText(t.some).waitFor()
    await menu.getByText(t.all).waitFor()
    expect(await hardships(page)).toEqual([])
    await page.keyboard.press('Escape')
    const list = page.getByRole('main')
    await list.getByText(t.coldIsIn).waitFor()
    await list.getByText(t.alone).waitFor()
    expect(await hardships(page)).toEqual([])
    const row = list.getByRole('listitem').filter({ hasText: 'Cesta 20. julija 3' })
    await tabTo(page, row.getByRole('link', { name: t.correct }))
    await page.keyboard.press('Enter')
    await field.waitFor()
    expect(await hasFocus(field)).toBe(true)
    await page.keyboard.type('1422')
    await page.keyboard.press('Enter')
    await cold.locator('.notice--ok').waitFor()
    // Said once, where it was sent.
    expect(await cold.getByText(t.isIn).count()).toBe(0)
    expect(await storedValues({ meterId: both?.meterIds[0] ?? '' })).toEqual([1421, 1422])
    expect(new URL(page.url()).hash).toBe('')
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })
})
