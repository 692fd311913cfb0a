import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { newVisitor } from './browser.ts'
import { handInReading, signIn } from './customer.ts'
import { words } from './words.ts'

/* What customers do who go down to the meter, where there is no network. */

export interface AtHome {
  readonly account: Account
  readonly point: TestPoint
  readonly context: BrowserContext
  readonly page: Page
}

export interface Home {
  /** The portal that is visited, where it isn't the world's. */
  readonly url?: string
  /** What it keeps its data in. */
  readonly database?: string
  readonly language?: 'sl' | 'en'
}

/** Has opened the point's page once, with a network, until the phone keeps what it needs without one. */
export async function openAtHome(
  browser: Browser,
  { url = getWorld().facts.urls.portal, database, language = 'sl' }: Home = {},
): Promise<AtHome> {
  const account = await createAccount(language)
  const point = await createMeteringPoint(account.subject, database)
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await page.goto(`${url}/odjemna-mesta/${point.id}`)
  await signIn(page, account.email, account.password, words.sl)
  await readingField(page, language).waitFor()
  await untilKept(page)
  return { account, point, context, page }
}

/** On a later visit: bills and consumption as well. */
export const untilRestKept = (page: Page): Promise<void> =>
  until('the rest of the pages is kept', () =>
    page.evaluate<boolean>(`(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return ['bills', 'consumption'].every((part) => all.flat().some(({ url }) => url.includes('/assets/' + part + '-')))
    })()`),
  )

/** Until the pages are kept on the phone. */
export async function untilKept(page: Page): Promise<void> {
  await until('the service worker is in charge', () =>
    page.evaluate<boolean>('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)'),
  )
}

export const readingField = (page: Page, language: 'sl' | 'en' = 'sl'): Locator =>
  page.getByRole('textbox', { name: words[language].newReading })

export const enter = (page: Page, value: number, language: 'sl' | 'en' = 'sl'): Promise<void> =>
  handInReading(page, words[language].coldMeter, String(value), words[language])

/** What the page says of readings on their way, in either language. */
export const waiting = (page: Page): Locator => page.getByText(/čaka(ta|jo)? na pošiljanje|wait(s)? to be sent/).first()
export const sent = (page: Page): Locator =>
  page.getByText(/poslan[ioa]? in shranjen|(has|have) been sent and stored/).first()

export interface Stored {
  readonly value_m3: number
  readonly entered_at: Date
  readonly received_at: Date
  readonly is_late: boolean
}

/** In the order of their arrival. */
export const storedFor = ({ meterId }: TestPoint, database?: string): Promise<Stored[]> =>
  query<Stored>(
    'select value_m3, entered_at, received_at, is_late from reading where meter_id = $1 order by sequence',
    [meterId],
    database,
  )
