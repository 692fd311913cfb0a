import type { Browser, Page } from 'playwright-core'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { writeKeycloakMails } from '@moja-komunala/world/letters/keycloak-mails.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { findLetterFaults, frameOf } from '../support/letter-faults.ts'
import { waitForMail } from '../support/mailbox.ts'
import { createStaff } from '../support/staff.ts'

/* Keycloak's mails and the portal's, to customers and to staff, as a mail server gets them: alike, and as they were tried without one. */

const { facts } = getWorld()
const { portal, mail: mailUrl } = facts.urls
let browser: Browser
let page: Page
/** By language. */
let frames: Map<string, string>

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
  frames = new Map((await writeKeycloakMails()).map(({ language, html }) => [language, frameOf(html)]))
})
afterAll(async () => {
  await browser.close()
})

async function inspectNewest(to: Pick<Account, 'email'>, language: 'sl' | 'en', count = 1) {
  const mail = await waitForMail(mailUrl, to.email, count)
  const { subject, html, text = '' } = mail
  expect(await findLetterFaults(page, { name: subject, language, html, text })).toEqual([])
  // The mail catcher writes this element in its own way.
  expect(frameOf(html.replace('<meta charset="utf-8"/>', '<meta charset="utf-8">'))).toBe(frames.get(language))
  // What a mailbox lists has plain spaces.
  expect(html.replaceAll('\u00a0', ' ')).toContain(`<title>${subject.replaceAll('\u00a0', ' ')}</title>`)
  return mail
}

it.each(['sl', 'en'] as const)(
  'a new password, asked for by staff, comes in the frame of all mails (%s)',
  async (language) => {
    const account = await createAccount(language)
    const keycloak = await asAdministrator()
    await keycloak.users.executeActionsEmail({ id: account.subject, actions: ['UPDATE_PASSWORD'], lifespan: 259_200 })
    const { html } = await inspectNewest(account, language)
    expect(html).toContain(language === 'sl' ? 'Pozdravljeni, Tine!' : 'Hello, Tine!')
  },
)

it('what staff themselves get comes in it as well', async () => {
  const staff = await createStaff()
  const keycloak = await asAdministrator()
  await keycloak.users.executeActionsEmail({ id: staff.subject, actions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'] })
  await inspectNewest(staff, 'sl')
})

it.each(['sl', 'en'] as const)('what the portal writes comes in it (%s)', async (language) => {
  const [owner, account] = [await createAccount(language), await createAccount(language)]
  const customer = await signedInCustomer(portal, account)
  const point = await createMeteringPoint(account.subject)
  await sendReading(customer, point, { valueM3: 1_421, wantsReceipt: true })
  await inspectNewest(account, language)

  const shared = await createMeteringPoint(owner.subject)
  await customer.change('POST', '/metering-points', { purpose: shared.purpose, reference: shared.reference })
  const { html } = await inspectNewest(owner, language)
  expect(html).toContain(`href="${portal}/odjemna-mesta"`)
})
