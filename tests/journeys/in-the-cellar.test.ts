import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { storedValues } from '@moja-komunala/world/actors/readings.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { accessibilityProblems, largeTextFaults, newVisitor, openBrowser } from './support/browser.ts'
import { enter, openAtHome, readingField, sent, storedFor, untilKept, waiting, type Home } from './support/cellar.ts'
import { signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* A customer who goes down to the meter, where there is no network. */

const w = words.sl
const { portal } = getWorld().facts.urls
const browser = await openBrowser()

const atHome = (home?: Home) => openAtHome(browser, home)

/** What anybody who picks the phone up could read out of the browser. */
const leftBehind = (page: Page) =>
  page.evaluate<{ records: unknown[]; caches: string[]; storage: string[] }>(`(async () => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('portal')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const records = []
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll()
      await new Promise((resolve) => (request.onsuccess = resolve))
      records.push(...request.result)
    }
    database.close()
    return { records, caches: await caches.keys(), storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] }
  })()`)

describe('a customer in the cellar', () => {
  it('opens the portal without a network, enters the reading, and it is sent once there is one again', async () => {
    const { context, page, point } = await atHome()
    await context.setOffline(true)
    await page.reload()
    await page.getByText('Ni povezave z internetom').waitFor()
    await enter(page, 12)
    const leftHomeAt = Date.now()
    await page.getByText('Shranjeno v tej napravi').waitFor()
    await waiting(page).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    expect(await storedValues(point)).toEqual([])

    const inCellarMs = Date.now() - leftHomeAt
    await context.setOffline(false)
    await sent(page).waitFor()
    const [reading, ...others] = await storedFor(point)
    expect(others).toEqual([])
    expect(reading?.value_m3).toBe(12)
    expect(Number(reading?.received_at) - Number(reading?.entered_at)).toBeGreaterThan(inCellarMs / 2)
    // The page says so first, without being loaded again, and no longer that it waits.
    const card = page.getByRole('region', { name: w.coldMeter })
    await card.getByText(/^Oddano: 12\s*m³, /).waitFor()
    await card.getByText('Shranjeno v tej napravi').waitFor({ state: 'detached' })
    await card
      .getByRole('list', { name: 'Vnosi v tem obdobju' })
      .getByText(/12\s*m³/)
      .waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await context.close()
  })

  it('who has several points finds the meters of all of them, also where no page was opened before', async () => {
    const account = await createAccount()
    const points = [await createMeteringPoint(account.subject), await createMeteringPoint(account.subject)]
    const context = await newVisitor(browser)
    const page = await context.newPage()
    await page.goto(`${portal}/odjemna-mesta`)
    const kept = page.waitForResponse((response) => response.url().includes('/reading-sheet'))
    await signIn(page, account.email, account.password, w)
    await (await kept).finished()
    await untilKept(page)
    await context.setOffline(true)
    for (const { id } of points) {
      await page.goto(`${portal}/odjemna-mesta/${id}`)
      await readingField(page).waitFor()
    }
    await context.close()
  })

  it('with the portal open in two tabs, has every reading stored once, in the order of entry', async () => {
    const { context, page, point } = await atHome()
    const other = await context.newPage()
    await other.goto(page.url())
    await readingField(other).waitFor()
    await context.setOffline(true)
    await enter(page, 13)
    await waiting(page).waitFor()
    await enter(other, 14)
    await other.getByText('2 stanji čakata na pošiljanje').waitFor()

    await context.setOffline(false)
    await sent(page).waitFor()
    await page.getByText('2 stanji sta poslani in shranjeni').waitFor()
    // Whichever of them sent it.
    for (const tab of [page, other]) {
      await tab.getByText(/^Oddano: 14\s*m³, /).waitFor()
      await tab.getByText('Shranjeno v tej napravi').waitFor({ state: 'detached' })
    }
    await page.waitForTimeout(1000)
    expect(await storedValues(point)).toEqual([13, 14])
    await context.close()
  })

  it('who closes the tab before there is a network finds the reading kept, and it is sent', async () => {
    const { context, page, point } = await atHome()
    await context.setOffline(true)
    await enter(page, 15)
    await waiting(page).waitFor()
    await page.close()
    const again = await context.newPage()
    await again.goto(`${portal}/odjemna-mesta/${point.id}`)
    await waiting(again).waitFor()

    await context.setOffline(false)
    await sent(again).waitFor()
    expect(await storedValues(point)).toEqual([15])
    await context.close()
  })

  it('whose tab is gone while the reading is on its way has it stored once', async () => {
    const { context, page, point } = await atHome()
    // The answer never reaches the page; whether the request reached the portal, the page can't know.
    await page.route('**/readings', async (route) => {
      await route.fetch()
      await page.close()
    })
    const gone = page.waitForEvent('close')
    await enter(page, 16).catch(() => undefined)
    await gone
    const again = await context.newPage()
    // As if the minute had passed in which the first page may still be asking.
    await again.clock.install({ time: Date.now() + 60_000 })
    await again.goto(`${portal}/odjemna-mesta/${point.id}`)
    await sent(again).waitFor()
    expect(await storedValues(point)).toEqual([16])
    await context.close()
  })
})

describe('a customer who closes the portal in the cellar and does not open it again', () => {
  it('has the reading sent by the browser itself, once', async () => {
    const { context, page, point } = await atHome()
    // Chromium tells its service workers of the network after minutes of its own choosing; its tools tell them at once.
    const elsewhere = await context.newPage()
    const devtools = await context.newCDPSession(elsewhere)
    const registered = new Promise<string>((resolve) =>
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL === `${portal}/`)
        if (own !== undefined) resolve(own.registrationId)
      }),
    )
    await devtools.send('ServiceWorker.enable')
    const registrationId = await registered
    const networkIsBack = () =>
      devtools.send('ServiceWorker.dispatchSyncEvent', {
        ...{ origin: portal, registrationId, tag: 'outbox', lastChance: false },
      })
    await context.setOffline(true)
    await enter(page, 23)
    await waiting(page).waitFor()
    await page.close()
    expect(await storedValues(point)).toEqual([])

    await context.setOffline(false)
    await networkIsBack()
    await until('the browser has sent it', async () => (await storedValues(point)).length > 0)
    await networkIsBack()
    const again = await context.newPage()
    await again.goto(`${portal}/odjemna-mesta/${point.id}`)
    await sent(again).waitFor()
    expect(await storedValues(point)).toEqual([23])
    await context.close()
  })
})

