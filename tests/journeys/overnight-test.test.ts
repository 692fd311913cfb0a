import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import {
  accessibilityProblems,
  desktop,
  hasFocus,
  largeTextFaults,
  openBrowser,
  phone,
  sidewaysOverflow,
} from './support/browser.ts'
import { untilKept } from './support/cellar.ts'
import { tabTo, type } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* A customer who wants to know whether water gets away somewhere: read at night, read in the morning, and what that says. */

const browser = await openBrowser()

const texts = {
  sl: {
    title: 'Preizkus puščanja čez noč',
    evening: '1. Zvečer',
    morning: '2. Zjutraj',
    result: '3. Izid',
    black: 'Črne številke',
    red: 'Rdeče številke',
    redMissing: 'Vpišite rdeče številke: brez njih se majhnega puščanja ne vidi.',
    keep: 'Shranite večerno stanje',
    kept: 'Večerno stanje je shranjeno v tej napravi',
    show: 'Pokažite izid',
    tooShort: /minilo manj kot 4\s?ure/,
    flowing: 'Voda je ponoči tekla',
    said: [/160\sl/, /20\sl/, /14,4\sm³/, /Če ponoči res nihče ni uporabljal vode/],
    next: /Zaprite glavni ventil za vodomerom/,
    still: 'Številke se niso premaknile',
    again: 'Začnite znova',
  },
  en: {
    title: 'Leak test overnight',
    evening: '1. In the evening',
    morning: '2. In the morning',
    result: '3. The result',
    black: 'Black figures',
    red: 'Red figures',
    redMissing: 'Enter the red figures: without them a small leak cannot be seen.',
    keep: 'Keep the evening reading',
    kept: 'The evening reading is kept on this device',
    show: 'Show the result',
    tooShort: /Fewer than 4\s?hours have passed/,
    flowing: 'Water flowed in the night',
    said: [/160\sl/, /20\sl/, /14\.4\sm³/, /If really nobody used water in the night/],
    next: /Close the main valve behind the meter/,
    still: 'The figures did not move',
    again: 'Begin again',
  },
} as const

/** The device's clock, with which the portal's goes along while it can't be asked. */
async function sleep(page: Page, hours: number): Promise<void> {
  await page.context().setOffline(true)
  await page.clock.setFixedTime(Date.now() + hours * 3_600_000)
  await page.reload()
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer who looks for a leak, $who', ({ viewport, language, colorScheme }) => {
  it('is led through the night without a network, sends nothing, and reads what it may mean and what to do', async () => {
    const t = texts[language]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
        return `/odjemna-mesta/${id}/preizkus-puscanja`
      },
      { viewport, language, colorScheme },
    )
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    await untilKept(page)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await page.getByRole('region', { name: t.evening }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    await type(page, field(page, t.black), '1409')
    await page.keyboard.press('Enter')
    await page.getByText(t.redMissing).waitFor()
    expect(await hasFocus(field(page, t.red))).toBe(true)
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.setViewportSize(viewport)
    await page.keyboard.type('074')
    await tabTo(page, page.getByRole('button', { name: t.keep }))
    await page.keyboard.press('Enter')
    await page.getByText(t.kept).waitFor()
    expect(await hasFocus(page.getByRole('heading', { name: t.morning }))).toBe(true)

    // Nobody waits until the morning with what they want to know.
    await type(page, field(page, t.black), '1409')
    await type(page, field(page, t.red), '080')
    await page.keyboard.press('Enter')
    await page.getByText(t.tooShort).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.setViewportSize(viewport)

    await sleep(page, 8)
    await page.getByText(t.kept).waitFor()
    await type(page, field(page, t.black), '1409')
    await type(page, field(page, t.red), '234')
    await tabTo(page, page.getByRole('button', { name: t.show }))
    await page.keyboard.press('Enter')
    await page.getByText(t.flowing).waitFor()
    expect(await hasFocus(page.getByRole('heading', { name: t.result }))).toBe(true)
    const main = (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ')
    for (const part of [...t.said, t.next]) expect(main).toMatch(part)
    expect(await accessibilityProblems(page)).toEqual([])
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.setViewportSize(viewport)
    await page.reload()
    await page.getByText(t.flowing).waitFor()

    await page.getByRole('button', { name: t.again }).click()
    await page.getByRole('group').getByRole('button', { name: t.again }).click()
    expect(await hasFocus(page.getByRole('heading', { name: t.evening }))).toBe(true)
    expect(sent).toEqual([])
    await page.context().close()
  })
})

describe('a customer with two meters', () => {
  it('whose session ends overnight finds the evening’s reading after signing in; who signs out leaves nothing', async () => {
    const t = texts.sl
    const { page, account } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [
        { kind: 'cold', lastM3: 1409 },
        { kind: 'hot', lastM3: 612, monthlyM3: 6 },
      ])
      return `/odjemna-mesta/${id}/preizkus-puscanja`
    })
    const here = page.url()
    await page.getByRole('button', { name: t.keep }).click()
    await page.getByText('Vpišite številke vsaj enega vodomera.').waitFor()
    await field(page, t.black).nth(1).fill('612,07')
    await page.getByRole('button', { name: t.keep }).click()
    await page.getByText(t.kept).waitFor()
    expect(await field(page, t.black).count()).toBe(1)
    await page.context().clearCookies()
    await page.goto(here)
    await page.getByLabel(words.sl.email, { exact: true }).fill(account.email)
    await page.getByLabel(words.sl.password, { exact: true }).fill(account.password)
    await page.getByRole('button', { name: words.sl.signIn, exact: true }).click()
    await page.getByText(t.kept).waitFor()
    expect((await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ')).toContain('črne 612, rdeče 07')

    // What another customer, or nobody, finds.
    expect(await page.evaluate<number>('localStorage.length')).toBe(1)
    await page.getByRole('button', { name: words.sl.signOut }).click()
    await page.getByRole('heading', { name: 'Odjavili ste se' }).waitFor()
    expect(await page.evaluate<number>('localStorage.length')).toBe(0)
    await page.context().close()
  })
})
