import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { bringIn, newPlace } from '@moja-komunala/world/actors/imports.ts'
import { createMeteringPoint, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startSecondPortal } from '../support/second-portal.ts'
import { accessibilityProblems, newVisitor, openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { filmSlip, makeBill, type SlipValues } from './support/drawn-slip.ts'
import { arriveAt } from './support/signed-in.ts'
import { words, type Words } from './support/words.ts'

/* Linking by the code on the payment slip (M8), which the browser itself reads. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

interface Arrived {
  readonly context: BrowserContext
  readonly page: Page
  /** What the portal's pages broke in their content security policy, and what they could not load. */
  readonly complaints: string[]
}

/** A customer with nothing linked yet: the page on which points are linked comes first. */
async function arrive(from: Browser, w: Words = words.sl): Promise<Arrived> {
  const account = await createAccount(w === words.sl ? 'sl' : 'en')
  const context = await newVisitor(from)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(portal)
  await signIn(page, account.email, account.password, words.sl)
  await page.getByRole('heading', { name: w.addHeading, exact: true }).waitFor()
  return { context, page, complaints }
}

/** Sees both values in their fields, sends them and comes to the point. */
async function confirm(page: Page, point: TestPoint, w: Words): Promise<void> {
  await page.getByText(w === words.sl ? 'Položnica je prebrana' : 'The slip has been read').waitFor()
  const number = point.purpose.split(' ').at(-1) ?? ''
  expect(await page.getByRole('textbox', { name: w.purpose }).inputValue()).toBe(number)
  expect(await page.getByRole('textbox', { name: w.reference }).inputValue()).toBe(
    point.reference.replace(/^SI12/, 'SI12 '),
  )
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: w.send, exact: true }).click()
  await page.getByRole('heading', { name: w.readingHeading, exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/odjemna-mesta/${point.id}`)
}

describe('a customer who holds the slip before the camera', () => {
  it('sees both values appear in their fields, and links the point with one button', async () => {
    const point = await createMeteringPoint()
    const folder = await mkdtemp(join(tmpdir(), 'slip-'))
    const film = join(folder, 'slip.mjpeg')
    await filmSlip(browser, point, film)
    const withCamera = await launchChromium([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ])
    try {
      const { page, complaints } = await arrive(withCamera)
      await page.getByRole('button', { name: 'Odprite kamero' }).click()
      await confirm(page, point, words.sl)
      expect(complaints).toEqual([])
    } finally {
      await withCamera.close()
      await rm(folder, { recursive: true })
    }
  })
})

describe('a customer who has the bill as a file', () => {
  const choose = (page: Page, name: RegExp, file: { name: string; mimeType: string; buffer: Buffer }) =>
    page.getByLabel(name).setInputFiles(file)

  it('when it is a photo of the whole page, the slip is found on it', async () => {
    const point = await createMeteringPoint()
    const { picture } = await makeBill(browser, point)
    const { context, page, complaints } = await arrive(browser)
    await choose(page, /Izberite sliko/, { name: 'racun.jpg', mimeType: 'image/jpeg', buffer: picture })
    await confirm(page, point, words.sl)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('when it is a PDF, the slip is found on it, in English too', async () => {
    const point = await createMeteringPoint()
    const { pdf } = await makeBill(browser, point)
    const { context, page, complaints } = await arrive(browser, words.en)
    await choose(page, /PDF of the bill/, { name: 'racun.pdf', mimeType: 'application/pdf', buffer: pdf })
    await confirm(page, point, words.en)
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each([
    [
      'a picture without a code',
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'Na sliki nismo našli kode QR',
    ],
    ['no picture at all', Buffer.from('Račun za vodo'), 'Te datoteke ne moremo odpreti'],
    ['a broken PDF', Buffer.from('%PDF-1.7\nVoda'), 'Te datoteke ne moremo odpreti'],
  ])('when it is %s, it is told so, and what was typed stays', async (_, buffer, title) => {
    const { context, page } = await arrive(browser)
    await page.getByRole('textbox', { name: words.sl.purpose }).fill('Voda 10/2026 00400')
    await choose(page, /Izberite sliko/, { name: 'racun', mimeType: 'application/octet-stream', buffer })
    await page.getByText(title).waitFor()
    expect(await page.getByRole('textbox', { name: words.sl.purpose }).inputValue()).toBe('Voda 10/2026 00400')
    expect(await accessibilityProblems(page)).toEqual([])
    await context.close()
  })
})

describe('a customer who chooses the wrong slip', () => {
  let strict: Portal
  beforeAll(async () => {
    strict = await startSecondPortal({ SLIP_RECIPIENT_IBANS: 'SI56 0110 0600 0000 153, SI56 0201 7001 4356 205' })
  })
  afterAll(() => strict.stop())

  it('is told what is wrong with it, one thing at a time, and what was typed stays until the right one is read', async () => {
    const point = await createMeteringPoint()
    const at = `http://localhost:${new URL(strict.url).port}`
    const { page } = await arriveAt(browser, () => Promise.resolve('/odjemna-mesta/dodaj'), { at })
    const [purpose, reference] = [words.sl.purpose, words.sl.reference].map((name) =>
      page.getByRole('textbox', { name }),
    )
    const choose = async (slip: SlipValues) => {
      const { picture } = await makeBill(browser, slip)
      await page
        .getByLabel(/Izberite sliko/)
        .setInputFiles({ name: 'racun.jpg', mimeType: 'image/jpeg', buffer: picture })
    }
    const saysOnly = async (title: string) => {
      await page.locator('.notice').getByText(title).waitFor()
      expect(await page.locator('.notice').count()).toBe(1)
      expect(await accessibilityProblems(page)).toEqual([])
    }
    const typed = 'Voda 10/2026 00400'
    await purpose?.fill(typed)
    await reference?.fill('SI12 1')

    await choose({ ...point, recipientIban: 'SI56041240003046073' })
    await saysOnly('Ta položnica je za drugega prejemnika')
    await choose({ ...point, purpose: 'Voda in odpadki 10/2026' })
    await saysOnly('V namenu te položnice ni dolge številke')
    await choose({ ...point, reference: 'SI99' })
    await saysOnly('Na tej položnici ni veljavnega sklica')
    expect([await purpose?.inputValue(), await reference?.inputValue()]).toEqual([typed, 'SI12 1'])

    await choose(point)
    await saysOnly('Položnica je prebrana')
    await purpose?.fill('9999999999')
    await page.getByRole('button', { name: words.sl.send, exact: true }).click()
    await saysOnly('Položnice s tema podatkoma ne najdemo')
    expect(await purpose?.inputValue()).toBe('9999999999')
    await choose({ ...point, recipientIban: 'SI56041240003046073' })
    await saysOnly('Ta položnica je za drugega prejemnika')

    await choose(point)
    await confirm(page, point, words.sl)
    await page.context().close()
  })
})

