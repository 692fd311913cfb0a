import { afterEach, describe, expect, it } from '@jest/globals'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { accessibilityProblems, openBrowser } from './support/browser.ts'
import { enter, openAtHome, sent, storedFor, waiting } from './support/cellar.ts'
import { meterCard } from './support/customer.ts'
import { words } from './support/words.ts'

/* What was entered while the window was open and found a network only when it had closed (M12). */

const browser = await openBrowser()
const inTime = '2026-12-02T20:00:00+01:00'
const tooLate = '2026-12-03T06:00:00+01:00'

// Two portals one after the other, on a database of their own.

const running: (Portal | OwnDatabase)[] = []
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop()
})

async function startPortalAt(
  instant: string,
  database: OwnDatabase,
  options: { ownSignIn?: boolean; environment?: Record<string, string> },
) {
  const clock = { offsetMs: Date.parse(instant) - Date.now() }
  await database.moveClock(clock.offsetMs)
  const portal = await startReplica({
    ...options,
    clock,
    environment: { ...database.environment, ...options.environment },
  })
  running.push(portal)
  return portal
}

/** Enters a reading in the evening of the last day, and comes upstairs the next morning. */
async function overnight(graceHours: number, language: 'sl' | 'en') {
  const database = await startOwnDatabase({ graceHours })
  running.push(database)
  const evening = await startPortalAt(inTime, database, { ownSignIn: true })
  const { context, page, point } = await openAtHome(browser, { url: evening.url, database: database.url, language })
  await context.setOffline(true)
  // In the customer's own language, also without a network.
  await page.reload()
  await enter(page, 12, language)
  await waiting(page).waitFor()
  await evening.stop()
  await startPortalAt(tooLate, database, {
    environment: { PORTAL_URL: evening.url, LISTEN_PORT: new URL(evening.url).port },
  })
  await context.setOffline(false)
  await sent(page).waitFor()
  const [entry] = await storedFor(point, database.url)
  expect(entry).toMatchObject({ value_m3: 12, is_late: graceHours === 0 })
  return { context, page }
}

describe.each([
  {
    language: 'sl',
    sentence: 'Prispelo je po koncu obdobja, zato se ne upošteva. Shranjeno je kljub temu.',
    entry:
      /12\s*m³[^]*2\.\sdecembra ob\s20:0\d[^]*prispelo 3\.\sdecembra ob\s0?6:0\d[^]*ne velja, ker je prispelo po koncu obdobja/,
  },
  {
    language: 'en',
    sentence: 'It arrived after the end of the period, so it does not count. It is stored all the same.',
    entry:
      /12\s*m³[^]*2\sDecember at\s20:0\d[^]*arrived on 3\sDecember at\s0?6:0\d[^]*does not count: it arrived after the period had ended/,
  },
] as const)('a customer who reads $language and comes upstairs when the window has closed', (expected) => {
  it('is told that the reading is kept, that it doesn’t count, and why, also later on', async () => {
    const { context, page } = await overnight(0, expected.language)
    await page.getByText(expected.sentence).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.reload()
    const card = meterCard(page, words[expected.language].coldMeter)
    const entry = card.getByRole('listitem')
    await entry.waitFor()
    expect(await entry.innerText()).toMatch(expected.entry)
    expect(await card.getByRole('textbox').count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await context.close()
  })
})

describe('a customer of a utility that gives such readings twelve hours', () => {
  it('comes upstairs the next morning, and the reading counts', async () => {
    const { context, page } = await overnight(12, 'sl')
    await page.reload()
    const entry = meterCard(page, words.sl.coldMeter).getByRole('listitem')
    await entry.getByText('velja', { exact: true }).waitFor()
    expect(await entry.innerText()).not.toContain('ne velja')
    await context.close()
  })
})