describe('a customer who takes a photo of the meter in the cellar', () => {
  it('has it sent along with the reading, small and without what the camera wrote into it', async () => {
    const { context, page, point } = await atHome()
    // Larger than the portal takes it, and with a place in it.
    const noise = `(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1000, height: 1000 })
      const pixels = new Uint8ClampedArray(4_000_000).map((_, index) => (index % 4 === 3 ? 255 : Math.random() * 255))
      canvas.getContext('2d').putImageData(new ImageData(pixels, 1000, 1000), 0, 0)
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.98))
      const reader = new FileReader()
      await new Promise((resolve) => { reader.onload = resolve; reader.readAsDataURL(blob) })
      return reader.result.split(',')[1]
    })()`
    const drawn = Buffer.from(await page.evaluate<string>(noise), 'base64')
    const place = Buffer.concat([Buffer.from([0xff, 0xe1, 0x00, 0x1a]), Buffer.from('Exif\0\0Zagorje ob Savi..')])
    const photo = Buffer.concat([drawn.subarray(0, 2), place, drawn.subarray(2)])
    expect(photo.length).toBeGreaterThan(1_000_000)
    await context.setOffline(true)
    await page
      .getByLabel('Dodajte sliko vodomera')
      .setInputFiles({ name: 'vodomer.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText('Slika bo poslana skupaj s stanjem').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await enter(page, 22)
    await waiting(page).waitFor()

    await context.setOffline(false)
    await sent(page).waitFor()
    const [kept] = await query<{ bytes: Buffer }>(
      'select photo.image as bytes from reading_photo photo join reading on reading.id = photo.reading_id where meter_id = $1',
      [point.meterId],
    )
    expect(kept?.bytes.length).toBeLessThanOrEqual(1_000_000)
    expect(kept?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(kept?.bytes.includes('Zagorje')).toBe(false)
    await context.close()
  })
})

describe('a customer whose portal goes away while the reading is sent', () => {
  it('has it kept, and it is stored once when the portal is back', async () => {
    const first = await startReplica({ ownSignIn: true })
    const { context, page, point } = await atHome({ url: first.url })
    await first.stop()
    await enter(page, 17)
    await page.getByText('Shranjeno v tej napravi').waitFor()
    const second = await startReplica({
      environment: { PORTAL_URL: first.url, LISTEN_PORT: new URL(first.url).port },
    })
    try {
      await page.getByRole('button', { name: 'Poskusite poslati zdaj' }).click()
      await sent(page).waitFor()
      expect(await storedValues(point)).toEqual([17])
    } finally {
      await context.close()
      await second.stop()
    }
  })
})

describe('a customer whose session ends meanwhile', () => {
  it('is asked to sign in, finds nothing shown before that, and then the reading is sent', async () => {
    const { account, context, page, point } = await atHome()
    await context.setOffline(true)
    await enter(page, 18)
    await waiting(page).waitFor()
    // Ended on another device: the portal's sessions of this account are gone.
    await query(`delete from session where sess->'signedIn'->>'subject' = $1`, [account.subject])
    await context.clearCookies({ path: /\/realms\// })
    await context.setOffline(false)

    await page.getByRole('heading', { name: w.sessionEnded }).waitFor()
    await page.getByText('V tej napravi čaka 1 neposlano stanje').waitFor()
    expect(JSON.stringify(await leftBehind(page))).not.toContain('Medved')
    await page.getByRole('link', { name: w.signIn, exact: true }).click()
    await signIn(page, account.email, account.password, w)
    await sent(page).waitFor()
    expect(await storedValues(point)).toEqual([18])
    await context.close()
  })

  it('and another customer signs in on the same phone: nothing of the first one is shown or sent', async () => {
    const { account, context, page, point } = await atHome()
    await context.setOffline(true)
    await enter(page, 19)
    await waiting(page).waitFor()
    await query(`delete from session where sess->'signedIn'->>'subject' = $1`, [account.subject])
    await context.clearCookies()
    await context.setOffline(false)
    await page.getByRole('heading', { name: w.sessionEnded }).waitFor()

    const other = await createAccount()
    const own = await createMeteringPoint(other.subject)
    await page.goto(`${portal}/odjemna-mesta/${own.id}`)
    await signIn(page, other.email, other.password, w)
    await readingField(page).waitFor()
    await page.waitForTimeout(2000)
    expect(await page.locator('.outbox').textContent()).toBe('')
    expect(await storedValues(point)).toEqual([])
    await context.setOffline(true)
    await page.goto(`${portal}/odjemna-mesta/${point.id}`)
    await page.getByRole('heading', { name: w.loadFailed }).waitFor()
    await context.close()
  })
})

describe('a customer who signs out', () => {
  it('is asked first where a reading has not been sent, and may stay', async () => {
    const { context, page, point } = await atHome()
    await context.setOffline(true)
    await enter(page, 20)
    await waiting(page).waitFor()
    await page.getByRole('button', { name: w.signOut, exact: true }).click()
    const question = page.getByRole('dialog', { name: '1 stanje še ni poslano' })
    await question.waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await question.getByRole('button', { name: 'Ostanite in pošljite' }).click()
    await context.setOffline(false)
    await sent(page).waitFor()
    expect(await storedValues(point)).toEqual([20])
    await context.close()
  })

  it('leaves nothing behind on the phone, not even what was not sent', async () => {
    const { context, page } = await atHome()
    await context.setOffline(true)
    await enter(page, 21)
    await waiting(page).waitFor()
    expect((await leftBehind(page)).records).not.toEqual([])
    await page.getByRole('button', { name: w.signOut, exact: true }).click()
    // Upstairs again, with the question still open.
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Izbrišite in se odjavite' }).click()
    await page.getByRole('heading', { name: 'Odjavili ste se' }).waitFor()
    expect(await leftBehind(page)).toEqual({ records: [], caches: [], storage: [] })
    await context.close()
  })

  it('leaves nothing of an answer either that comes while the portal is being left', async () => {
    const { context, page, point } = await atHome()
    let leave = (): void => undefined
    const leaving = new Promise<void>((resolve) => (leave = resolve))
    await page.route(`**/api/v1/metering-points/${point.id}`, async (route) => {
      const response = await route.fetch()
      await leaving
      await route.fulfill({ response })
    })
    // The next page takes its time, in which the answer comes and is shown.
    await page.exposeFunction('takeTime', () => {
      leave()
      return readingField(page).waitFor()
    })
    await page.addInitScript(`
      const { submit } = HTMLFormElement.prototype
      HTMLFormElement.prototype.submit = function () { takeTime().then(() => submit.call(this)) }`)
    await page.reload()
    await page.getByRole('button', { name: w.signOut, exact: true }).click()
    await page.getByRole('heading', { name: 'Odjavili ste se' }).waitFor()
    expect(await leftBehind(page)).toEqual({ records: [], caches: [], storage: [] })
    await context.close()
  })
})

const manifestIcons = z.object({
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
})
/** As its first chunk says (PNG, 11.2.1). */
const pngSize = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

describe('a phone', () => {
  it('takes the portal among its apps, in the customer’s language', async () => {
    const { context, page } = await atHome()
    const devtools = await context.newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // The browser of a test has no profile to install into.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
    await page.getByRole('button', { name: w.otherLanguage }).click()
    await page.locator('link[rel=manifest][href="/en.webmanifest"]').waitFor({ state: 'attached' })
    const manifest: unknown = await (await context.request.get(`${portal}/en.webmanifest`)).json()
    expect(manifest).toMatchObject({ lang: 'en', display: 'standalone', start_url: '/' })
    const { icons } = manifestIcons.parse(manifest)
    const touchIcon = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
    for (const { src, sizes } of [{ src: touchIcon ?? 'none', sizes: '180x180' }, ...icons]) {
      const icon = await context.request.get(portal + src)
      expect([src, icon.status()]).toEqual([src, 200])
      if (icon.headers()['content-type'] === 'image/png')
        expect([src, pngSize(await icon.body())]).toEqual([src, sizes])
    }
    const offered = icons.filter(({ src }) => src.endsWith('.png')).map(({ sizes, purpose }) => `${sizes} ${purpose}`)
    expect(offered.sort()).toEqual(['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable'])
    await context.close()
  })
})
