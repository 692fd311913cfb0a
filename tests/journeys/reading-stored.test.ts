import { describe, expect, it } from '@jest/globals'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { storedValues } from '@moja-komunala/world/actors/readings.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { waitForMail } from '../support/mailbox.ts'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { accessibilityProblems, hasFocus, isWhollyInView, largeTextFaults, openBrowser } from './support/browser.ts'
import { handInReading, meterCard } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* What a customer sees of a reading once it is sent, and what becomes of it where sending fails. */

const browser = await openBrowser()

async function atPointWithHistory(language: 'sl' | 'en' = 'sl') {
  let point: ReadPoint | undefined
  const { page, account } = await arriveAt(
    browser,
    async ({ subject }) => {
      point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
      return `/odjemna-mesta/${point.id}`
    },
    { language },
  )
  const card = meterCard(page, words[language].coldMeter)
  await card.waitFor()
  return { page, card, email: account.email, meterId: point?.meterIds[0] ?? '' }
}

describe('a customer who has sent a reading', () => {
  it('sees what is stored, until when it can be corrected, its number, the consumption beside earlier ones, and gets a receipt', async () => {
    const w = words.sl
    const { page, card, email } = await atPointWithHistory()
    await card.getByRole('checkbox', { name: 'Pošljite mi potrdilo po e-pošti' }).check()
    await handInReading(page, w.coldMeter, '01421', w)
    const stored = card.getByRole('status').filter({ hasText: 'Shranjeno: 1421\u00a0m³' })
    await stored.waitFor()
    const text = await stored.innerText()
    expect(text).toMatch(/Do vključno 2\.\s\p{L}+ lahko stanje še popravite/u)
    const reference = /Številka vnosa: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1] ?? 'no reference'
    expect(text).toContain('Potrdilo pošiljamo')
    expect(await stored.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/To obdobje[^]*12\s*m³[^]*l na dan/),
      expect.stringMatching(/Prejšnje obdobje[^]*12\s*m³/),
      expect.stringMatching(/Lani v tem času[^]*12\s*m³/),
    ])
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    expect((await waitForMail(getWorld().facts.urls.mail, email)).subject).toContain(reference)
    await page.context().close()
  })

  it('has what was typed while it was on its way still in the field, and sends it with one press', async () => {
    const w = words.sl
    const { page, card, meterId } = await atPointWithHistory()
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/readings', async (route) => {
      await held
      await route.continue()
    })
    await handInReading(page, w.coldMeter, '1421', w)
    await card.getByText('Shranjujemo').waitFor()
    const field = card.getByRole('textbox', { name: w.newReading })
    await field.fill('1422')
    answer()
    await card.getByText(/^Shranjeno: 1421/).waitFor()
    expect(await field.inputValue()).toBe('1422')
    await card.getByRole('button', { name: w.enter, exact: true }).click()
    await card.getByText(/^Shranjeno: 1422/).waitFor()
    expect(await storedValues({ meterId })).toEqual([1421, 1422])
    await page.context().close()
  })

  it('corrects it, and both entries stand below with time and number, the last one marked', async () => {
    const w = words.en
    const { page, card, meterId } = await atPointWithHistory('en')
    await handInReading(page, w.coldMeter, '1424', w)
    await card.getByText('Stored').waitFor()
    await handInReading(page, w.coldMeter, '1421', w)
    const entries = card.getByRole('list', { name: 'Entries in this period' }).getByRole('listitem')
    await entries.nth(1).waitFor()
    const [newest, older] = await entries.allInnerTexts()
    expect(newest).toMatch(/1421\s*m³[^]*counts[^]*on the portal · no\.\s[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(older).toMatch(/1424\s*m³[^]*does not count: you entered another reading later/)
    await page.reload()
    await entries.nth(1).waitFor()
    expect(await entries.allInnerTexts()).toEqual([newest, older])
    expect(await storedValues({ meterId })).toEqual([1424, 1421])
    await page.context().close()
  })
})

