import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import type { Locator, Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { accessibilityProblems, desktop, hasFocus, openBrowser, phone, sidewaysOverflow } from './support/browser.ts'
import { untilKept, untilRestKept } from './support/cellar.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'

/* What was used month by month: by eye, by keyboard, by screen reader, and in a file. */

const browser = await openBrowser()

const texts = {
  sl: {
    link: 'Poglejte porabo po mesecih',
    title: 'Poraba',
    chart: 'Poraba po mesecih v kubičnih metrih',
    perDay: 'litri na dan',
    chartPerDay: 'Poraba po mesecih v litrih na dan',
    water: 'Voda',
    estimated: 'ocenjeno',
    comparison: 'Primerjava z drugimi gospodinjstvi',
    more: /Porabite \d+\s% več kot povprečno gospodinjstvo\./,
    advice: /Preverite, ali kje pušča/,
    csv: 'Prenesite datoteko CSV',
    file: /^poraba-\d+\.csv$/,
  },
  en: {
    link: 'See consumption by month',
    title: 'Consumption',
    chart: 'Consumption by month in cubic metres',
    perDay: 'litres a day',
    chartPerDay: 'Consumption by month in litres a day',
    water: 'Water',
    estimated: 'estimated',
    comparison: 'Compared with other households',
    more: /You use \d+% more than the average household\./,
    advice: /Check for a leak/,
    csv: 'Download the CSV file',
    file: /^consumption-\d+\.csv$/,
  },
} as const

/** Others use less than this customer, whatever month it is. */
const keepAverages = () =>
  query(
    `insert into average_consumption (comparable_group, month, litres_per_day)
     select 'household', (date_trunc('month', portal_now()) - make_interval(months => n))::date, 380 from generate_series(1, 14) n
     on conflict do nothing`,
  )

const said = async (bars: Locator): Promise<string[]> => {
  const names = await Promise.all((await bars.all()).map((bar) => bar.getAttribute('aria-label')))
  return names.map((name) => (name ?? '').replaceAll('\u00a0', ' '))
}

/** Of what the phone keeps for when there is no network. */
const keptNames = (page: Page) =>
  page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const request = indexedDB.open('portal')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const keys = request.result.transaction('known').objectStore('known').getAllKeys()
      keys.onsuccess = () => {
        request.result.close()
        resolve(keys.result)
      }
    }
  })`)

async function arrive(page: Page, link: string, title: string): Promise<void> {
  await page.getByRole('link', { name: link }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer with two meters, $who', ({ viewport, language, colorScheme }) => {
  it('sees a year at a glance, reads and hears every number, knows what it means, and takes it along', async () => {
    const t = texts[language]
    await keepAverages()
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createReadPoint(subject, [
          { kind: 'cold', lastM3: 1409, months: 30, source: 'estimated' },
          { kind: 'hot', lastM3: 612, months: 30, monthlyM3: 6 },
        ])
        return `/odjemna-mesta/${id}`
      },
      { viewport, language, colorScheme },
    )
    await arrive(page, t.link, t.title)
    const chart = page.getByRole('listbox', { name: t.chart })
    const bars = chart.getByRole('option')
    await bars.nth(11).waitFor()
    expect(await bars.count()).toBe(12)
    const height = (await chart.boundingBox())?.height ?? Infinity
    // Beside what stands above and below every page on a phone.
    expect(height).toBeLessThan(viewport.height * 0.75)

    // What is heard of each bar is what stands in the table.
    const figures = (number: number) => (language === 'sl' ? `${number},0 m³` : `${number}.0 m³`)
    const rows = page.getByRole('table').getByRole('row')
    expect(await rows.count()).toBe(13)
    for (const [at, name] of (await said(bars)).entries()) {
      expect(name).toContain(figures(18))
      const row = (await rows.nth(at + 1).innerText()).replace(/\s+/g, ' ').toLowerCase()
      const [month = '', year = ''] = name.slice(0, name.indexOf(':')).toLowerCase().split(' ')
      expect(row).toContain(year)
      expect(row.startsWith(month.slice(0, 3))).toBe(true)
      expect(row.split(figures(18))).toHaveLength(3)
      expect(row.includes(t.estimated)).toBe(at === 0)
    }
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    if (viewport === phone) expect(await findLargeTextFaults(page)).toEqual([])

    const newest = bars.first()
    await tabTo(page, newest)
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('End')
    expect(await hasFocus(bars.last())).toBe(true)
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await hasFocus(bars.nth(10))).toBe(true)
    const shown = (await page.locator('.bar-chart__said').innerText()).replaceAll('\u00a0', ' ')
    expect(shown).toBe((await said(bars))[10])

    await page.getByRole('radio', { name: t.perDay }).check()
    await page.getByRole('listbox', { name: t.chartPerDay }).waitFor()
    await page.getByRole('combobox', { name: t.water }).selectOption({ index: 2 })
    await page.getByText(figures(72)).waitFor()

    const comparison = page.getByRole('region', { name: t.comparison })
    const compared = await comparison.innerText()
    expect(compared).toMatch(t.more)
    expect(compared).toMatch(t.advice)

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: t.csv }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(t.file)
    expect((await readFile(await download.path(), 'utf8')).split('\r\n')).toHaveLength(1 + 3 * 24 + 1)
    await page.context().close()
  })
})

describe('a customer without a network', () => {
  it('finds the last months there, also where they were never looked at', async () => {
    const t = texts.sl
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
      return `/odjemna-mesta/${id}`
    })
    await untilKept(page)
    await page.reload()
    await untilRestKept(page)
    await until('the consumption is kept', async () =>
      (await keptNames(page)).some((name) => / consumption /.test(name)),
    )
    await page.context().setOffline(true)
    await page.reload()
    await arrive(page, t.link, t.title)
    await page.getByRole('listbox', { name: t.chart }).getByRole('option').nth(11).waitFor()
    await page.reload()
    await page.getByRole('table').getByRole('row').nth(12).waitFor()
    await page.context().close()
  })
})

describe('a customer whose meter has just been fitted', () => {
  it('is told what it takes, and sees no empty chart', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 3, months: 1 }])
      return `/odjemna-mesta/${id}/poraba`
    })
    await page.getByText('zanjo sta potrebni vsaj dve odčitani stanji').waitFor()
    expect(await page.getByRole('listbox').count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})
