import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { storedValues } from '@moja-komunala/world/actors/readings.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { openBrowser } from './support/browser.ts'
import { enter, openAtHome, readingField, sent, untilKept, waiting } from './support/cellar.ts'

/* A customer whose phone has the portal among its apps, when a new version of it is put up. */

const browser = await openBrowser()
const laterVersion = join(getWorld().dataDir, `later-version-${randomUUID().slice(0, 8)}`)

beforeAll(async () => {
  await runToEnd(
    join(projectFolder, 'node_modules/.bin/vite'),
    ['build', '--config', 'build/later-version.config.ts', '--outDir', laterVersion, '--emptyOutDir'],
    { cwd: join(projectFolder, 'portal-ui'), env: { ...process.env, NODE_ENV: 'production' } },
  )
})
afterAll(async () => {
  await rm(laterVersion, { recursive: true, force: true })
})

const isLater = async (page: Page): Promise<boolean> =>
  (await page.locator('html').getAttribute('data-version')) === 'later'

describe('a new version that comes while a reading waits and another one is being typed', () => {
  it('interrupts nobody, loses nothing, and is there at the next opening, with and without a network', async () => {
    const before = await startReplica({ ownSignIn: true })
    const { context, page, point } = await openAtHome(browser, { url: before.url })
    // The page alone sends: a service worker that did would not be kept from it by the page's own network.
    await context.grantPermissions([])
    await page.route('**/readings', (route) => route.abort())
    await enter(page, 31)
    await waiting(page).waitFor()
    await readingField(page).fill('32')
    await before.stop()
    const after = await startReplica({
      environment: { PORTAL_URL: before.url, LISTEN_PORT: new URL(before.url).port, UI_DIR: laterVersion },
    })
    try {
      // As the browser does by itself, once a day and whenever a page is opened.
      await page.evaluate(`(async () => {
        const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
        await (await navigator.serviceWorker.ready).update()
        await taken
      })()`)
      expect(await isLater(page)).toBe(false)
      expect(await readingField(page).inputValue()).toBe('32')
      await waiting(page).waitFor()
      // What the old page has not loaded yet, the portal no longer has.
      await page.getByText('Kje najdem številko in stanje?').click()
      await page.getByRole('img', { name: 'Slika vodomera' }).waitFor()

      await page.unroute('**/readings')
      await page.getByRole('button', { name: 'Poskusite poslati zdaj' }).click()
      await sent(page).waitFor()
      await enter(page, 32)
      await page.getByText('Shranjeno:').waitFor()
      expect(await storedValues(point)).toEqual([31, 32])

      await page.reload()
      await page.getByRole('main').getByText('Oddano: ').waitFor()
      expect(await isLater(page)).toBe(true)
      await untilKept(page)
      await context.setOffline(true)
      await page.reload()
      await page.getByRole('main').getByText('Oddano: ').waitFor()
      expect(await isLater(page)).toBe(true)
      await context.close()
    } finally {
      await after.stop()
    }
  })
})