describe('a customer who has sent a photo of the meter along', () => {
  it('sees it small beside the entry, opens it large, and takes it away; the reading stays', async () => {
    const w = words.sl
    const { page, card, meterId } = await atPointWithHistory()
    await card
      .getByLabel('Dodajte sliko vodomera')
      .setInputFiles({ name: 'vodomer.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg()) })
    // Small, before it is sent.
    const chosen = card.getByRole('img', { name: 'Slika vodomera', exact: true })
    await chosen.waitFor()
    await until('the photo is made small', () => page.evaluate<boolean>(`document.querySelector('canvas').width < 300`))
    expect(await accessibilityProblems(page)).toEqual([])
    // A phone whose browser takes a part of the window: what was pressed is in its middle.
    await page.setViewportSize({ width: 390, height: 600 })
    const enter = card.getByRole('button', { name: w.enter, exact: true })
    await card.getByRole('textbox', { name: w.newReading }).fill('1421')
    await enter.evaluate(`(button) => button.scrollIntoView({ block: 'center' })`)
    await enter.click()
    const stored = card.getByRole('status').filter({ hasText: 'Shranjeno: 1421' })
    await stored.getByText('Shranjeno: 1421').waitFor()
    expect(await isWhollyInView(stored.getByText('Shranjeno: 1421'))).toBe(true)
    await stored.getByRole('img', { name: 'Slika vodomera', exact: true }).waitFor()
    await stored.getByText('Slika vodomera je priložena.').waitFor()
    const small = card.getByRole('button', { name: /^Odprite sliko vodomera s stanjem 1421\s*m³$/ })
    await small.waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await small.click()
    const large = page.getByRole('dialog', { name: /^Slika vodomera s stanjem 1421/ })
    await large.getByRole('img').waitFor()
    await until('the photo is shown', () =>
      page.evaluate<boolean>(`document.querySelector('dialog[open] img').naturalWidth > 0`),
    )
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await hasFocus(small)).toBe(true)

    await small.click()
    const opener = large.getByRole('button', { name: 'Odstranite sliko' })
    await opener.click()
    const question = large.getByRole('group', { name: 'Želite odstraniti sliko?' })
    expect(await hasFocus(question)).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
    await question.getByRole('button', { name: 'Prekličite' }).click()
    expect(await hasFocus(opener)).toBe(true)
    await opener.click()
    await question.getByRole('button', { name: 'Odstranite', exact: true }).click()
    expect(await hasFocus(card.getByText('Slika je odstranjena.'))).toBe(true)
    expect(await small.count()).toBe(0)
    await page.reload()
    await card.getByRole('listitem').filter({ hasText: '1421' }).first().waitFor()
    expect(await small.count()).toBe(0)
    expect(
      await query('select from reading_photo photo join reading on reading.id = photo.reading_id where meter_id = $1', [
        meterId,
      ]),
    ).toEqual([])
    expect(await storedValues({ meterId })).toEqual([1421])
    await page.context().close()
  })
})

describe('a customer who pastes a reading with a word, red digits and the unit', () => {
  it('finds the number in the field, is told what will be entered, and enters it', async () => {
    const w = words.sl
    const { page, card, meterId } = await atPointWithHistory()
    const field = card.getByRole('textbox', { name: w.newReading })
    await field.focus()
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', 'Stanje: 01421,37 m³')
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })()`)
    expect(await field.inputValue()).toBe('01421,37')
    await card.getByText('Rdečih številk ne potrebujemo').waitFor()
    await card.getByRole('button', { name: w.enter, exact: true }).click()
    await card.getByText('Shranjeno').waitFor()
    expect(await storedValues({ meterId })).toEqual([1421])
    await page.context().close()
  })
})

describe('a customer who types what no meter shows', () => {
  it.each([
    ['abc', 'Vpišite samo številke'],
    ['123456', 'Ta vodomer ima 5 črnih številk'],
    ['1.421', 'Iz vejice ali pike ne vemo'],
    ['', 'Vpišite novo stanje'],
  ])('"%s": is told what to do, and what was typed stays', async (typed, sentence) => {
    const w = words.sl
    const { page, card, meterId } = await atPointWithHistory()
    await handInReading(page, w.coldMeter, typed, w)
    await card.getByRole('alert').filter({ hasText: sentence }).waitFor()
    const field = card.getByRole('textbox', { name: w.newReading })
    expect(await field.inputValue()).toBe(typed)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await hasFocus(field)).toBe(true)
    expect(await storedValues({ meterId })).toEqual([])
    await page.context().close()
  })
})
