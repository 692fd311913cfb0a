import { describe, expect, it } from '@jest/globals'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
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
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'

/* A customer at whose point more water flowed than usual: it is asked, not stated, and the answer ends the matter. */

const browser = await openBrowser()

const texts = {
  sl: {
    notice: 'Je bilo pri vas kaj posebnega?',
    toQuestion: 'Na vprašanje',
    title: 'Nenavadna poraba',
    said: [/820\sl/, /410\sl/, /13\sm³/, /To je vprašanje, ne ugotovitev/, /Vprašali smo vas 30\.\snovembra 2026/],
    choose: 'Izberite, kaj je bilo.',
    garden: 'Zalivali smo vrt',
    guests: 'Imeli smo goste',
    answer: 'Odgovorite',
    thanks: 'Hvala, zapisali smo si.',
    answered: (reason: string) => new RegExp(`Vaš odgovor: ${reason} \\(`),
    change: /^Spremenite odgovor/,
    none: 'Na tem odjemnem mestu vas o porabi nimamo česa vprašati.',
    test: 'Preizkus puščanja čez noč',
  },
  en: {
    notice: 'Was there anything special?',
    toQuestion: 'To the question',
    title: 'Unusual use',
    said: [/820\sl/, /410\sl/, /13\sm³/, /This is a question, not a finding/, /We asked you on 30\sNovember 2026/],
    choose: 'Choose what it was.',
    garden: 'We watered the garden',
    guests: 'We had guests',
    answer: 'Answer',
    thanks: 'Thank you, we have noted it.',
    answered: (reason: string) => new RegExp(`Your answer: ${reason} \\(`),
    change: /^Change the answer/,
    none: 'At this metering point there is nothing we have to ask you about your consumption.',
    test: 'Leak test overnight',
  },
} as const

/** As the portal asks, when it has looked at the point's readings. */
const ask = (pointId: string) =>
  query(
    `insert into unusual_use (occupancy_id, kind, read_on, since_day, litres_per_day, usual_litres_per_day, extra_m3, told_at)
     select occupancy_id, 'cold', portal_now()::date - 20, portal_now()::date - 50, 820, 410, 13, timestamptz '2026-11-30 10:00+01'
     from account_metering_point where metering_point_id = $1`,
    [pointId],
  )

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer at whose point more water flowed than usual, $who', ({ viewport, language, colorScheme }) => {
  it('is asked what it was, answers by keyboard, is thanked, not asked again, and may say something else', async () => {
    const t = texts[language]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
        await ask(id)
        return `/odjemna-mesta/${id}`
      },
      { viewport, language, colorScheme },
    )
    const pointPage = page.url()
    await page.getByText(t.notice).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('link', { name: t.toQuestion }).click()
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    const question = page.getByRole('region', { name: t.notice })
    await question.waitFor()
    const said = (await question.innerText()).replaceAll('\u00a0', ' ')
    for (const part of t.said) expect(said).toMatch(part)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)

    const button = question.getByRole('button', { name: t.answer })
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await question.getByText(t.choose).waitFor()
    expect(await hasFocus(question.getByRole('radio').first())).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
    if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
    await page.setViewportSize(viewport)
    await page.keyboard.press('ArrowDown')
    expect(await question.getByRole('radio', { name: t.garden }).isChecked()).toBe(true)
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    const thanks = page.getByRole('group').filter({ hasText: t.thanks })
    expect(await hasFocus(thanks)).toBe(true)
    await page.getByText(t.answered(t.garden)).waitFor()
    expect(await question.count()).toBe(0)

    await page.getByRole('button', { name: t.change }).click()
    await page.getByRole('radio', { name: t.guests }).check()
    await page.getByRole('button', { name: t.answer }).click()
    await page.getByText(t.answered(t.guests)).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.reload()
    await page.getByText(t.answered(t.guests)).waitFor()
    const heard = page.waitForResponse((response) => response.url().endsWith('/unusual-use'))
    await page.goto(pointPage)
    await (await heard).finished()
    expect(await page.getByText(t.notice).count()).toBe(0)
    await page.context().close()
  })
})

describe('a customer who isn’t asked anything', () => {
  it('reads so, how one comes to be asked, and finds the leak test and whom to write to', async () => {
    const t = texts.sl
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      return `/odjemna-mesta/${id}/nenavadna-poraba`
    })
    await page.getByText(t.none).waitFor()
    await page.getByText('Kako pridemo do vprašanja').click()
    await page.getByRole('main').getByRole('link', { name: 'info@komunala-zagorje.example' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: t.test }).click()
    await page.getByRole('heading', { level: 1, name: t.test }).waitFor()
    await page.context().close()
  })
})
