import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { findChromium } from '../chromium.ts'
import { freePort } from '../ports.ts'
import type { World } from '../world.ts'
import { startCountingProxy, type CountingProxy, type Transferred } from './counting-proxy.ts'
import { auditPage, type Audit } from './lighthouse.ts'

/** What home and the page on which readings are handed in may weigh, and what Lighthouse must say of the latter. */
export const readingPageLimits = {
  homeFirstVisitBytes: 72_000,
  firstVisitBytes: 66_000,
  laterVisitBytes: 5_000,
  accessibility: 100,
  bestPractices: 100,
  performance: 95,
} as const

export interface ReadingPageWeight {
  /** Of home, with nothing kept in the browser, everything included. */
  readonly home: Transferred
  /** The same of the reading page. */
  readonly first: Transferred
  /** The same customer again. */
  readonly later: Transferred
  readonly audit: Audit
}

/** So long nothing may be under way before a visit counts as over: a worker fetches what it keeps after the page is there. */
const quietMs = 2500

/** Measures the reading page as a customer who is signed in has it; the median of three visits and three audits. */
export async function benchReadingPage({ facts }: World): Promise<ReadingPageWeight> {
  const debuggingPort = await freePort()
  const proxy = await startCountingProxy(facts.urls.portal)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      `--remote-debugging-port=${debuggingPort}`,
    ],
  })
  try {
    const customer = facts.users.find(({ email }) => email.startsWith('marko.'))
    if (customer === undefined) throw new Error('The demonstration has no customer with one metering point.')
    const signedIn = await browser.newContext({ locale: 'sl-SI' })
    const page = await signedIn.newPage()
    const path = await signIn(page, facts.urls.portal, customer)
    const cookies = await signedIn.cookies(facts.urls.portal)
    const visits: { home: Transferred; first: Transferred; later: Transferred }[] = []
    for (let round = 0; round < 3; round += 1) {
      const [atHome, context] = [await newPhone(browser, cookies), await newPhone(browser, cookies)]
      visits.push({
        home: await visit(atHome, proxy, '/', wayToForm),
        first: await visit(context, proxy, path, readingField),
        later: await visit(context, proxy, path, readingField),
      })
      await Promise.all([atHome.close(), context.close()])
    }
    const audits: Audit[] = []
    for (let round = 0; round < 3; round += 1)
      audits.push(
        await auditPage({
          url: `${facts.urls.portal}${path}`,
          debuggingPort,
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        }),
      )
    const bytes = ({ shell, data }: Transferred): number => shell + data
    return {
      home: middle(
        visits.map(({ home }) => home),
        bytes,
      ),
      first: middle(
        visits.map(({ first }) => first),
        bytes,
      ),
      later: middle(
        visits.map(({ later }) => later),
        bytes,
      ),
      audit: middle(audits, ({ performance }) => performance),
    }
  } finally {
    await browser.close()
    proxy.stop()
  }
}

type Cookies = Parameters<BrowserContext['addCookies']>[0]

async function newPhone(browser: Browser, cookies: Cookies): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sl-SI' })
  await context.addCookies(cookies)
  return context
}

const wayToForm = (page: Page): Locator => page.getByRole('link', { name: 'Vnesite stanje', exact: true })
const readingField = (page: Page): Locator => page.getByRole('textbox', { name: 'Novo stanje' }).first()

/** @returns the path of the only metering point */
async function signIn(page: Page, portal: string, { email, password }: { email: string; password: string }) {
  await page.goto(portal)
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(email)
  await page.getByLabel('Geslo', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Prijava', exact: true }).click()
  await wayToForm(page).click()
  await readingField(page).waitFor()
  return new URL(page.url()).pathname
}

async function visit(
  context: BrowserContext,
  proxy: CountingProxy,
  path: string,
  shown: (page: Page) => Locator,
): Promise<Transferred> {
  proxy.take()
  const page = await context.newPage()
  await page.goto(`${proxy.url}${path}`, { waitUntil: 'networkidle' })
  await shown(page).waitFor()
  await page.waitForTimeout(quietMs)
  await page.close()
  return proxy.take()
}

/** Of three. */
function middle<Measured>(all: readonly Measured[], by: (measured: Measured) => number): Measured {
  const [, found] = all.toSorted((a, b) => by(a) - by(b))
  if (found === undefined) throw new Error('There were too few measurements for a median.')
  return found
}
