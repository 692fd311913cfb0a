import { describe, expect, it } from '@jest/globals'
import { startCountingProxy } from '@moja-komunala/world/bench/counting-proxy.ts'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn, storedValues } from '@moja-komunala/world/actors/readings.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { askAboutUse, issueBill } from '../support/to-do.ts'
import { hardships } from './support/actions.ts'
import {
  desktop,
  hasFocus,
  isWhollyInView,
  largeTextFaults,
  newVisitor,
  openBrowser,
  phone,
} from './support/browser.ts'
import { untilKept } from './support/cellar.ts'
import { heading, link } from './support/elements.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Domov: what there is to do, the most urgent first, and the way to it in one tap. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

const texts = {
  sl: {
    toDo: 'Kaj je treba storiti',
    done: 'Vse je urejeno',
    reading: 'Stanje vodomera',
    enter: 'Vnesite stanje',
    enterAll: 'Vnesite vsa stanja',
    bill: 'Račun za plačilo',
    bills: 'Računi',
    amount: /45,20\s€/,
    unusual: 'Poraba, večja kot običajno',
    consumption: 'Poraba',
    chart: /^Poraba po mesecih, .* – .*: od 12,0\sm³ do 12,0\sm³ na mesec\.$/,
    isIn: /^Oddano: 1421\s*m³, /,
    paid: 'Vsi računi so plačani.',
    find: 'Poiščite po imenu, naslovu ali številki',
    more: 'Pokažite več odjemnih mest',
    tasks: 'Opravila',
  },
  en: {
    toDo: 'What there is to do',
    done: 'Everything is done',
    reading: 'Meter reading',
    enter: 'Enter the reading',
    enterAll: 'Enter all readings',
    bill: 'Bill to pay',
    bills: 'Bills',
    amount: /€45\.20/,
    unusual: 'More water than usual',
    consumption: 'Consumption',
    chart: /^Consumption by month, .* – .*: from 12\.0\sm³ to 12\.0\sm³ a month\.$/,
    isIn: /^Entered: 1421\s*m³, /,
    paid: 'All bills are paid.',
    find: 'Find by name, address or number',
    more: 'Show more metering points',
    tasks: 'To do',
  },
} as const

const rows = async (page: Page): Promise<string[]> =>
  (await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).map((text) => text.trim())

describe.each([
  { who: 'on a phone, in Slovenian', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk, in English', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer with one point, $who', ({ viewport, language, colorScheme }) => {
  const [t, w] = [texts[language], words[language]]

  it('sees all that is to be done on one screen, the most urgent first, and hands the reading in by keyboard', async () => {
    let point: ReadPoint | undefined
    let billId = ''
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
        billId = await issueBill(point, { dueInDays: -4, totalCents: 4520 })
        await askAboutUse(point)
        return '/'
      },
      { viewport, language, colorScheme },
    )
    await heading(page, t.toDo).waitFor()
    // Whether the window is closing depends on the day that is played: what isn't first is called by what is to be done.
    const said = (await rows(page)).map((title) => (title === t.enter ? t.reading : title))
    expect(said.toSorted()).toEqual([t.reading, t.bill, t.unusual, t.consumption].toSorted())
    expect(said.indexOf(t.bill)).toBeLessThan(said.indexOf(t.unusual))
    expect(said.at(-1)).toBe(t.consumption)
    await page.getByText(t.amount).waitFor()
    const chart = page.getByRole('img', { name: t.chart })
    await chart.waitFor()
    expect(await isWhollyInView(chart)).toBe(true)
    expect(await page.evaluate('scrollY')).toBe(0)
    for (const [name, path] of [
      [t.bill, `/racuni/${billId}`],
      [t.unusual, `/odjemna-mesta/${point?.id}/nenavadna-poraba`],
      [t.consumption, `/odjemna-mesta/${point?.id}/poraba`],
    ] as const) {
      const way = page.getByRole('main').getByRole('link', { name, exact: true })
      if ((await way.count()) === 1) expect(await way.getAttribute('href')).toBe(path)
      else expect(await page.locator('.home-row__button').getAttribute('href')).toBe(path)
    }
    expect(await hardships(page)).toEqual([])

    await tabTo(page, page.getByRole('main').getByRole('link', { name: t.enter, exact: true }))
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: w.newReading })
    await field.waitFor()
    expect(await hasFocus(field)).toBe(true)
    expect(new URL(page.url()).hash).toBe('')
    await page.keyboard.type('1421')
    await page.keyboard.press('Enter')
    await page.locator('.notice--ok').waitFor()
    expect(await storedValues({ meterId: point?.meterIds[0] ?? '' })).toEqual([1421])

    // At home it is known at once, and corrected from there (M14).
    await page.getByRole('navigation').getByRole('link', { name: w.home, exact: true }).click()
    await page.getByRole('main').getByText(t.isIn).waitFor()
    expect(await page.getByRole('main').getByRole('link', { name: t.enter }).count()).toBe(0)
    expect(await hardships(page)).toEqual([])
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.context().close()
  })

  it('with nothing to do is told so, and has nothing in the way', async () => {
    const { page } = await arriveAt(
      browser,
      async (account) => {
        const { id, meterIds } = await createReadPoint(account.subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
        await issueBill({ id }, { dueInDays: -4, totalCents: 4520, paidCents: 4520 })
        await handIn(await signedInCustomer(portal, account), { id, meterId: meterIds[0] ?? '' }, 1421)
        return '/'
      },
      { viewport, language, colorScheme },
    )
    await heading(page, t.done).waitFor()
    await page.getByText(t.paid).waitFor()
    await page.getByRole('main').getByText(t.isIn).waitFor()
    expect(await rows(page)).toEqual([t.reading, t.bills, t.consumption])
    expect(await page.locator('.home-row__button').count()).toBe(0)
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })
})

