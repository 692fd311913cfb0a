import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading, storedValues } from '@moja-komunala/world/actors/readings.ts'
import { codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { playClock } from '@moja-komunala/world/clock.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint } from '../support/read-points.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { hardships } from './support/actions.ts'
import { accessibilityProblems, desktop, largeTextFaults, newVisitor, openBrowser, phone } from './support/browser.ts'
import { meterCard, signIn } from './support/customer.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* A portal on which it is the 10th: outside the window nobody enters anything, by any way in (M12). */

const browser = await openBrowser()
let portal: Portal

beforeAll(async () => {
  portal = await startReplica({
    ownSignIn: true,
    clock: playClock(new Date(), { kind: 'day', day: '2026-12-10' }, productionWindowRule),
  })
})
afterAll(async () => {
  await portal.stop()
})

describe('a customer who comes on the 10th', () => {
  it('sees the meter, is told when the window opens, and finds no field to type into', async () => {
    const w = words.sl
    const account = await createAccount()
    const { id } = await createMeteringPoint(account.subject)
    const context = await newVisitor(browser)
    const page = await context.newPage()
    await page.goto(`${portal.url}/odjemna-mesta/${id}`)
    await signIn(page, account.email, account.password, w)

    await meterCard(page, w.coldMeter).waitFor()
    expect(await page.getByText('25. decembra').count()).toBeGreaterThan(0)
    expect(await page.getByText('čez 15 dni').count()).toBe(1)
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: w.enter, exact: true }).count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await context.close()
  })

  it.each([
    {
      who: 'on a phone',
      language: 'sl',
      viewport: phone,
      next: /^Vpis stanja je zdaj zaprt.*25\.\sdecembra/,
      all: 'Vsa stanja',
      enter: /^Vnesi/,
      menu: 'Glavni meni',
    },
    {
      who: 'at a desk',
      language: 'en',
      viewport: desktop,
      next: /^Readings cannot be entered now.*25\sDecember/,
      all: 'All readings',
      enter: /^Enter/,
      menu: 'Main menu',
    },
  ] as const)(
    'reads on the list when it opens, and nothing leads to a form that is not there: $who',
    async ({ language, viewport, next, all, enter, menu }) => {
      const w = words[language]
      const { page } = await arriveAt(
        browser,
        async ({ subject }) => {
          await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
          await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3, 1411 Izlake')
          return '/odjemna-mesta'
        },
        { at: portal.url, language, viewport },
      )
      const main = page.getByRole('main')
      await main.getByText(next).waitFor()
      const link = main.getByRole('link', { name: all, exact: true })
      await link.waitFor()
      if (viewport === phone) await page.getByRole('button', { name: w.meteringPoints, exact: true }).click()
      await page.getByRole('navigation', { name: menu }).getByRole('link', { name: all, exact: true }).waitFor()
      for (const role of ['link', 'button'] as const)
        expect(await page.getByRole(role, { name: enter }).count()).toBe(0)
      expect(await hardships(page)).toEqual([])
      await page.keyboard.press('Escape')
      await tabTo(page, link)
      await page.keyboard.press('Enter')
      await main.getByRole('group', { name: 'Šolska ulica 3' }).waitFor()
      await main.getByText(next).waitFor()
      expect(await page.getByRole('textbox').count()).toBe(0)
      expect(await hardships(page)).toEqual([])
      if (viewport === phone) expect(await largeTextFaults(page)).toEqual([])
      await page.context().close()
    },
  )

  it('who sends a reading past the page is refused, and nothing is stored', async () => {
    const customer = await signedInCustomer(portal.url)
    const { id, meterId } = await createMeteringPoint(customer.account.subject)
    const answer = await sendReading(customer, { id, meterId }, { valueM3: 12 })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'reading-window-closed'])
    expect(await storedValues({ meterId })).toEqual([])
  })
})

describe('a customer whose page is open when the window closes', () => {
  it('is told that what stands in the field is not stored, and the field goes', async () => {
    const w = words.sl
    // A minute to midnight.
    let offsetMs = Date.parse('2026-12-02T23:59:00+01:00') - Date.now()
    const lastMoments = await startSecondPortal({}, () => new Date(Date.now() + offsetMs))
    try {
      let meterId = ''
      const { page } = await arriveAt(
        browser,
        async ({ subject }) => {
          const point = await createMeteringPoint(subject)
          ;({ meterId } = point)
          return `/odjemna-mesta/${point.id}`
        },
        { at: `http://localhost:${new URL(lastMoments.url).port}` },
      )
      await page.clock.install()
      await page.reload()
      const card = meterCard(page, w.coldMeter)
      await card.getByRole('textbox', { name: w.newReading }).fill('21')
      await page.getByText('samo še danes').waitFor()
      // The minute passes, here and there.
      offsetMs += 62_000
      await page.clock.fastForward(62_000)
      await card.getByRole('textbox').waitFor({ state: 'detached' })
      await page.getByText('ni shranjeno').first().waitFor()
      expect(await storedValues({ meterId })).toEqual([])
      await page.context().close()
    } finally {
      await lastMoments.stop()
    }
  })
})
