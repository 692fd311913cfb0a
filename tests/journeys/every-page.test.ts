import { describe, expect, it } from '@jest/globals'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { findLargeTextFaults, narrowWindows } from '@moja-komunala/world/test/large-text.ts'
import type { Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, phone, smallPhone } from './support/browser.ts'
import {
  handInReading,
  linkMeteringPoint,
  meterCard,
  newCustomer,
  openConfirmationLink,
  register,
} from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Every page of the way, as it is met: nothing for axe-core to find, nothing that scrolls sideways, nothing that large text breaks. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

const surroundings = [
  { who: 'on a phone, light, in Slovenian', viewport: phone, colorScheme: 'light', language: 'sl' },
  { who: 'at a desk, dark, in English', viewport: desktop, colorScheme: 'dark', language: 'en' },
  { who: 'on a small phone, dark, in Slovenian', viewport: smallPhone, colorScheme: 'dark', language: 'sl' },
  // 1280 pixels at 200 % zoom are 640 CSS pixels.
  {
    who: 'at a desk at 200 % zoom, light, in English',
    viewport: { width: 640, height: 450 },
    colorScheme: 'light',
    language: 'en',
  },
] as const

async function inspect(page: Page, name: string, found: string[]): Promise<void> {
  found.push(...(await hardships(page)).map((hardship) => `${name}: ${hardship}`))
  const size = page.viewportSize()
  const isNarrow = narrowWindows.some(({ width }) => width === size?.width)
  // What has room at a desk has to find it on a phone, and what was magnified on the smallest.
  if (!isNarrow) await page.setViewportSize(size?.width === desktop.width ? phone : smallPhone)
  await inspectLargeText(page, name, found)
  if (!isNarrow && size) await page.setViewportSize(size)
}

async function inspectLargeText(page: Page, name: string, found: string[]): Promise<void> {
  found.push(...(await findLargeTextFaults(page)).map((fault) => `${name}, text ${fault}`))
}

describe.each(surroundings)('a customer $who', ({ viewport, colorScheme, language }) => {
  it('meets no page that is hard to use', async () => {
    const w = words[language]
    const customer = newCustomer()
    const point = await createMeteringPoint()
    const context = await newVisitor(browser, { viewport, colorScheme })
    const page = await context.newPage()
    const found: string[] = []
    const heading = (name: string) => page.getByRole('heading', { name, exact: true })

    for (const path of ['/pogoji', '/navodila', '/razvijalci', '/odjavljeni', '/prijava-prekinjena', '/te-strani-ni']) {
      await page.goto(`${portal}${path}?lang=${language}`)
      await inspect(page, path, found)
    }
    await page.goto(portal)
    await heading(w.signInHeading).waitFor()
    await inspect(page, 'sign-in', found)
    await page.getByLabel(w.email, { exact: true }).fill(customer.email)
    await page.getByLabel(w.password, { exact: true }).fill('Napacno geslo 1')
    await page.getByRole('button', { name: w.signIn, exact: true }).click()
    await page.locator('[aria-invalid=true], .notice--error').first().waitFor()
    await inspect(page, 'sign-in refused', found)
    await page.getByRole('link', { name: w.forgotPassword }).click()
    await heading(w.signInHeading).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await inspect(page, 'forgotten password', found)

    await page.goto(portal)
    await page.getByRole('link', { name: w.register, exact: true }).click()
    await page.getByRole('button', { name: w.register, exact: true }).click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    await inspect(page, 'registration with errors', found)
    await page.getByRole('link', { name: w.backToSignIn }).click()
    await register(page, customer, w, 'stop at the terms')
    await inspect(page, 'terms', found)
    await page.getByRole('button', { name: w.accept, exact: true }).click()
    await page.getByText(customer.email).first().waitFor()
    await inspect(page, 'confirm the address', found)
    await page.close()

    const app = await openConfirmationLink(context, mail, customer.email)
    await app.getByRole('heading', { name: w.addHeading, exact: true }).waitFor()
    await inspect(app, 'linking', found)
    await linkMeteringPoint(app, { ...point, purpose: '0000000000' }, w)
    await app.locator('.notice--error').waitFor()
    await inspect(app, 'linking refused', found)
    await linkMeteringPoint(app, point, w)
    await app.getByRole('heading', { name: w.readingHeading, exact: true }).waitFor()
    await inspect(app, 'metering point', found)
    await handInReading(app, w.coldMeter, '9999999', w)
    await app.locator('[aria-invalid=true]').waitFor()
    await inspect(app, 'reading refused', found)
    await handInReading(app, w.coldMeter, '42', w)
    await app.locator('.notice--ok').first().waitFor()
    await inspect(app, 'reading stored', found)
    await app.goto(`${portal}/odjemna-mesta`)
    await app.getByRole('heading', { name: w.meteringPoints, exact: true }).waitFor()
    await inspect(app, 'list', found)
    await app.goto(`${portal}/odjemna-mesta/00000000-0000-4000-8000-000000000000`)
    await app.getByRole('main').getByRole('link').waitFor()
    await inspect(app, 'no such point', found)

    expect(found).toEqual([])
    await context.close()
  })
})

describe('a customer who has text twice as large', () => {
  it('reads and enters all there is on a phone: doubts, earlier readings, the menu, questions, the readings of all points', async () => {
    const w = words.sl
    const found: string[] = []
    const { page } = await arriveAt(browser, async ({ subject }) => {
      const { id } = await createReadPoint(subject, [
        { kind: 'cold', lastM3: 11409, months: 13, source: 'estimated' },
        { kind: 'hot', lastM3: 72, months: 12, exchangedAtM3: 988 },
      ])
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 7, isRemote: true }])
      return `/odjemna-mesta/${id}`
    })
    const inspectBoth = async (name: string) => {
      for (const size of narrowWindows) {
        await page.setViewportSize(size)
        await inspectLargeText(page, `${name}, ${size.width} pixels wide`, found)
      }
    }
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

    await handInReading(page, w.coldMeter, '01241', w)
    await meterCard(page, w.coldMeter).getByRole('group', { name: 'Je tako prav?' }).waitFor()
    await inspectBoth('doubt')
    await page.getByText('Kje najdem številko in stanje?').first().click()
    await page.getByRole('button', { name: 'Odstranite iz svojega uporabniškega računa' }).scrollIntoViewIfNeeded()
    await page.getByRole('region', { name: 'Prejšnja stanja' }).getByRole('row').nth(1).waitFor()
    await press('Poimenujte')
    await inspectBoth('earlier readings, help, a name')
    await press(w.meteringPoints)
    await inspectBoth('menu')
    await page.keyboard.press('Escape')
    await press('Odstranite iz svojega uporabniškega računa')
    await page.getByRole('group', { name: /^Želite odstraniti/ }).waitFor()
    await inspectBoth('question')
    await page.goto(`${portal}/odjemna-mesta/stanja`)
    await page.getByRole('textbox', { name: w.newReading }).first().waitFor()
    await inspectBoth('readings of all points')
    const row = page.getByRole('textbox', { name: w.newReading }).first()
    await row.fill('12')
    await row.press('Enter')
    await page.getByRole('group', { name: 'Je tako prav?' }).waitFor()
    await inspectBoth('a question in a row')

    expect(found).toEqual([])
    await page.context().close()
  })
})
