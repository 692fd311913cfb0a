import type { Browser, BrowserContextOptions } from 'playwright-core'

/** What a first visit costs: an empty cache, everything that comes over the network. */
export interface FirstVisit {
  readonly bytes: number
  readonly requests: number
  /** Largest Contentful Paint, in milliseconds, on the phone below. */
  readonly largestPaintMs: number
  /** Cumulative Layout Shift; 0 where nothing jumps. */
  readonly layoutShift: number
}

/** An old phone on a slow mobile network, as Lighthouse takes it: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const phone = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8, cpuSlowdown: 4 }
/** So long a page must be quiet before it counts as there. */
const quietMs = 1500
const patienceMs = 60_000

// A page may send the browser on to sign in and come back: what counts for the customer began with the first one.
const observe = `
  try { sessionStorage.begun ??= performance.timeOrigin } catch {}
  window.measured = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) measured.paint = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });`

export type SignedIn = BrowserContextOptions['storageState']

/** Signs in with Keycloak's form, ours or its own, and takes the cookies along, but nothing of the cache. */
export async function signIn(browser: Browser, url: string, email: string, password: string): Promise<SignedIn> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.locator('#username').fill(email)
    await page.locator('#password').fill(password)
    await page.locator('#kc-login').click()
    await page.locator('#kc-login').waitFor({ state: 'detached' })
    await page.locator('h1').first().waitFor()
    return await context.storageState()
  } finally {
    await context.close()
  }
}

/** Opens an address as somebody who has never been there, signed in or not, and counts what it takes. */
export async function measureFirstVisit(browser: Browser, url: string, signedIn?: SignedIn): Promise<FirstVisit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'sl-SI',
    ...(signedIn && { storageState: signedIn }),
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(observe)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...phone })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.cpuSlowdown })
    let bytes = 0
    let requests = 0
    let lastHeardMs = Date.now()
    devtools.on('Network.requestWillBeSent', () => (lastHeardMs = Date.now()))
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
      lastHeardMs = Date.now()
    })
    const answer = await page.goto(url, { timeout: patienceMs })
    if (answer?.ok() !== true) throw new Error(`There is no page at ${url}: ${answer?.status()}.`)
    await page.locator('h1').first().waitFor({ timeout: patienceMs })
    // Not the browser's own "network idle": a page that sends on to sign in may leave a request without an end.
    const giveUpAtMs = Date.now() + patienceMs
    while (Date.now() - lastHeardMs < quietMs) {
      if (Date.now() > giveUpAtMs) throw new Error(`The network was never quiet at ${url}.`)
      await page.waitForTimeout(100)
    }
    const { paint, shift } = await page.evaluate<{ paint: number; shift: number }>(
      '({ ...measured, paint: measured.paint + performance.timeOrigin - sessionStorage.begun })',
    )
    return { bytes, requests, largestPaintMs: paint, layoutShift: shift }
  } finally {
    await context.close()
  }
}
