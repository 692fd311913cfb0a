import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { allowSignInAt, getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { waitForMail } from '../support/mailbox.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { remind } from '../support/reminder.ts'
import { accessibilityProblems, desktop, newVisitor, openBrowser, phone } from './support/browser.ts'
import { handInReading, signIn } from './support/customer.ts'
import { readingField } from './support/cellar.ts'
import { words } from './support/words.ts'

/* From a reminder to a reading that is stored: one tap, the ordinary sign-in, and the form. */

const browser = await openBrowser()
const { facts } = getWorld()
let database: OwnDatabase
let portal: Portal
let settings: Record<string, string>
let url: string

beforeAll(async () => {
  database = await startOwnDatabase()
  const port = await freePort()
  url = `http://localhost:${port}`
  await allowSignInAt(url)
  settings = {
    ...database.environment,
    ...{ DATABASE_LISTEN_URL: database.environment.DATABASE_URL, LISTEN_PORT: String(port), PORTAL_URL: url },
    // Whenever the test runs, it is a time for notices.
    ...{ NOTICES_FROM_HOUR: '0', NOTICES_UNTIL_HOUR: '24', JOB_LOOK_SECONDS: '1' },
  }
  portal = await startSecondPortal(settings)
}, 120_000)
afterAll(async () => {
  await portal.stop()
  await database.stop()
})

describe('a customer who is reminded', () => {
  it.each([
    ['sl', phone],
    ['en', desktop],
  ] as const)('has the reading stored half a minute after they opened the mail (%s)', async (language, viewport) => {
    const account = await createAccount(language)
    const point = await createMeteringPoint(account.subject, database.url)
    await remind(account.subject, point, settings, database.url)
    const mail = await waitForMail(facts.urls.mail, account.email)
    const [, link = ''] = /href="([^"]+\/vnos\/\d{10})"/.exec(mail.html) ?? []

    const context = await newVisitor(browser, { viewport })
    const page = await context.newPage()
    const openedAt = Date.now()
    await page.goto(link)
    // Until then nobody knows which language they chose.
    await signIn(page, account.email, account.password, words.sl)
    await readingField(page, language).waitFor()
    await handInReading(page, words[language].coldMeter, '17', words[language])
    const stored = () =>
      query('select from reading where meter_id = $1 and value_m3 = 17', [point.meterId], database.url)
    await until('the reading is stored', async () => (await stored()).length === 1)
    // The customer's time is what counts: a test types at once, and has the machine to itself no more than they do.
    expect(Date.now() - openedAt).toBeLessThan(30_000)
    expect(await accessibilityProblems(page)).toEqual([])
    await context.close()
  })
})

describe('the link on a printed letter', () => {
  it('leads to linking where the point is not the customer’s yet, and to all points where it names none', async () => {
    const customer = await signedInCustomer(url)
    const stranger = await createMeteringPoint(undefined, database.url)
    const number = 'select number from metering_point where id = $1'
    const [row] = await query<{ number: string }>(number, [stranger.id], database.url)
    const page = async (path: string) => (await customer.visitor.send(`${url}${path}`)).headers.get('location')
    expect(await page(`/vnos/${row?.number}`)).toBe('/odjemna-mesta/dodaj')
    expect(await page('/vnos')).toBe('/odjemna-mesta/stanja')
    expect(await page('/vnos/0000000000')).toBe('/odjemna-mesta/dodaj')
  })
})
