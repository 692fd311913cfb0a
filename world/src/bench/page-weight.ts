import type { Browser } from 'playwright-core'

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

const observe = `
  window.measured = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) measured.paint = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });`

/** Opens an address as somebody who has never been there, and counts what it takes. */
export async function measureFirstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'sl-SI',
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
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
    })
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
    await page.waitForTimeout(quietMs)
    const { paint, shift } = await page.evaluate<{ paint: number; shift: number }>('measured')
    return { bytes, requests, largestPaintMs: paint, layoutShift: shift }
  } finally {
    await context.close()
  }
}
