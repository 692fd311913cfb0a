import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { createReadPoint, type ReadMeter } from '../support/read-points.ts'
import {
  accessibilityProblems,
  desktop,
  largeTextFaults,
  openBrowser,
  phone,
  sidewaysOverflow,
} from './support/browser.ts'
import { handInReading, meterCard } from './support/customer.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* A customer who has just read the meter, and asks what the next bill will be. */

const browser = await openBrowser()

/** Of connections that no other point has, by names that the demonstration's prices don't have. */
const diameterMm = 1_999
const services = ['Voda A', 'Omrežnina A', 'Vodomer A']

beforeAll(async () => {
  await query(
    `insert into price (external_id, service, charge, unit, net_price_eur, vat_rate_percent, diameter_from_mm, diameter_to_mm, valid_from)
     select 'forecast-' || service, service, charge, unit, price, rate, $1, $1, date '2026-01-01'
     from (values ('Voda A', 'water', 'm3', 0.7861, 9.5), ('Omrežnina A', 'water-network', 'month', 3.4125, 9.5),
       ('Vodomer A', 'other', 'month', 0.61, 22)) as priced (service, charge, unit, price, rate)
     on conflict do nothing`,
    [diameterMm],
  )
})
afterAll(() => query(`delete from price where external_id like 'forecast-%'`))

async function createPricedPoint(subject: string, meters: readonly ReadMeter[]) {
  const point = await createReadPoint(subject, meters)
  await query('update metering_point set nominal_diameter_mm = $2, services = $3 where id = $1', [
    ...[point.id, diameterMm, JSON.stringify(services)],
  ])
  return point
}

const texts = {
  sl: {
    ask: 'Koliko bo na naslednjem računu?',
    title: 'Predvideni račun',
    mark: 'To je napoved, ne račun.',
    sum: 'Predvidoma 14,80 €',
    lines: [
      /^Voda A 12 m³ × 0,7861 € 9,43 €$/,
      /^Omrežnina A 1 mesec × 3,4125 € 3,41 €$/,
      /^Vodomer A 1 mesec × 0,61 € 0,61 €$/,
      /^Skupaj brez DDV 13,45 €$/,
      /^DDV 9,5 % od 12,84 € 1,22 €$/,
      /^DDV 22 % od 0,61 € 0,13 €$/,
      /^Skupaj z DDV 14,80 €$/,
    ],
    basis: ['hladna voda 1421 m³', /hladna voda 12\sm³, /, 'veljajo od 1. januarja 2026'],
    change: 'Cene se spremenijo, preden je račun izdan.',
    back: /^Nazaj na odjemno mesto/,
  },
  en: {
    ask: 'How much will be on the next bill?',
    title: 'Expected bill',
    mark: 'This is a forecast, not a bill.',
    sum: 'Expected: €14.80',
    lines: [
      /^Voda A 12 m³ × €0\.7861 €9\.43$/,
      /^Omrežnina A 1 month × €3\.4125 €3\.41$/,
      /^Vodomer A 1 month × €0\.61 €0\.61$/,
      /^Sum without VAT €13\.45$/,
      /^VAT 9\.5% of €12\.84 €1\.22$/,
      /^VAT 22% of €0\.61 €0\.13$/,
      /^Sum including VAT €14\.80$/,
    ],
    basis: ['cold water 1421 m³', /cold water 12\sm³, /, 'in force since 1 January 2026'],
    change: 'Prices change before the bill is made.',
    back: /^Back to the metering point/,
  },
} as const

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer who has handed in a reading, $who', ({ viewport, language, colorScheme }) => {
  it('sees with one press the next bill to the cent, line by line, marked as a forecast, and what it rests on', async () => {
    const [t, w] = [texts[language], words[language]]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createPricedPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
        return `/odjemna-mesta/${id}`
      },
      { viewport, language, colorScheme },
    )
    await handInReading(page, w.coldMeter, '1421', w)
    const link = meterCard(page, w.coldMeter).getByRole('link', { name: t.ask })
    await tabTo(page, link)
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    await page.getByText(t.mark).waitFor()
    await page.getByRole('heading', { name: t.sum }).waitFor()
    const rows = await page.getByRole('table').locator('tbody').getByRole('row').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(
      t.lines.map((line) => expect.stringMatching(line)),
    )
    for (const text of [...t.basis, t.change]) await page.getByText(text).first().waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    // What was handed in counts as well where the address says nothing.
    await page.goto(page.url().replace(/\?.*/, ''))
    await page.getByRole('heading', { name: t.sum }).waitFor()
    await page.getByRole('link', { name: t.back }).click()
    await page.getByRole('main').getByRole('link', { name: t.ask }).click()
    await page.getByRole('heading', { name: t.sum }).waitFor()
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer of whom the next bill can’t be told', () => {
  it('reads which reading is missing, and gets to its form', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createPricedPoint(subject, [
        { kind: 'cold', lastM3: 1409 },
        { kind: 'hot', lastM3: 612, monthlyM3: 6 },
      ])
      return `/odjemna-mesta/${id}/predvideni-racun`
    })
    await page.getByText('Napovedi zdaj ne moremo dati').waitFor()
    expect(await page.getByRole('main').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^vodomer za hladno vodo, številka \d+$/),
      expect.stringMatching(/^vodomer za toplo vodo, številka \d+$/),
    ])
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Na vnos stanja' }).click()
    await page.getByRole('heading', { name: words.sl.readingHeading, exact: true }).waitFor()
    await page.context().close()
  })

  it('reads which price isn’t known, and sees no sum without it', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id, meterIds } = await createPricedPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      await query(`update metering_point set services = services || '["Varovanje virov"]' where id = $1`, [id])
      return `/odjemna-mesta/${id}/predvideni-racun?vodomer=${meterIds[0]}&stanje=1421`
    })
    await page.getByText(/^Varovanje virov: ni cene za /).waitFor()
    expect(await page.getByText('€').count()).toBe(0)
    await page.context().close()
  })

  it('without a network is told so, and has it once there is one', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id, meterIds } = await createPricedPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      return `/odjemna-mesta/${id}/predvideni-racun?vodomer=${meterIds[0]}&stanje=1422`
    })
    await page.getByRole('heading', { name: 'Predvidoma' }).waitFor()
    await page.route('**/api/v1/**/bill-forecast**', (route) => route.abort())
    await page.reload()
    await page.getByText('Napovedi ni bilo mogoče naložiti').waitFor()
    await page.unroute('**/api/v1/**/bill-forecast**')
    await page.getByRole('button', { name: 'Poskusite znova' }).click()
    await page.getByRole('heading', { name: 'Predvidoma' }).waitFor()
    await page.context().close()
  })
})
