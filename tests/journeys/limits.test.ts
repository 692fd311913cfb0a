import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { exifWithOrientation, withSegments } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { storedValues } from '@moja-komunala/world/actors/readings.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { accessibilityProblems, openBrowser } from './support/browser.ts'
import { handInReading, linkMeteringPoint, meterCard } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* What a customer meets who does something very often: kind words, and nothing lost. */

const browser = await openBrowser()
let portal: Portal
let at: string

beforeAll(async () => {
  portal = await startSecondPortal({ READINGS_PER_WINDOW: '2', MAILS_PER_ACCOUNT: '1' })
  at = `http://localhost:${new URL(portal.url).port}`
})
afterAll(() => portal.stop())

async function atOwnPoint(language: 'sl' | 'en' = 'sl') {
  let meterId = ''
  const { page } = await arriveAt(
    browser,
    async ({ subject }) => {
      const point = await createMeteringPoint(subject)
      ;({ meterId } = point)
      return `/odjemna-mesta/${point.id}`
    },
    { at, language },
  )
  const card = meterCard(page, words[language].coldMeter)
  await card.waitFor()
  return { page, card, meterId }
}

describe('a customer who enters a reading again and again', () => {
  it.each([
    ['sl', 'Velja zadnje stanje, ki ste ga vnesli; če ni pravo, nas pokličite.'],
    ['en', 'The last one that you entered counts; if it is wrong, call us.'],
  ] as const)('reads in %s when it is enough, and that the last one counts', async (language, sentence) => {
    const w = words[language]
    const { page, card, meterId } = await atOwnPoint(language)
    for (const value of ['1', '2']) {
      await handInReading(page, w.coldMeter, value, w)
      await card.getByText(new RegExp(`^(Shranjeno|Stored): ${value}\\s*m³`)).waitFor()
    }
    await handInReading(page, w.coldMeter, '3', w)
    await card.getByText(sentence).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await storedValues({ meterId })).toEqual([1, 2])
    await page.context().close()
  })
})

describe('a customer who has got many mails', () => {
  it('has the next reading stored, and reads that its receipt comes later', async () => {
    const w = words.sl
    const { page, card, meterId } = await atOwnPoint()
    await card.getByRole('checkbox', { name: 'Pošljite mi potrdilo po e-pošti' }).check()
    await handInReading(page, w.coldMeter, '1', w)
    await card.getByText('Potrdilo pošiljamo').waitFor()
    await handInReading(page, w.coldMeter, '2', w)
    await card.getByText('Potrdilo bo prišlo nekoliko pozneje').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await storedValues({ meterId })).toEqual([1, 2])
    await page.context().close()
  })

  it('reads why a point of others cannot be linked just now, and from when on it can', async () => {
    const w = words.sl
    const pointOfOthers = async () => createMeteringPoint((await createAccount()).subject)
    const slips = [await pointOfOthers(), await pointOfOthers()]
    const { page } = await arriveAt(browser, () => Promise.resolve('/odjemna-mesta/dodaj'), { at })
    for (const slip of slips) {
      await page.goto(`${at}/odjemna-mesta/dodaj`)
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
      await linkMeteringPoint(page, slip, w)
      await answered
    }
    await page.getByText('O vsaki povezavi obvestimo vse').waitFor()
    await page.getByText(/Znova lahko poskusite ob\s\d/).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })
})

describe('a customer who holds the phone upright', () => {
  it('sends the photo of a meter as it was held, though the camera writes it lying', async () => {
    const w = words.sl
    const { page, card, meterId } = await atOwnPoint()
    const lying = await page.evaluate<string>(
      `Object.assign(document.createElement('canvas'), { width: 40, height: 20 }).toDataURL('image/jpeg')`,
    )
    const held = withSegments(Buffer.from(lying.split(',')[1] ?? '', 'base64'), exifWithOrientation(6))
    await card
      .getByLabel('Dodajte sliko vodomera')
      .setInputFiles({ name: 'vodomer.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(held) })
    await handInReading(page, w.coldMeter, '1', w)
    await card.getByRole('button', { name: /^Odprite sliko vodomera/ }).click()
    await until('the photo is shown', () =>
      page.evaluate<boolean>(`document.querySelector('dialog[open] img')?.naturalWidth > 0`),
    )
    const shown = `(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])(document.querySelector('dialog[open] img'))`
    expect(await page.evaluate(shown)).toEqual([20, 40])
    expect(await query(photosOf, [meterId])).toHaveLength(1)
    await page.context().close()
  })
})

const photosOf = 'select from reading_photo photo join reading on reading.id = photo.reading_id where meter_id = $1'
