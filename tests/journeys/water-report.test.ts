import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import { createReadPoint } from '../support/read-points.ts'
import { averageOthers, lastYear, measureWaterOf, priceWater } from '../support/water-reports.ts'
import { accessibilityProblems, desktop, hasFocus, openBrowser, phone, sidewaysOverflow } from './support/browser.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'

/* The yearly report on drinking water: whether the water was good, how much of it was used, what it costs. */

const browser = await openBrowser()

const texts = {
  sl: {
    link: 'Poročilo o pitni vodi',
    ofYear: (year: number) => `Poročilo o pitni vodi za leto ${year}`,
    within: 'Vaša voda je bila vse leto v dovoljenih mejah',
    beyond: 'Nekatere vrednosti niso bile v dovoljenih mejah',
    chart: (year: number) => `Poraba po mesecih v letu ${year}`,
    used: 'Koliko vode ste porabili',
    compared: 'Primerjava s povprečnim uporabnikom',
    more: /Porabili ste \d+\s% več kot povprečno gospodinjstvo\./,
    price: '0,8608 €',
    litre: '0,000861 €',
    measured: 'Kaj smo izmerili v vodi',
    nitrate: ['3,1 do 7,9', 'največ 50', 'vse leto v mejah'],
    year: 'Leto',
    download: 'Prenesite poročilo (PDF)',
    file: (year: number) => `porocilo-o-pitni-vodi-${year}.pdf`,
    information: 'Podatki o pitni vodi',
    perMonth: '18,0 m³',
  },
  en: {
    link: 'Report on drinking water',
    ofYear: (year: number) => `Report on drinking water for ${year}`,
    within: 'All year your water was within the limits',
    beyond: 'Some values were not within the limits',
    chart: (year: number) => `Used by month in ${year}`,
    used: 'How much water you used',
    compared: 'Compared with the average user',
    more: /You used \d+% more than the average household\./,
    price: '€0.8608',
    litre: '€0.000861',
    measured: 'What we measured in the water',
    nitrate: ['3.1 to 7.9', 'at most 50', 'within limits all year'],
    year: 'Year',
    download: 'Download the report (PDF)',
    file: (year: number) => `drinking-water-report-${year}.pdf`,
    information: 'Facts about drinking water',
    perMonth: '18.0 m³',
  },
} as const

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer, $who', ({ viewport, language, colorScheme }) => {
  it('learns whether the water was good, what was used and what it costs, and takes the report along', async () => {
    const t = texts[language]
    const year = await lastYear()
    await Promise.all([priceWater(), averageOthers(year, 300)])
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const meters = [{ kind: 'cold', lastM3: 2_000, months: 36, monthlyM3: 18 }] as const
        const { id } = await createReadPoint(subject, meters)
        await measureWaterOf(id, { years: [year - 1, year] })
        return `/odjemna-mesta/${id}`
      },
      { viewport, language, colorScheme },
    )
    await page.getByRole('link', { name: t.link }).click()
    await page.getByRole('heading', { level: 2, name: t.ofYear(year) }).waitFor()
    await page.getByText(t.within).waitFor()

    const bars = page.getByRole('listbox', { name: t.chart(year) }).getByRole('option')
    expect(await bars.count()).toBe(12)
    for (const bar of await bars.all()) {
      const said = plain((await bar.getAttribute('aria-label')) ?? '')
      expect(said).toMatch(/1[78][,.]\d m³|18[,.]\d m³/)
    }
    expect(plain(await page.getByRole('region', { name: t.compared }).innerText())).toMatch(t.more)
    const main = plain(await page.getByRole('main').innerText())
    expect(main).toContain(t.price)
    expect(main).toContain(t.litre)
    const nitrate = page
      .getByRole('region', { name: t.measured })
      .first()
      .getByRole('row')
      .filter({ has: page.getByText('Nitrat', { exact: true }) })
    for (const part of t.nitrate) expect(plain(await nitrate.innerText())).toContain(part)
    const information = page.getByRole('link', { name: t.information })
    expect(await information.getAttribute('href')).toMatch(/^https:\/\//)

    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    if (viewport === phone) expect(await findLargeTextFaults(page)).toEqual([])

    await tabTo(page, bars.first())
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('End')
    expect(await hasFocus(bars.last())).toBe(true)

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: t.download }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(t.file(year))
    expect((await readFile(await download.path())).subarray(0, 8).toString()).toBe('%PDF-1.7')

    // Another year, which the address remembers.
    await page.getByRole('combobox', { name: t.year }).selectOption(String(year - 1))
    await page.getByRole('heading', { level: 2, name: t.ofYear(year - 1) }).waitFor()
    expect(new URL(page.url()).searchParams.get('leto')).toBe(String(year - 1))
    await page.reload()
    await page.getByRole('heading', { level: 2, name: t.ofYear(year - 1) }).waitFor()
    await page.context().close()
  })
})

describe('a customer in whose zone something was not right', () => {
  it('reads what it was before anything else', async () => {
    const year = await lastYear()
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1_000, months: 24 }])
      await measureWaterOf(id, { years: [year], wrong: 'Motnost' })
      return `/odjemna-mesta/${id}/porocilo-o-vodi`
    })
    await page.getByText(texts.sl.beyond).waitFor()
    expect(await page.getByText('Izven meja: Motnost.').count()).toBe(1)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer of whose year nothing is known', () => {
  it('is told when there will be a report', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 3, months: 1 }])
      return `/odjemna-mesta/${id}/porocilo-o-vodi`
    })
    await page.getByText('poročila še ni').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})
