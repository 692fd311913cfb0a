import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { playClock } from '@moja-komunala/world/clock.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { productionWindowRule } from '../../src/readings/reading-window.ts'
import { createAccount, signedInCustomer } from '../support/customers.ts'
import { createMeteringPoint, query } from '../support/metering-points.ts'
import { accessibilityProblems, newVisitor, openBrowser } from './support/browser.ts'
import { meterCard, signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* A portal on which it is the 10th: outside the window nobody enters anything, by any way in (M12). */

let browser: Browser
let portal: Portal

beforeAll(async () => {
  browser = await openBrowser()
  portal = await startReplica({
    ownSignIn: true,
    clock: playClock(new Date(), { kind: 'day', day: '2026-12-10' }, productionWindowRule),
  })
})
afterAll(async () => {
  await browser.close()
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

  it('who sends a reading past the page is refused, and nothing is stored', async () => {
    const customer = await signedInCustomer(portal.url)
    const { id, meterId } = await createMeteringPoint(customer.account.subject)
    const answer = await customer.change(
      'POST',
      `/metering-points/${id}/meters/${meterId}/readings`,
      { valueM3: 12 },
      { 'idempotency-key': randomUUID() },
    )
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'reading-window-closed' })
    expect(await query('select from reading where meter_id = $1', [meterId])).toHaveLength(0)
  })
})

describe('a customer whose page is open when the window closes', () => {
  it('is told that what stands in the field is not stored, and the field goes', async () => {
    const w = words.sl
    const account = await createAccount()
    const { id, meterId } = await createMeteringPoint(account.subject)
    // Half a minute to midnight, of which starting and signing in take some.
    const lastMoments = await startReplica({
      ownSignIn: true,
      clock: { offsetMs: new Date('2026-12-02T23:59:25+01:00').getTime() - Date.now() },
    })
    try {
      const context = await newVisitor(browser)
      const page = await context.newPage()
      await page.goto(`${lastMoments.url}/odjemna-mesta/${id}`)
      await signIn(page, account.email, account.password, w)
      const card = meterCard(page, w.coldMeter)
      await card.getByRole('textbox', { name: w.newReading }).fill('21')
      await page.getByText('samo še danes').waitFor()
      await card.getByRole('textbox').waitFor({ state: 'detached', timeout: 60_000 })
      await page.getByText('ni shranjeno').first().waitFor()
      expect(await query('select from reading where meter_id = $1', [meterId])).toHaveLength(0)
      await context.close()
    } finally {
      await lastMoments.stop()
    }
  }, 120_000)
})
