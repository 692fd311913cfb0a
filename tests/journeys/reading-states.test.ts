import { describe, expect, it } from '@jest/globals'
import { createReadPoint } from '../support/read-points.ts'
import { hardships } from './support/actions.ts'
import { desktop, openBrowser, phone, smallPhone } from './support/browser.ts'
import { handInReading, meterCard } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Every state of the form and what stands around it: nothing for axe-core to find, nothing that scrolls sideways. */

const browser = await openBrowser()

const surroundings = [
  { who: 'on a phone, dark, in Slovenian', viewport: phone, colorScheme: 'dark', language: 'sl' },
  { who: 'at a desk, light, in Slovenian', viewport: desktop, colorScheme: 'light', language: 'sl' },
  { who: 'on a small phone, light, in English', viewport: smallPhone, colorScheme: 'light', language: 'en' },
  // 1280 pixels at 200 % zoom are 640 CSS pixels.
  {
    who: 'at a desk at 200 % zoom, dark, in English',
    viewport: { width: 640, height: 450 },
    colorScheme: 'dark',
    language: 'en',
  },
] as const

const texts = {
  sl: {
    question: 'Je tako prav?',
    other: 'Prav je, iz drugega razloga',
    confirm: 'Prav je, tako kaže vodomer',
    help: 'Kje najdem številko in stanje?',
    history: 'Prejšnja stanja',
    rename: 'Poimenujte',
    unlink: 'Odstranite iz svojega uporabniškega računa',
    sheet: 'VNOS STANJ VSEH VODOMEROV',
    correct: 'Popravite',
  },
  en: {
    question: 'Is it so?',
    other: 'It is right, for another reason',
    confirm: 'It is right, the meter shows it',
    help: 'Where do I find the number and the reading?',
    history: 'Earlier readings',
    rename: 'Give it a name',
    unlink: 'Remove from your account',
    sheet: 'ENTER THE READINGS OF ALL METERS',
    correct: 'Correct it',
  },
}

describe.each(surroundings)('a customer $who', ({ viewport, colorScheme, language }) => {
  it('meets no state of the reading pages that is hard to use', async () => {
    const w = words[language]
    const t = texts[language]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createReadPoint(subject, [
          { kind: 'cold', lastM3: 1409, months: 14, source: 'estimated' },
          { kind: 'hot', lastM3: 72, exchangedAtM3: 640, monthlyM3: 6 },
        ])
        await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3, 1411 Izlake')
        return `/odjemna-mesta/${id}`
      },
      { viewport, colorScheme, language },
    )
    const found: string[] = []
    const inspect = async (state: string) => {
      found.push(...(await hardships(page)).map((problem) => `${state}: ${problem}`))
    }
    const cold = meterCard(page, w.coldMeter)
    const hot = meterCard(page, w.hotMeter)
    await cold.waitFor()
    await page.getByText(t.help).click()
    await page.getByRole('img').waitFor()
    await inspect('help')
    await handInReading(page, w.coldMeter, '1421', w)
    await cold.locator('.notice--ok').waitFor()
    await inspect('stored, compared')
    await handInReading(page, w.hotMeter, '1', w)
    await hot.getByRole('group', { name: t.question }).waitFor()
    await inspect('doubt')
    await hot.getByRole('button', { name: t.other }).click()
    await hot.getByRole('textbox').nth(1).waitFor()
    await inspect('reason in own words')
    await hot.getByRole('button', { name: t.confirm }).click()
    await hot.locator('.notice--ok').waitFor()
    await page.getByRole('button', { name: t.rename }).click()
    await inspect('naming')
    await page.getByRole('button', { name: t.unlink }).click()
    await page.getByRole('region', { name: t.history }).getByRole('row').nth(1).waitFor()
    await inspect('history, removing')
    await page.goto(new URL('/odjemna-mesta/stanja', page.url()).href)
    await page.getByRole('heading', { name: t.sheet }).waitFor()
    await page.getByRole('button', { name: t.correct, exact: true }).nth(1).click()
    await page.getByRole('textbox', { name: w.newReading }).nth(1).waitFor()
    await inspect('all readings, one being corrected')
    await page.goto(new URL('/odjemna-mesta', page.url()).href)
    await page.getByRole('heading', { name: w.meteringPoints, exact: true }).waitFor()
    await inspect('list')
    expect(found).toEqual([])
    await page.context().close()
  })
})
