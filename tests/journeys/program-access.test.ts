import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { beginOnDevice, createProgram, renewToken, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { openPage, openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, smallPhone, withLanguage } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, buttonAbout, heading } from './support/elements.ts'
import { words } from './support/words.ts'

/* A program of a customer's own: permitted by the code on its screen, seen under Varnost → Programi z dostopom, taken off. */

const { portal } = getWorld().facts.urls
const scopes = 'metering-points:read-own readings:read-own offline_access'
const browser = await openBrowser()
let program: TestProgram

beforeAll(async () => {
  program = await createProgram({ name: 'Vodomer na hladilniku' })
})
afterAll(async () => {
  await program.remove()
})

const languages = [
  {
    language: 'sl',
    surroundings: { viewport: smallPhone, colorScheme: 'light', locale: 'sl-SI' },
    code: 'Koda z naprave',
    proceed: 'Nadaljujte',
    shown: 'Da, kaže to kodo',
    allow: 'Dovolite',
    onlyPrograms: 'Na drugih napravah niste prijavljeni. Dostop ima program, ki ste mu ga dovolili v tej prijavi.',
    done: 'Naprava je prijavljena',
    can: [
      'dela tudi takrat, ko niste prijavljeni',
      'vidi vaša odjemna mesta',
      'vidi števce, odčitke in porabo na vaših odjemnih mestih',
    ],
    today: /^danes ob\s\d{2}:\d{2}$/,
    taken: 'Dostop je odvzet: Vodomer na hladilniku.',
  },
  {
    language: 'en',
    surroundings: { viewport: desktop, colorScheme: 'dark', locale: 'en-GB' },
    code: 'Code from the device',
    proceed: 'Continue',
    shown: 'Yes, it shows this code',
    allow: 'Allow',
    onlyPrograms: 'You are not signed in on any other device. An app that you permitted in this sign-in has access.',
    done: 'The device is signed in',
    can: [
      'see the meters, readings and consumption of your metering points',
      'see your metering points',
      'work even while you are not signed in',
    ],
    today: /^today at\s\d{2}:\d{2}$/,
    taken: 'Access has been taken away: Vodomer na hladilniku.',
  },
] as const

describe.each(languages)('a customer who reads $language', (t) => {
  const { language, surroundings } = t
  const w = words[language]
  const main = (page: Page) => page.getByRole('main')

  async function permit(account: Account, device: { userCode: string; verificationUri: string }): Promise<void> {
    const page = await (await withLanguage(await newVisitor(browser, surroundings), language)).newPage()
    await page.goto(device.verificationUri)
    await page.getByLabel(t.code, { exact: true }).fill(device.userCode)
    await button(page, t.proceed).click()
    await signIn(page, account.email, account.password, w)
    await button(page, t.shown).click()
    await button(page, t.allow).click()
    await heading(page, t.done).waitFor()
    await page.context().close()
  }

  it('lets a device read the own metering points, finds it on the account pages, and takes its access away', async () => {
    const account = await createAccount(language)
    const { id } = await createMeteringPoint(account.subject)
    const device = await beginOnDevice(program, scopes)
    await permit(account, device)
    const { refresh_token = '', ...granted } = await device.askForToken()

    const points = await fetch(`${portal}/api/v1/metering-points`, {
      headers: { authorization: `Bearer ${accessTokenOf(granted)}` },
    })
    expect(points.status).toBe(200)
    expect(await points.json()).toMatchObject({ meteringPoints: [{ id }] })
    const renewed = await renewToken(program, refresh_token)
    expect(renewed).toHaveProperty('access_token')

    const page = await openProfile(await newVisitor(browser, surroundings), portal, account, w)
    await openPage(page, w.programs)
    const card = main(page).locator('.place')
    await card.getByRole('heading', { name: program.name, exact: true }).waitFor()
    expect(await card.getByRole('listitem').allInnerTexts()).toEqual(t.can)
    expect(await card.locator('dd').innerText()).toMatch(t.today)
    expect(await hardships(page)).toEqual([])

    await buttonAbout(page, w.takeAccess, program.name).click()
    await page.getByRole('dialog').getByRole('button', { name: w.cancel, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await card.count()).toBe(1)
    await buttonAbout(page, w.takeAccess, program.name).click()
    expect(await hardships(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: w.takeAccess, exact: true }).click()
    await page.locator(':focus', { hasText: t.taken }).waitFor()
    await main(page).getByText(w.noPrograms).waitFor()
    expect(await hardships(page)).toEqual([])

    expect(await renewToken(program, renewed.refresh_token ?? '')).toMatchObject({ error: 'invalid_grant' })
    await page.context().close()
  })

  it('signs out of other devices, and with them the program that was permitted in the same sign-in', async () => {
    const account = await createAccount(language)
    const device = await beginOnDevice(program, scopes)
    const page = await openProfile(await newVisitor(browser, surroundings), portal, account, w)
    await page.goto(device.verificationUriComplete)
    await button(page, t.shown).click()
    await button(page, t.allow).click()
    await heading(page, t.done).waitFor()
    const { refresh_token = '' } = await device.askForToken()

    await page.goto(portal)
    await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
    await heading(page, w.welcomeHeading).waitFor()
    await openPage(page, w.activity)
    await main(page).getByText(t.onlyPrograms).waitFor()
    expect(await main(page).locator('.place').count()).toBe(1)
    expect(await hardships(page)).toEqual([])
    await button(page, w.signOutOthers).click()
    await page.getByRole('dialog').getByRole('button', { name: w.signOutOthers, exact: true }).click()
    await main(page).getByText(w.noOthers, { exact: true }).waitFor()

    expect(await renewToken(program, refresh_token)).toMatchObject({ error: 'invalid_grant' })
    // Here the customer stays.
    await page.getByRole('navigation').getByRole('link', { name: w.meteringPoints, exact: true }).click()
    await page.waitForURL(`${portal}/odjemna-mesta**`)
    await page.getByRole('button', { name: w.signOut }).waitFor()
    await page.context().close()
  })

  it('who has permitted none is told so', async () => {
    const page = await openProfile(await newVisitor(browser, surroundings), portal, await createAccount(language), w)
    await openPage(page, w.programs)
    await main(page).getByText(w.noPrograms).waitFor()
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })
})
