import { describe, expect, it } from '@jest/globals'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import type { Locator } from 'playwright-core'
import { answeredReadings, createReadPoint, type ReadMeter, type ReadPoint } from '../support/read-points.ts'
import { accessibilityProblems, hasFocus, openBrowser } from './support/browser.ts'
import { meterCard } from './support/customer.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Soft doubts, never a wall: whoever stands before the meter is asked, and what they say is right. */

const w = words.sl
const browser = await openBrowser()

async function before(meters: readonly ReadMeter[]) {
  let point: ReadPoint | undefined
  const { page } = await arriveAt(browser, async ({ subject }) => {
    point = await createReadPoint(subject, meters)
    return `/odjemna-mesta/${point.id}`
  })
  const cold = meterCard(page, w.coldMeter)
  await cold.waitFor()
  const [meterId = ''] = point?.meterIds ?? []
  return { page, cold, meterId }
}

async function enter(card: Locator, value: string): Promise<Locator> {
  await card.getByRole('textbox', { name: w.newReading }).fill(value)
  await card.getByRole('button', { name: w.enter, exact: true }).click()
  return card.getByRole('group', { name: 'Je tako prav?' })
}

/** About twelve cubic metres in each of the last months. */
const household: ReadMeter = { kind: 'cold', lastM3: 1409 }

describe('a reading lower than the last one', () => {
  it('is asked about where the focus goes, corrected with a press, and nothing was stored before', async () => {
    const { page, cold, meterId } = await before([household])
    const question = await enter(cold, '01241')
    await question.getByText('nižje od prejšnjega').waitFor()
    expect(await hasFocus(question)).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await answeredReadings(meterId)).toEqual([])

    await question.getByRole('button', { name: 'Želim popraviti' }).click()
    const field = cold.getByRole('textbox', { name: w.newReading })
    expect(await field.inputValue()).toBe('01241')
    expect(await hasFocus(field)).toBe(true)
    await enter(cold, '01421')
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 1421, reason: null, note: null }])
    await page.context().close()
  })

  it('is taken when the meter was exchanged, and the entry says so', async () => {
    const { page, cold, meterId } = await before([household])
    const question = await enter(cold, '8')
    await question.getByRole('button', { name: 'Prav je, vodomer je bil zamenjan' }).click()
    await cold.getByText('Shranjeno').waitFor()
    await cold.getByRole('listitem').filter({ hasText: 'potrjeno: vodomer je bil zamenjan' }).waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 8, reason: 'meter-exchanged', note: null }])
    await page.context().close()
  })

  it('is taken when the drums began again at zero', async () => {
    const { page, cold, meterId } = await before([{ kind: 'cold', lastM3: 99_995 }])
    const question = await enter(cold, '00004')
    await question.getByText('začel znova od nič').first().waitFor()
    // What it would mean stands in the question and in the first of its answers; nothing runs from high to low.
    await question.getByText(/ste od .* porabili 9\s*m³/).waitFor()
    expect(await question.innerText()).not.toContain('Pričakovali bi')
    const first = question.getByRole('button').first()
    expect(await first.innerText()).toMatch(/^Prav je, vodomer je začel znova od nič: poraba 9\s*m³$/)
    expect(await accessibilityProblems(page)).toEqual([])
    await tabTo(page, first)
    await page.keyboard.press('Enter')
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 4, reason: 'rolled-over', note: null }])
    await page.context().close()
  })
})

describe('a cold reading that fits the hot meter', () => {
  it('names the mix-up first, and takes it where the last one was the mix-up', async () => {
    const { page, cold, meterId } = await before([household, { kind: 'hot', lastM3: 612, monthlyM3: 6 }])
    const question = await enter(cold, '617')
    expect(await question.getByRole('listitem').first().innerText()).toContain('hladno in toplo')
    await question.getByRole('button', { name: 'zadnjič sta bila vodomera pomešana' }).click()
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 617, reason: 'swapped', note: null }])
    await page.context().close()
  })
})