/** So many points of one street, as a landlord has them. Their numbers are letters: they are found by the number of the house alone. */
async function ownPoints(subject: string, count: number): Promise<void> {
  await query(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       select translate(left(md5($1 || n), 10), '0123456789', 'ghijklmnop'), 'Irena Hočevar', 'Cankarjev trg ' || n || ', 1410 Zagorje ob Savi', 'household'
       from generate_series(1, $2::integer) n returning id),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', left(id::text, 8), '15', 5, '2020-01-01' from point returning id, metering_point_id),
     read as (
       insert into billed_reading (meter_id, value_m3, read_on)
       select meter.id, 900 + 12 * n, (date_trunc('month', portal_now() - interval '3 days') - make_interval(months => 14 - n))::date - 1
       from meter, generate_series(0, 14) n)
     insert into account_metering_point (subject, metering_point_id) select $1, id from point`,
    [subject, count],
  )
}

describe('a landlord with 300 points', () => {
  it.each([
    ['sl', phone],
    ['en', desktop],
  ] as const)('has what is to be done in a few lines, and finds each point: %s', async (language, viewport) => {
    const t = texts[language]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        await ownPoints(subject, 300)
        const urgent = await createReadPoint(
          subject,
          [{ kind: 'cold', lastM3: 1409 }],
          'Zadnja ulica 1, 1410 Zagorje ob Savi',
        )
        await issueBill(urgent, { dueInDays: -4, totalCents: 4520 })
        return '/'
      },
      { viewport, language },
    )
    await heading(page, t.toDo).waitFor()
    const tasks = page.getByRole('list', { name: t.tasks }).getByRole('listitem')
    await tasks.nth(1).waitFor()
    expect(await tasks.count()).toBe(2)
    const all = page.getByRole('main').getByRole('link', { name: t.enterAll, exact: true })
    expect(await all.getAttribute('href')).toBe('/odjemna-mesta/stanja')
    const cards = page.getByRole('main').getByRole('heading', { level: 3 })
    expect(await cards.count()).toBe(12)
    expect(await hardships(page)).toEqual([])

    await page.getByRole('button', { name: t.more }).click()
    expect(await hasFocus(cards.nth(12).getByRole('link'))).toBe(true)
    expect(await cards.count()).toBe(24)
    await page.getByRole('main').getByLabel(t.find).fill('cankarjev 277')
    await cards.nth(1).waitFor({ state: 'detached' })
    expect(await cards.allInnerTexts()).toEqual([expect.stringContaining('Cankarjev trg 277')])
    await page.getByRole('main').getByLabel(t.find).fill('zadnja')
    await page.getByRole('main').getByText(t.amount).nth(1).waitFor()
    expect(await hardships(page)).toEqual([])
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer without a network', () => {
  it('reads at home what was last known, and gets to the form', async () => {
    const w = words.sl
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
      await issueBill(point, { dueInDays: 9, totalCents: 4520 })
      return '/'
    })
    await heading(page, texts.sl.toDo).waitFor()
    await untilKept(page)
    await page.context().setOffline(true)
    await page.reload()
    await heading(page, texts.sl.toDo).waitFor()
    await page.getByText(texts.sl.amount).waitFor()
    await page.getByRole('img', { name: texts.sl.chart }).waitFor()
    expect(await hardships(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: w.enterReading, exact: true }).click()
    const field = page.getByRole('textbox', { name: w.newReading })
    await field.waitFor()
    expect(await hasFocus(field)).toBe(true)
    await page.context().close()
  })
})

describe('a customer without a point', () => {
  it('is led to adding one, by a link home as well', async () => {
    const { page } = await arriveAt(browser, async () => '/')
    await heading(page, words.sl.addHeading).waitFor()
    await link(page, words.sl.home).click()
    await heading(page, words.sl.addHeading).waitFor()
    await page.context().close()
  })
})

describe('a first visit at home', () => {
  it('weighs at most 72 kB, all that the phone keeps for later included', async () => {
    const account = await createAccount()
    const point = await createReadPoint(account.subject, [{ kind: 'cold', lastM3: 1409, months: 30 }])
    await issueBill(point, { dueInDays: 9, totalCents: 4520 })
    const { visitor } = await signedInCustomer(portal, account)
    const proxy = await startCountingProxy(portal)
    const context = await newVisitor(browser)
    await context.addCookies([{ name: 'session', value: visitor.cookie('session') ?? '', url: portal }])
    const page = await context.newPage()
    await page.goto(proxy.url, { waitUntil: 'networkidle' })
    await heading(page, texts.sl.toDo).waitFor()
    await untilKept(page)
    await page.waitForLoadState('networkidle')
    const { shell, data, requests } = proxy.take()
    console.log(
      `home: ${((shell + data) / 1000).toFixed(1)} kB in ${requests} answers, ${(data / 1000).toFixed(1)} of them data`,
    )
    expect(shell + data).toBeLessThanOrEqual(72_000)
    await context.close()
    proxy.stop()
  })
})
