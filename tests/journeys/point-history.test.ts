import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { createReadPoint, type ReadMeter } from '../support/read-points.ts'
import { accessibilityProblems, desktop, hasFocus, openBrowser, phone } from './support/browser.ts'
import { meterCard } from './support/customer.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Earlier readings, and points where nothing is to be entered. */

const w = words.sl
const browser = await openBrowser()

async function atPoint(meters: readonly ReadMeter[]): Promise<Page> {
  const { page } = await arriveAt(browser, async ({ subject }) => {
    const { id } = await createReadPoint(subject, meters)
    return `/odjemna-mesta/${id}`
  })
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The rows of the table of earlier readings, which is fetched when the customer comes near it. */
async function historyRows(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Odstranite iz svojega uporabniškega računa' }).scrollIntoViewIfNeeded()
  const section = page.getByRole('region', { name: 'Prejšnja stanja' })
  await section.getByRole('row').nth(1).waitFor()
  const rows = await section.getByRole('row').allInnerTexts()
  return rows.map((row) => row.replace(/\s+/g, ' ').trim())
}

describe('a customer whose last reading was estimated', () => {
  it('reads so beside the field, and in the table with what was used each month', async () => {
    const page = await atPoint([{ kind: 'cold', lastM3: 1409, months: 6, source: 'estimated' }])
    const card = meterCard(page, w.coldMeter)
    await card.getByText(/1409\s*m³/).waitFor()
    expect(await card.innerText()).toContain('ocenjeno')
    const [head, newest, before, ...others] = await historyRows(page)
    expect(head).toBe('Dan Stanje Poraba')
    expect(newest).toMatch(/^\d+\. \d+\. \d{4} ocenjeno 1409 m³ 12 m³$/)
    expect(before).toMatch(/obračunano 1397 m³ 12 m³$/)
    expect(others).toHaveLength(4)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer whose meter was exchanged', () => {
  it('sees both meters in one table, and no month without its consumption', async () => {
    const page = await atPoint([{ kind: 'cold', lastM3: 72, months: 12, exchangedAtM3: 988 }])
    await historyRows(page)
    await page.getByRole('button', { name: 'Pokažite starejša stanja' }).click()
    const rows = await historyRows(page)
    const named = rows.filter((row) => row.startsWith('Vodomer '))
    expect(named).toHaveLength(2)
    expect(named[1]).toContain('odstranjen')
    expect(rows.some((row) => row.includes('988 m³'))).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer whose meter is read remotely', () => {
  it('sees its data and is told that nothing is to be entered: there is no field', async () => {
    const page = await atPoint([{ kind: 'cold', lastM3: 230, isRemote: true, source: 'remote' }])
    const card = meterCard(page, w.coldMeter)
    await card.getByText('odčitavamo na daljavo').waitFor()
    expect(await card.innerText()).toContain('daljinski odčitek')
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: w.enter, exact: true }).count()).toBe(0)
    expect(await historyRows(page)).toContainEqual(expect.stringContaining('daljinski odčitek 230 m³'))
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer whose point has no meter', () => {
  it('sees the point’s data, and neither a form nor a table', async () => {
    const page = await atPoint([])
    await page.getByText('nima vodomera').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('table').count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe.each([
  {
    who: 'on a phone',
    viewport: phone,
    language: 'sl',
    removing: 'Odstranite iz svojega uporabniškega računa',
    more: 'Pokažite starejša stanja',
  },
  {
    who: 'at a desk',
    viewport: desktop,
    language: 'en',
    removing: 'Remove from your account',
    more: 'Show older readings',
  },
] as const)('a customer with years of readings of two meters, $who', ({ viewport, language, removing, more }) => {
  it('sees six rows of each, and more by keyboard, going on where they begin; nothing moves under the focus', async () => {
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createReadPoint(subject, [
          { kind: 'cold', lastM3: 1409, months: 40 },
          { kind: 'hot', lastM3: 612, months: 40, monthlyM3: 6 },
        ])
        return `/odjemna-mesta/${id}`
      },
      { viewport, language },
    )
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/history?*', async (route) => {
      await held
      await route.continue()
    })
    // Past all of that, before it has come.
    const last = page.getByRole('button', { name: removing })
    await last.scrollIntoViewIfNeeded()
    await page.getByRole('heading', { name: language === 'sl' ? 'Prejšnja stanja' : 'Earlier readings' }).waitFor()
    await last.focus()
    const place = async () => Math.round((await last.boundingBox())?.y ?? -1)
    const before = await place()
    answer()
    const tables = page.getByRole('table')
    await tables.nth(1).waitFor()
    expect(await hasFocus(last)).toBe(true)
    // A window scrolls by whole pixels.
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1)
    const rows = (table: number) => tables.nth(table).getByRole('rowheader')
    expect([await rows(0).count(), await rows(1).count()]).toEqual([6, 6])

    const older = page.getByRole('button', { name: more })
    await older.focus()
    const pages = [18, 30, 40]
    for (const [index, count] of pages.entries()) {
      await older.press('Enter')
      await rows(1)
        .nth(count - 1)
        .waitFor()
      const first = rows(0).nth([6, 18, 30][index] ?? 0)
      expect([count, await hasFocus(first)]).toEqual([count, true])
      expect(await accessibilityProblems(page)).toEqual([])
      if (count < 40) await tabTo(page, older)
    }
    await page.context().close()
  })
})
