import { describe, expect, it } from '@jest/globals'
import { until } from '@moja-komunala/world/test/until.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import type { Page } from 'playwright-core'
import { createInvoice, createPayment } from '../support/invoices.ts'
import { today } from '../support/window.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, openBrowser, phone } from './support/browser.ts'
import { untilKept } from './support/cellar.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'

/* Bills: found, narrowed down, read and understood; what came in for them, and what is still open. */

const browser = await openBrowser()

const texts = {
  sl: {
    title: 'Računi',
    link: 'Poglejte račune',
    bill: 'Račun za oktober 2026',
    states: ['Za plačilo', 'Delno plačano', 'Čez rok', 'Plačano', 'Stornirano', 'V vaše dobro'],
    state: 'Stanje računa',
    paid: 'Plačano',
    year: 'Leto',
    sum: '65,22 €',
    overdue: /Pri 1 računu je rok že potekel/,
    next: /Naslednji rok plačila/,
    left: /še 16,00 € od 24,61 €/,
    amount: '24,61 €',
    estimate: /Stanje je ocenjeno\. Odčitka nismo prejeli\./,
    diameter: /Na vašem računu je DN ≤ 20/,
    network: /Omrežnina je stalni mesečni znesek/,
    vat: /9,5 % 11,33 € 1,08 € 12,41 €/,
    mark: '1: Številka računa',
    part: 'Številka računa',
    back: 'Številka 1 na sliki računa',
    settles: /Poračun zajema/,
    advance: /^Akontacija št\. A-/,
    isSettled: /Zajet je v poračun/,
    payments: 'Plačila in stanje',
    open: 'Za plačilo',
    unused: /V dobrem imate 4,22 €/,
    loose: 'brez računa, v vaše dobro',
    back2: 'Nazaj na račune',
  },
  en: {
    title: 'Bills',
    link: 'See the bills',
    bill: 'Bill for October 2026',
    states: ['To pay', 'Partly paid', 'Past its date', 'Paid', 'Cancelled', 'In your favour'],
    state: 'State of the bill',
    paid: 'Paid',
    year: 'Year',
    sum: '€65.22',
    overdue: /1 bill is past its date/,
    next: /Next day to pay/,
    left: /€16\.00 of €24\.61 left/,
    amount: '€24.61',
    estimate: /The reading is an estimate\. We received no reading\./,
    diameter: /Your bill has DN ≤ 20/,
    network: /is a fixed monthly amount/,
    vat: /9\.5 % €11\.33 €1\.08 €12\.41/,
    mark: '1: Number of the bill',
    part: 'Number of the bill',
    back: 'Number 1 on the picture of the bill',
    settles: /The settlement covers/,
    advance: /^Advance payment no\. A-/,
    isSettled: /Covered by the settlement/,
    payments: 'Payments and balance',
    open: 'To pay',
    unused: /You have €4\.22 in credit/,
    loose: 'without a bill, in your favour',
    back2: 'Back to the bills',
  },
} as const

const estimated = [
  {
    ...{ meterNumber: '46207317', meterKind: 'cold', fromDay: '2026-09-30', fromM3: 1398, toDay: '2026-10-31' },
    ...{ toM3: 1408, usedM3: 10, origin: 'estimate', reason: 'no-reading' },
  },
]

/** A bill of each state: 24.61 each, of which 24.61, 16.00 and 24.61 are open, less 1.22 of the credit note and 3.00 that came in for none. */
async function billAll(point: TestPoint) {
  const open = await createInvoice(point, { readings: estimated, issuedOn: addDays(today(), -2) })
  const partPaid = await createInvoice(point, { issuedOn: addDays(today(), -10) })
  await createPayment(point, 861, partPaid)
  await createInvoice(point, { dueOn: addDays(today(), -1) })
  const paid = await createInvoice(point, { number: `A-${point.id.slice(0, 8)}`, kind: 'advance' })
  await createPayment(point, 2461, paid)
  await createInvoice(point, { cancelledOn: addDays(today(), -1) })
  await createInvoice(point, { kind: 'credit-note', precedingNumbers: [paid.number], netCents: -100, vatCents: -22 })
  const settlement = await createInvoice(point, { kind: 'settlement', precedingNumbers: [paid.number] })
  await createPayment(point, 2461, settlement)
  await createPayment(point, 300)
  return { open, settlement, paid }
}

