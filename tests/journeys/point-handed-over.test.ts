import { describe, expect, it } from '@jest/globals'
import { addDays } from '@moja-komunala/rules/days.ts'
import { bringIn, newPlace, newSlip } from '@moja-komunala/world/actors/imports.ts'
import { linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'
import type { Page } from 'playwright-core'
import { today } from '../support/window.ts'
import { accessibilityProblems, desktop, openBrowser, phone, sidewaysOverflow } from './support/browser.ts'
import { enter, readingField, untilKept, waiting } from './support/cellar.ts'
import { linkMeteringPoint } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* A metering point that somebody else uses from today on, as both meet it. */

const browser = await openBrowser()
type Language = 'sl' | 'en'

const said = {
  sl: {
    refused: 'Portal tega ni sprejel',
    why: 'Stanja nismo shranili: vnese ga lahko samo, kdor odjemno mesto uporablja.',
    left: /Odjemno mesto ste uporabljali do vključno/,
    history: 'Prejšnja stanja',
    until: 'do',
    inList: 'v vaši uporabi do ',
    from: 'od',
    remove: 'Odstranite iz svojega uporabniškega računa',
  },
  en: {
    refused: 'The portal did not accept this',
    why: 'We did not store the reading: only whoever uses the point can enter one.',
    left: /You used this metering point up to and including/,
    history: 'Earlier readings',
    until: 'until',
    inList: 'used by you until ',
    from: 'from',
    remove: 'Remove from your account',
  },
} as const

/** Inside a sentence Slovenian months stand in the genitive: "30. novembra 2026". */
function dayIn(language: Language, before: string, day: string): RegExp {
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  const slovenian = `${Number(day.slice(8))}\\.\\s\\p{L}+a\\s${day.slice(0, 4)}`
  return new RegExp(`${before} ${language === 'sl' ? slovenian : english.replaceAll(' ', '\\s')}`, 'u')
}

interface Place {
  readonly id: string
  readonly meterId: string
  readonly number: string
  readonly lines: ReturnType<typeof newPlace>
}

/** With two bills' readings, of 100 and 110 cubic metres. */
async function newHome(): Promise<Place> {
  const lines = newPlace()
  await bringIn([{ ...lines.point, userName: 'Ana Nekdanja', customerKey: 'K-1' }, lines.meter, lines.slip])
  await bringIn(
    [
      [-70, 100],
      [-40, 110],
    ].map(([days = 0, valueM3]) => ({
      ...{
        record: 'billed-reading',
        meterId: lines.meterId,
        readOn: addDays(today(), days),
        valueM3,
        source: 'billed',
      },
    })),
  )
  const [row] = await query<{ id: string; meterId: string }>(
    `select point.id, meter.id as "meterId" from metering_point point join meter on meter.metering_point_id = point.id
     where number = $1`,
    [lines.number],
  )
  if (!row) throw new Error('The point was not stored.')
  return { ...row, number: lines.number, lines }
}

async function changeHands({ lines, number }: Place) {
  const slip = { ...newSlip(number, today()), customerKey: 'K-2' }
  await bringIn([{ ...lines.point, userName: 'Maja Nova', customerKey: 'K-2', occupiedFrom: today() }, slip])
  return slip
}

async function seeNothingWrong(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
}

/** What was read at the point, which is fetched when the customer comes near it. */
async function historyOf(page: Page, language: Language): Promise<string> {
  await page.getByRole('button', { name: said[language].remove }).scrollIntoViewIfNeeded()
  const section = page.getByRole('region', { name: said[language].history })
  await section.getByRole('row').nth(1).waitFor()
  return section.innerText()
}

describe.each([
  { language: 'sl', viewport: phone, screen: 'phone' },
  { language: 'en', viewport: phone, screen: 'phone' },
  { language: 'sl', viewport: desktop, screen: 'desk' },
  { language: 'en', viewport: desktop, screen: 'desk' },
] as const)('who used the point until yesterday, in $language at a $screen', ({ language, viewport }) => {
  const expected = said[language]

  it('reads why the reading that waited is refused, and then only looks back', async () => {
    const [place, other] = [await newHome(), await newHome()]
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        for (const { id } of [place, other]) await linkDirectly(subject, id)
        return `/odjemna-mesta/${place.id}`
      },
      { language, viewport },
    )
    await readingField(page, language).waitFor()
    await untilKept(page)
    await page.context().setOffline(true)
    await enter(page, 112, language)
    await waiting(page).waitFor()
    await changeHands(place)
    await page.context().setOffline(false)
    await page.getByText(expected.refused).waitFor()
    await page.getByText(expected.why).waitFor()

    await page.reload()
    await page.getByText(expected.left).waitFor()
    const status = page.getByRole('status').filter({ hasText: expected.refused })
    expect(await status.innerText()).toMatch(/112\s*m³/)
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('main').innerText()).toMatch(dayIn(language, expected.until, addDays(today(), -1)))
    const history = await historyOf(page, language)
    expect(history).toMatch(/110\s*m³[^]*100\s*m³/)
    expect(await page.getByRole('main').innerText()).not.toContain('Maja Nova')
    await seeNothingWrong(page)
    expect(await query('select from reading where meter_id = $1', [place.meterId])).toEqual([])

    await page.goto(new URL('/odjemna-mesta', page.url()).href)
    const points = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
    await points.nth(1).waitFor()
    expect(await points.nth(0).innerText()).toContain(other.number)
    const over = await points.nth(1).innerText()
    expect(over).toContain(place.number)
    expect(over).toContain(expected.inList)
    await seeNothingWrong(page)
    await page.context().close()
  })
})

describe.each([
  { language: 'sl', viewport: phone, screen: 'phone' },
  { language: 'en', viewport: desktop, screen: 'desk' },
] as const)('who uses the point from today on, in $language at a $screen', ({ language, viewport }) => {
  it('links it by the new slip, and sees since when it is theirs and what the meter showed then', async () => {
    const place = await newHome()
    const slip = await changeHands(place)
    const { page } = await arriveAt(browser, () => Promise.resolve('/odjemna-mesta/dodaj'), { language, viewport })
    await linkMeteringPoint(page, slip, words[language])
    const main = page.getByRole('main')
    await main.getByText('Maja Nova').waitFor()
    await main.getByText(dayIn(language, said[language].from, today())).waitFor()
    await readingField(page, language).waitFor()
    const history = await historyOf(page, language)
    expect(history).toMatch(/110\s*m³/)
    expect(history).not.toMatch(/100\s*m³/)
    expect(await main.innerText()).not.toContain('Ana Nekdanja')
    await seeNothingWrong(page)
    await page.context().close()
  })

  it('of an old page is told so where the former one enters a reading, and it stays to be read', async () => {
    const place = await newHome()
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        await linkDirectly(subject, place.id)
        return `/odjemna-mesta/${place.id}`
      },
      { language, viewport },
    )
    await readingField(page, language).waitFor()
    await changeHands(place)
    await enter(page, 112, language)
    await page.getByRole('alert').getByText(said[language].why).waitFor()
    await seeNothingWrong(page)
    await page.context().close()
  })
})