describe('a customer who types what the hot meter shows for the cold one, and the other way round', () => {
  it('swaps both with one button, without a mouse, and enters them as they are', async () => {
    const { page, cold, meterId } = await before([household, { kind: 'hot', lastM3: 612, monthlyM3: 6 }])
    const hot = meterCard(page, w.hotMeter)
    const field = (card: Locator) => card.getByRole('textbox', { name: w.newReading })
    const swap = page.getByRole('button', { name: 'Zamenjajte vpisani stanji hladne in tople vode' })
    const question = await enter(cold, '617')
    await question.waitFor()
    // Nothing to swap with yet.
    expect(await swap.count()).toBe(0)
    await field(hot).fill('1421')
    await field(cold).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, swap)
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    expect(await hasFocus(field(cold))).toBe(true)
    expect([await field(cold).inputValue(), await field(hot).inputValue()]).toEqual(['1421', '617'])
    await cold.getByRole('status').filter({ hasText: 'sta zamenjani, shranjeni pa še ne' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await answeredReadings(meterId)).toEqual([])

    for (const card of [cold, hot]) {
      await card.getByRole('button', { name: w.enter, exact: true }).click()
      await card.getByText('Shranjeno').waitFor()
    }
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 1421, reason: null, note: null }])
    await page.context().close()
  })
})

describe('a reading far above the usual', () => {
  it('tells what would be expected, names a leak, and takes what the meter shows', async () => {
    const { page, cold, meterId } = await before([household])
    const question = await enter(cold, '1909')
    await question.getByText('precej višja').waitFor()
    await question.getByText(/porabili 500\s*m³/).waitFor()
    await question.getByText('Pričakovali bi stanje med').waitFor()
    await question.getByText('pušča voda').waitFor()
    await question.getByRole('button', { name: 'Prav je, tako kaže vodomer' }).click()
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 1909, reason: 'as-read', note: null }])
    await page.context().close()
  })
})

describe('a reading far below the usual', () => {
  it('takes a reason in the customer’s own words, and keeps them while they are too long', async () => {
    const { page, cold, meterId } = await before([household])
    const question = await enter(cold, '1409')
    await question.getByText('precej nižja').waitFor()
    await question.getByRole('button', { name: 'Prav je, iz drugega razloga' }).click()
    const note = question.getByRole('textbox', { name: 'Kaj je razlog?' })
    await note.fill('Bili smo na morju. '.repeat(30))
    await question.getByRole('button', { name: w.enter, exact: true }).click()
    await question.getByText('največ 500 znakov').waitFor()
    expect(await note.inputValue()).toContain('Bili smo na morju.')
    expect(await accessibilityProblems(page)).toEqual([])
    await note.fill('Bili smo na morju.')
    await question.getByRole('button', { name: w.enter, exact: true }).click()
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 1409, reason: 'other', note: 'Bili smo na morju.' }])
    await page.context().close()
  })
})

describe('a reading that only the portal can doubt, because it was billed since the page was opened', () => {
  it('is asked about all the same, and stored once after the answer', async () => {
    const { page, cold, meterId } = await before([household])
    await query(
      `insert into billed_reading (meter_id, value_m3, read_on)
       select $1, 1600, max(read_on) + 3 from billed_reading where meter_id = $1`,
      [meterId],
    )
    const question = await enter(cold, '1421')
    await question.waitFor()
    expect(await answeredReadings(meterId)).toEqual([])
    await question.getByRole('button', { name: 'Prav je, tako kaže vodomer' }).click()
    await cold.getByText('Shranjeno').waitFor()
    expect(await answeredReadings(meterId)).toEqual([{ value_m3: 1421, reason: 'as-read', note: null }])
    await page.context().close()
  })
})

describe('a customer whose last reading was estimated', () => {
  it('reads the same consumption while typing, once it is stored, and since when', async () => {
    const { page, cold } = await before([{ kind: 'cold', lastM3: 1409, source: 'estimated' }])
    const field = cold.getByRole('textbox', { name: w.newReading })
    // Twelve since the estimate, and twelve that were estimated.
    await field.fill('1421')
    const soFar = cold.getByText(/^Poraba od zadnjega odčitka, /)
    const [, since] = /odčitka, (.*): 24\s*m³$/.exec(await soFar.innerText()) ?? []
    expect(since).toMatch(/^\d+\.\s\d+\.\s\d{4}$/)
    await field.press('Enter')
    const thisPeriod = cold.getByRole('listitem').filter({ hasText: 'To obdobje' })
    await thisPeriod.waitFor()
    expect(await thisPeriod.innerText()).toMatch(/24\s*m³/)
    expect(await thisPeriod.innerText()).toContain(since ?? 'no day')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})