const flat = async (page: Page): Promise<string> =>
  (await page.getByRole('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ')

async function inspect(page: Page, isPhone: boolean): Promise<void> {
  expect(await hardships(page)).toEqual([])
  if (isPhone) expect(await findLargeTextFaults(page)).toEqual([])
}

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer with bills of every state, $who', ({ viewport, language, colorScheme }) => {
  it('sees what is to be paid, finds each bill, reads what is on it and why, and what came in', async () => {
    const t = texts[language]
    const isPhone = viewport === phone
    let bills: Awaited<ReturnType<typeof billAll>> | undefined
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const point = await createMeteringPoint(subject)
        bills = await billAll(point)
        return `/odjemna-mesta/${point.id}`
      },
      { viewport, language, colorScheme },
    )
    await page.getByRole('link', { name: t.link }).click()
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    const rows = page.locator('.bill-list > li')
    await rows.nth(6).waitFor()
    expect(await rows.count()).toBe(7)
    await page.getByText(t.sum).first().waitFor()
    const list = await flat(page)
    for (const state of t.states) expect(list).toContain(state)
    expect(list).toMatch(t.overdue)
    expect(list).toMatch(t.left)
    expect(list).toMatch(t.unused)
    // One is past its day: what the other one is due on isn't said of all of it.
    expect(list).toMatch(t.next)
    await inspect(page, isPhone)

    await page.getByRole('combobox', { name: t.state }).selectOption(t.paid)
    await page.waitForURL(/stanje=placani/)
    await rows.nth(1).waitFor()
    await rows.nth(2).waitFor({ state: 'detached' })
    expect(await rows.count()).toBe(2)
    await rows.first().getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goBack()
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBe(2)
    await page.getByRole('combobox', { name: t.state }).selectOption('')
    await rows.nth(6).waitFor()

    // The newest one, built on an estimate.
    await rows.first().getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: t.bill }).waitFor()
    expect(page.url()).toContain(bills?.open.id)
    const said = await flat(page)
    for (const each of [t.estimate, t.diameter, t.network, t.vat]) expect(said).toMatch(each)
    expect(said).toContain(t.amount)
    await inspect(page, isPhone)

    const mark = page.getByRole('link', { name: t.mark, exact: true })
    await tabTo(page, mark)
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hasFocus(page.getByRole('group', { name: t.part, exact: true }))).toBe(true)
    await page.keyboard.press('Tab')
    expect(await hasFocus(page.getByRole('link', { name: t.back, exact: true }))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hasFocus(mark)).toBe(true)

    await page.goto(new URL(`/racuni/${bills?.settlement.id}`, page.url()).href)
    await page.getByText(t.settles).waitFor()
    await page.getByRole('link', { name: t.advance }).click()
    await page.getByText(t.isSettled).waitFor()
    expect(page.url()).toContain(bills?.paid.id)
    await inspect(page, isPhone)

    await page.getByRole('link', { name: t.back2 }).click()
    await page.getByRole('link', { name: t.payments }).click()
    await page.getByRole('heading', { level: 1, name: t.payments }).waitFor()
    await rows.nth(3).waitFor()
    await until('the balance is there', async () => t.unused.test(await flat(page)))
    const balance = await flat(page)
    expect(balance).toMatch(t.unused)
    expect(balance).toContain(t.loose)
    await inspect(page, isPhone)
    await page.context().close()
  })
})

describe('a customer with more bills than a page shows', () => {
  it('gets older ones on demand, and goes on reading where they begin', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const point = await createMeteringPoint(subject)
      await query(
        `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents, total_cents, reference)
         select 'stari ' || n || ' ' || $1::uuid, $1, '2020-01-01'::date + n, '2020-03-01', '2019-12-01', '2019-12-31', 0, 0, 0, 'SI121033842574531'
         from generate_series(1, 60) n`,
        [point.id],
      )
      return `/racuni?odjemnoMesto=${point.id}`
    })
    const rows = page.locator('.bill-list > li')
    await rows.nth(49).waitFor()
    await page.getByRole('button', { name: 'Pokažite starejše račune' }).press('Enter')
    await rows.nth(59).waitFor()
    expect(await rows.count()).toBe(60)
    expect(await hasFocus(rows.nth(50).getByRole('link'))).toBe(true)
    expect(await page.getByRole('button', { name: 'Pokažite starejše račune' }).count()).toBe(0)
    await page.context().close()
  })
})

describe('a customer without a bill', () => {
  it('is told that there is none yet, and that nothing is to be paid', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      await createMeteringPoint(subject)
      return '/racuni'
    })
    await page.getByText('Tu še ni nobenega računa.').waitFor()
    await page.getByText('Plačati ni treba ničesar.').waitFor()
    await inspect(page, true)
    await page.goto(new URL('/racuni/00000000-0000-4000-8000-000000000000', page.url()).href)
    await page.getByRole('heading', { name: 'Te strani ni' }).waitFor()
    await page.context().close()
  })
})

describe('a customer whose network is gone after the list of bills was seen', () => {
  it('reads the newest bills all the same, and is told that their code is not there', async () => {
    let ids: string[] = []
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const point = await createMeteringPoint(subject)
      const bills = [await createInvoice(point), await createInvoice(point, { issuedOn: addDays(today(), -40) })]
      ids = bills.map(({ id }) => id)
      return '/racuni'
    })
    // The last one that is kept.
    const kept = page.waitForResponse((response) => response.url().endsWith(`/bills/${ids[1]}`))
    await page.locator('.bill-list > li').nth(1).waitFor()
    await (await kept).finished()
    await untilKept(page)
    await page.context().setOffline(true)
    await page.goto(new URL('/racuni', page.url()).href)
    await page.locator('.bill-list > li').nth(1).waitFor()
    for (const id of ids) {
      await page.goto(new URL(`/racuni/${id}`, page.url()).href)
      await page.getByText('Vodarina').first().waitFor()
      await page.getByText('Kode brez povezave ni mogoče prikazati.').waitFor()
    }
    await inspect(page, true)
    await page.context().close()
  })
})
