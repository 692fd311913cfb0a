import { afterEach, describe, expect, it } from '@jest/globals'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { accessibilityProblems, openBrowser } from './support/browser.ts'
import { enter, openAtHome, readingField, sent, storedFor, waiting } from './support/cellar.ts'

/* The window is extended on its last evening: with a network, without one, and on a phone that hasn't heard of it. */

const browser = await openBrowser()
const lastEvening = '2026-12-02T20:00:00+01:00'
const nextMorning = '2026-12-03T06:00:00+01:00'
const night = '10:00:00'

const running: (Portal | OwnDatabase)[] = []
afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop()
})

async function startPortalAt(instant: string, database: OwnDatabase, environment: Record<string, string> = {}) {
  const clock = { offsetMs: Date.parse(instant) - Date.now() }
  await database.moveClock(clock.offsetMs)
  const isFirst = environment['PORTAL_URL'] === undefined
  const portal = await startReplica({
    ...{ clock, ownSignIn: isFirst, environment: { ...database.environment, ...environment } },
  })
  running.push(portal)
  return portal
}

describe('a window that is extended on its last evening', () => {
  it('is open the next morning, also without a network; a phone that hasn’t heard of it keeps to the rule until it has', async () => {
    const database = await startOwnDatabase()
    running.push(database)
    const evening = await startPortalAt(lastEvening, database)
    const home = { url: evening.url, database: database.url }
    const phoneAtHome = async () => {
      const opened = await openAtHome(browser, home)
      await opened.page.clock.install()
      await opened.page.reload()
      await readingField(opened.page).waitFor()
      return opened
    }
    const unaware = await phoneAtHome()
    await unaware.page.getByText('samo še danes').first().waitFor()
    await unaware.context.setOffline(true)

    const path = '/reading-windows/2026-11-25'
    const json = { lastDay: '2026-12-05' }
    const extended = await callApi(await billingToken(), path, { method: 'PUT', json, portalUrl: evening.url })
    expect(extended.status).toBe(200)
    const aware = await phoneAtHome()
    await aware.page
      .getByText(/5\.\sdecembra/)
      .first()
      .waitFor()
    await aware.page.getByText('Obdobje smo podaljšali').first().waitFor()
    expect(await accessibilityProblems(aware.page)).toEqual([])
    await aware.page.goto(`${evening.url}/`)
    await aware.page
      .getByRole('main')
      .getByText(/5\.\sdecembra/)
      .first()
      .waitFor()
    await aware.page.goBack()
    await readingField(aware.page).waitFor()
    await aware.context.setOffline(true)

    // The night passes on both phones.
    for (const { page } of [aware, unaware]) {
      await page.clock.fastForward(night)
      await page.reload()
    }
    await unaware.page.getByText('Vpis stanja je zdaj zaprt').first().waitFor()
    expect(await readingField(unaware.page).count()).toBe(0)
    await aware.page
      .getByText(/5\.\sdecembra/)
      .first()
      .waitFor()
    await enter(aware.page, 12)
    await waiting(aware.page).waitFor()

    await evening.stop()
    await startPortalAt(nextMorning, database, {
      ...{ PORTAL_URL: evening.url, LISTEN_PORT: new URL(evening.url).port },
    })
    for (const { context } of [aware, unaware]) await context.setOffline(false)
    await sent(aware.page).waitFor()
    expect(await storedFor(aware.point, database.url)).toMatchObject([{ value_m3: 12, is_late: false }])
    await unaware.page.reload()
    await readingField(unaware.page).waitFor()
    for (const { context } of [aware, unaware]) await context.close()
  })
})
