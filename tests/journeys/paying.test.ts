import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { BillView } from '@moja-komunala/portal-server/features/invoices/bill.schema.ts'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { findBillPayment } from '@moja-komunala/rules/bill-payment.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { upnPayload } from '@moja-komunala/rules/upn-qr.ts'
import { createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import type { Page } from 'playwright-core'
import { createInvoice, createPayment } from '../support/invoices.ts'
import { readPictures } from '../support/payment-codes.ts'
import { today } from '../support/window.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, openBrowser, phone, smallPhone } from './support/browser.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'

/* Paying: by the code, with the details, several bills one after the other. */

const browser = await openBrowser()

/** What a bank's app has to read, by the bill as the API says it. */
async function payloadOf(page: Page, id: string): Promise<string> {
  const answer = await page.request.get(new URL(`/api/v1/bills/${id}`, page.url()).href)
  const bill = (await answer.json()) as BillView & Bill
  const payment = bill.payment && findBillPayment(bill, bill.payment.recipient)
  if (!payment) throw new Error('Nothing is to be paid.')
  return upnPayload(payment)
}

/** The window as a camera sees it on a screen with one pixel for a pixel. */
async function photograph(page: Page): Promise<Buffer> {
  // As text: the compiler knows of no document here.
  await page.evaluate(`(async () => {
    const code = document.querySelector('.pay__picture')
    await code.decode()
    code.scrollIntoView({ block: 'center' })
  })()`)
  return page.screenshot()
}

/** A screen reader says what is copied. */
const copyButton = (page: Page, what: string) =>
  page.getByRole('button', { name: new RegExp(`^Kopirajte ?: ${what}$`) })

const codeIn = (page: Page) => page.getByRole('img', { name: /QR/ })

/** On the page of a bill of a point of the customer's own. */
async function arriveAtBill(
  makeBill: (point: TestPoint) => Promise<{ id: string }>,
  options: Parameters<typeof arriveAt>[2] = {},
) {
  let id = ''
  const { page } = await arriveAt(
    browser,
    async ({ subject }) => {
      id = (await makeBill(await createMeteringPoint(subject))).id
      return `/racuni/${id}`
    },
    options,
  )
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, id }
}