describe('a customer who copies the slip by hand', () => {
  it.each([
    ['the number alone', (number: string) => number],
    ['what stands beside it, too', (number: string) => `oktober 2026 ${number}`],
    ['the whole line with its name', (number: string) => `Namen: Voda oktober 2026 ${number}`],
  ])(
    'when it is %s, links the point, with the reference’s name in front and a full stop behind',
    async (_, typedOf) => {
      const { point, slip, number } = newPlace()
      await bringIn([point, { ...slip, purpose: `Voda oktober 2026 ${number}` }])
      const { page } = await arriveAt(browser, () => Promise.resolve('/odjemna-mesta/dodaj'))
      const purpose = page.getByRole('textbox', { name: words.sl.purpose })
      const reference = page.getByRole('textbox', { name: words.sl.reference })
      await purpose.fill(typedOf(number.replace(/.$/, '')))
      await reference.fill(`Sklic: ${slip.reference}.`)
      await page.getByRole('button', { name: words.sl.send, exact: true }).click()
      await page.getByText('Položnice s tema podatkoma ne najdemo').waitFor()
      expect(await reference.inputValue()).toBe(`Sklic: ${slip.reference}.`)
      await purpose.fill(typedOf(number))
      await page.getByRole('button', { name: words.sl.send, exact: true }).click()
      await page.getByText(`Odjemno mesto ${number} je povezano z vašim uporabniškim računom.`).waitFor()
      await page.context().close()
    },
  )
})

describe('a customer whose browser has no camera, or may not use it', () => {
  it('is told so, and can type', async () => {
    const { context, page } = await arrive(browser)
    await page.getByRole('button', { name: 'Odprite kamero' }).click()
    await page.getByText(/Kamere ni mogoče uporabiti|Brskalnik nima dovoljenja za kamero/).waitFor()
    expect(await page.getByRole('textbox', { name: words.sl.purpose }).isEditable()).toBe(true)
    await context.close()
  })
})

describe('the portal’s pages, where somebody only comes to read', () => {
  it('load nothing that scanning needs', async () => {
    const asked: string[] = []
    const { context, page } = await arrive(browser)
    page.on('request', (request) => asked.push(request.url()))
    await page.reload({ waitUntil: 'networkidle' })
    expect(asked.filter((url) => /wasm|worker|pdf/.test(url) && !url.endsWith('/service-worker.js'))).toEqual([])
    await context.close()
  })
})
