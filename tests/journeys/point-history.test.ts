import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { createReadPoint, type ReadMeter } from '../support/read-points.ts'
import { accessibilityProblems, openBrowser } from './support/browser.ts'
import { meterCard } from './support/customer.ts'
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
  await page.getByRole('button', { name: 'Odstrani iz svojega računa' }).scrollIntoViewIfNeeded()
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
