import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import {
  beginOnDevice,
  createProgram,
  permitProgram,
  type TestProgram,
  type WaitingDevice,
} from '@moja-komunala/world/actors/programs.ts'
import type { Page } from 'playwright-core'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { waitForMail } from '../support/mailbox.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, smallPhone, withLanguage } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading } from './support/elements.ts'
import { words } from './support/words.ts'

/* A customer lets another program act for them: on a device without a browser (RFC 8628), or in the browser itself. */

const { mail } = getWorld().facts.urls
const browser = await openBrowser()
let program: TestProgram

beforeAll(async () => {
  program = await createProgram({ attributes: { policyUri: 'https://poraba.example/podatki' } })
})
afterAll(async () => {
  await program.remove()
})

const beginOn = () => beginOnDevice(program, 'metering-points:read-own readings:read-own offline_access')

const texts = {
  sl: {
    deviceTitle: 'Prijava naprave',
    deviceCode: 'Koda z naprave',
    question: 'Ali vaša naprava kaže to kodo?',
    shown: 'Da, kaže to kodo',
    notShown: 'Ne',
    letter: 'Program ima dostop do vašega uporabniškega računa',
    wrongCode: 'Koda ni prava. Poskusite znova.',
    missingCode: 'Vpišite kodo, ki jo kaže naprava.',
    continue: 'Nadaljujte',
    grantTitle: 'Dovoljenje za dostop',
    wishes: [
      'vidi vaša odjemna mesta',
      'vidi števce, odčitke in porabo na vaših odjemnih mestih',
      'dela tudi takrat, ko niste prijavljeni',
    ],
    policy: 'Kako ta program ravna s podatki',
    allow: 'Dovolite',
    refuse: 'Zavrni',
    done: 'Naprava je prijavljena',
    refused: 'Prijava naprave ni uspela',
  },
  en: {
    deviceTitle: 'Signing in a device',
    deviceCode: 'Code from the device',
    question: 'Does your device show this code?',
    shown: 'Yes, it shows this code',
    notShown: 'No',
    letter: 'An app has access to your account',
    wrongCode: 'The code is not right. Please try again.',
    missingCode: 'Enter the code that the device shows.',
    continue: 'Continue',
    grantTitle: 'Permission for access',
    wishes: [
      'see your metering points',
      'see the meters, readings and consumption of your metering points',
      'work even while you are not signed in',
    ],
    policy: 'How this app treats your data',
    allow: 'Allow',
    refuse: 'Decline',
    done: 'The device is signed in',
    refused: 'The device could not be signed in',
  },
} as const

const languages = [
  { language: 'sl', surroundings: { viewport: smallPhone, colorScheme: 'light', locale: 'sl-SI' } },
  { language: 'en', surroundings: { viewport: desktop, colorScheme: 'dark', locale: 'en-GB' } },
] as const

describe.each(languages)('a customer who reads $language', ({ language, surroundings }) => {
  const w = words[language]
  const t = texts[language]

  /** Up to the question whether the device shows the code. */
  async function enterCode(device: WaitingDevice, account: Account): Promise<Page> {
    const page = await (await withLanguage(await newVisitor(browser, surroundings), language)).newPage()
    await page.goto(device.verificationUri)
    await heading(page, t.deviceTitle).waitFor()
    expect(await hardships(page)).toEqual([])
    await button(page, t.continue).click()
    await page.getByRole('link', { name: t.missingCode }).waitFor()
    await page.getByLabel(t.deviceCode, { exact: true }).fill('AAAA-AAAA')
    await button(page, t.continue).click()
    await page.getByRole('link', { name: t.wrongCode }).waitFor()
    expect(await hardships(page)).toEqual([])
    // As people type: small letters, a gap in place of the hyphen.
    await page.getByLabel(t.deviceCode, { exact: true }).fill(device.userCode.toLowerCase().replace('-', ' '))
    await button(page, t.continue).click()
    await signIn(page, account.email, account.password, w)
    await expectQuestion(page, device)
    return page
  }
  async function expectQuestion(page: Page, { userCode }: WaitingDevice): Promise<void> {
    await heading(page, t.question).waitFor()
    await page.getByText(userCode, { exact: true }).waitFor()
    await page.getByText(program.name).waitFor()
    expect(await hardships(page)).toEqual([])
  }
  async function allow(page: Page): Promise<void> {
    await button(page, t.shown).click()
    await heading(page, t.grantTitle).waitFor()
    expect(await hardships(page)).toEqual([])
    await button(page, t.allow).click()
    await heading(page, t.done).waitFor()
  }

  it('signs a device in by the code that it shows, sees in words what it may do, and is told by mail', async () => {
    const account = await createAccount(language)
    const device = await beginOn()
    const page = await enterCode(device, account)
    await button(page, t.shown).click()
    await heading(page, t.grantTitle).waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await page.getByRole('main').getByRole('list').first().getByRole('listitem').allInnerTexts()).toEqual(
      t.wishes,
    )
    await page.getByText(program.name).waitFor()
    const policy = page.getByRole('link', { name: t.policy })
    expect(await policy.getAttribute('href')).toBe('https://poraba.example/podatki')
    expect(await device.askForToken()).toMatchObject({ error: 'authorization_pending' })
    await button(page, t.allow).click()
    await heading(page, t.done).waitFor()
    expect(await hardships(page)).toEqual([])
    // It asks every five seconds.
    await until('the device has its token', async () => 'refresh_token' in (await device.askForToken()))
    const letter = await waitForMail(mail, account.email)
    expect(letter.subject).toBe(t.letter)
    expect(letter.html).toContain(program.name)
    expect(letter.html).toContain('/realms/komunala/account/programi')

    // The same program again: the question comes, another letter doesn't.
    const again = await beginOn()
    await page.goto(again.verificationUriComplete)
    // A sign-in for nothing but lasting access ends with that.
    await signIn(page, account.email, account.password, w)
    await expectQuestion(page, again)
    await allow(page)
    await page.context().close()
    const other = await createProgram({ name: 'Drug program' })
    await permitProgram(other, account, 'openid metering-points:read-own')
    await other.remove()
    const next = await waitForMail(mail, account.email, 2)
    expect(next.html).toContain('Drug program')
  })

  it('who followed somebody else’s link, with the code in it, lets nobody in', async () => {
    const device = await beginOn()
    const page = await (await withLanguage(await newVisitor(browser, surroundings), language)).newPage()
    const account = await createAccount(language)
    await page.goto(device.verificationUriComplete)
    await signIn(page, account.email, account.password, w)
    await expectQuestion(page, device)
    await button(page, t.notShown).click()
    await heading(page, t.refused).waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await device.askForToken()).toMatchObject({ error: 'access_denied' })
    await page.context().close()
  })

  it('who refuses is told so, and the device gets nothing', async () => {
    const device = await beginOn()
    const page = await enterCode(device, await createAccount(language))
    await button(page, t.shown).click()
    await button(page, t.refuse).click()
    await heading(page, t.refused).waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await device.askForToken()).toMatchObject({ error: 'access_denied' })
    await page.context().close()
  })
})