describe.each([
  { who: 'on a phone in the dark', viewport: phone, colorScheme: 'dark', size: 255 },
  { who: 'on a small phone', viewport: smallPhone, colorScheme: 'light', size: 170 },
  { who: 'at a desk', viewport: desktop, colorScheme: 'light', size: 255 },
] as const)('the code of an open bill, $who', ({ viewport, colorScheme, size }) => {
  it('is read from the screen and from the saved picture by two readers, and says what the bill says', async () => {
    const { page, id } = await arriveAtBill((point) => createInvoice(point), { viewport, colorScheme })
    const code = codeIn(page)
    await code.waitFor()
    // Its quiet zone is in it, and a white edge around that.
    expect((await code.boundingBox())?.width).toBe(size + 12)
    const screen = await photograph(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Shranite sliko' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^UPN-QR-.+\.png$/)
    const saved = await readFile(await download.path())
    // Width and height stand in the head of a PNG.
    expect([saved.readUInt32BE(16), saved.readUInt32BE(20)]).toEqual([680, 680])
    const payload = await payloadOf(page, id)
    const read = { zxing: [payload], zbar: payload }
    expect(await readPictures({ screen, saved })).toEqual({ screen: read, saved: read })
    await page.context().close()
  })
})

describe('the details of a payment', () => {
  it('are copied one by one, as a bank’s form takes them, and it is said', async () => {
    const { page } = await arriveAtBill((point) => createInvoice(point))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    for (const [name, copied] of [
      ['IBAN', /^SI56\d{15}$/],
      ['Sklic', /^SI121033842574531$/],
      ['Znesek', /^24,61$/],
      ['Namen', /^Voda 10\/2026 \d{10}$/],
    ] as const) {
      const button = copyButton(page, name)
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText(`Kopirano: ${name}`).waitFor()
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(copied)
    }
    expect(await hardships(page)).toEqual([])
    expect(await findLargeTextFaults(page)).toEqual([])
    await page.context().close()
  })

  it('are selected where the browser lets nothing be copied, and it is said how to go on', async () => {
    const { page } = await arriveAtBill((point) => createInvoice(point))
    // As browsers do at an address without TLS.
    await page.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`)
    await page.reload()
    await copyButton(page, 'Sklic').click()
    await page.getByRole('status').getByText('Brskalnik kopiranja ni dovolil.').waitFor()
    expect(await page.evaluate<string>('getSelection().toString().replaceAll(/\\s/g, "")')).toBe('SI121033842574531')
    await page.context().close()
  })
})

describe('a bill that is paid in part', () => {
  it('has a code for what is left; once it is paid, none', async () => {
    let point: TestPoint | undefined
    let bill: Awaited<ReturnType<typeof createInvoice>> | undefined
    const { page, id } = await arriveAtBill(async (made) => {
      point = made
      bill = await createInvoice(made)
      await createPayment(made, 461, bill)
      return bill
    })
    await page.getByText('Plačano je že 4,61 € od 24,61 €.').waitFor()
    await codeIn(page).waitFor()
    const payload = await payloadOf(page, id)
    expect(payload).toContain('\n00000002000\n')
    expect(await readPictures({ screen: await photograph(page) })).toEqual({
      screen: { zxing: [payload], zbar: payload },
    })
    if (point === undefined) throw new Error('There is no point.')
    await createPayment(point, 2500, bill)
    await page.reload()
    await page.getByRole('heading', { name: 'Račun je plačan' }).waitFor()
    await page.getByText('Plačali ste 5,00 € preveč.').waitFor()
    expect(await codeIn(page).count()).toBe(0)
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })
})

describe('what the standard forbids', () => {
  it('has no code: the customer reads why, and what to do instead', async () => {
    const { page } = await arriveAtBill((point) => createInvoice(point, { buyerName: 'Иван Петров' }))
    await page.getByText('Ime plačnika: v zapisu so črke, ki jih koda ne pozna.').waitFor()
    await page.getByText('Podatke kopirajte ali prepišite v spletno banko.').waitFor()
    expect(await codeIn(page).count()).toBe(0)
    await copyButton(page, 'IBAN').waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await findLargeTextFaults(page)).toEqual([])
    await page.context().close()
  })

  it('and could lead the money astray, is to be called about first', async () => {
    const { page } = await arriveAtBill((point) => createInvoice(point, { reference: 'SI121033842574532' }), {
      language: 'en',
    })
    await page.getByText('Reference: its check digits do not fit the others.').waitFor()
    await page.getByText('Before you pay, call us:').waitFor()
    await page.context().close()
  })
})

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl' },
  { who: 'at a desk', viewport: desktop, language: 'en' },
] as const)('several open bills, $who', ({ viewport, language }) => {
  const t = {
    sl: {
      pay: 'Na plačilo',
      sum: 'Za plačilo so 3 računi, skupaj 73,83 €.',
      first: /^Račun 1 od 3: /,
      second: /^Račun 2 od 3: /,
      next: 'Naslednji račun',
      before: 'Prejšnji račun',
      last: 'To je zadnji račun za plačilo.',
    },
    en: {
      pay: 'Go to payment',
      sum: 'There are 3 bills to pay, €73.83 in all.',
      first: /^Bill 1 of 3: /,
      second: /^Bill 2 of 3: /,
      next: 'Next bill',
      before: 'Previous bill',
      last: 'This is the last bill to pay.',
    },
  }[language]

  it('are paid one at a time, the one that is due first before the others, and the sum is said', async () => {
    const made: { id: string }[] = []
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const [one, other] = [await createMeteringPoint(subject), await createMeteringPoint(subject)]
        made.push(await createInvoice(one, { dueOn: addDays(today(), 12) }))
        made.push(await createInvoice(other, { dueOn: addDays(today(), -2) }))
        made.push(await createInvoice(one, { dueOn: addDays(today(), 3) }))
        return '/racuni'
      },
      { viewport, language },
    )
    const [last, first, second] = made
    const pay = page.getByRole('link', { name: t.pay })
    await tabTo(page, pay)
    await page.keyboard.press('Enter')
    await page.getByText(t.sum).waitFor()
    await page.getByRole('heading', { name: t.first }).waitFor()
    const read: Record<string, Buffer> = {}
    await codeIn(page).waitFor()
    read['first'] = await photograph(page)
    expect(await hardships(page)).toEqual([])
    if (viewport === phone) expect(await findLargeTextFaults(page)).toEqual([])
    const next = page.getByRole('button', { name: t.next })
    await next.press('Enter')
    expect(await hasFocus(page.getByRole('heading', { name: t.second }))).toBe(true)
    await page.locator(`img[src*="${second?.id}"]`).waitFor()
    read['second'] = await photograph(page)
    await next.press('Enter')
    await page.getByText(t.last).waitFor()
    await page.locator(`img[src*="${last?.id}"]`).waitFor()
    read['last'] = await photograph(page)
    expect(await next.count()).toBe(0)
    await page.getByRole('button', { name: t.before }).click()
    await page.getByRole('heading', { name: t.second }).waitFor()
    const payloads = await Promise.all([first, second, last].map((bill) => payloadOf(page, bill?.id ?? '')))
    const found = await readPictures(read)
    expect([found['first'], found['second'], found['last']]).toEqual(
      payloads.map((payload) => ({ zxing: [payload], zbar: payload })),
    )
    await page.context().close()
  })
})
