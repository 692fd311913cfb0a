import { describe, expect, it } from '@jest/globals'
import { brand } from '@moja-komunala/brand/brand'
import { asAdministrator, createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { askKeycloak, hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, smallPhone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading, link, textbox } from './support/elements.ts'
import {
  addAuthenticator,
  createPasskey,
  nextCode,
  saveRecoveryCodes,
  secondFactorWords,
  setUpOneTimeCodes,
} from './support/second-factors.ts'
import { words } from './support/words.ts'

/* A mailbox alone opens no account that has a second factor: a forgotten password is replaced by whoever confirms as at signing in. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()
const newPassword = 'Globok tolmun 8'

const languages = [
  {
    language: 'sl',
    locale: 'sl-SI',
    surroundings: { viewport: smallPhone },
    sendLink: 'Pošljite povezavo',
    save: 'Shranite geslo',
  },
  {
    language: 'en',
    locale: 'en-GB',
    surroundings: { viewport: desktop },
    sendLink: 'Send the link',
    save: 'Save the password',
  },
] as const

describe.each(languages)('a customer who reads $language', ({ language, locale, surroundings, sendLink, save }) => {
  const w = words[language]
  const t = secondFactorWords[language]
  const inThePortal = (page: Page) => heading(page, w.addHeading).waitFor()

  async function open(action?: string, account?: Account): Promise<Page> {
    const page = await (await newVisitor(browser, { ...surroundings, locale })).newPage()
    await (action === undefined ? page.goto(portal) : askKeycloak(page, portal, { kc_action: action }))
    if (account) await signInHere(page, account)
    return page
  }
  async function inOwnLanguage(page: Page): Promise<void> {
    const [here, there] = [
      link(page, w.otherLanguage),
      link(page, words[language === 'sl' ? 'en' : 'sl'].otherLanguage),
    ]
    await here.or(there).waitFor()
    if ((await here.count()) === 0) await there.click()
    await here.waitFor()
  }
  async function signInHere(page: Page, account: Account): Promise<void> {
    await inOwnLanguage(page)
    await signIn(page, account.email, account.password, w)
  }

  async function followResetMail(page: Page, account: Account): Promise<void> {
    await inOwnLanguage(page)
    await link(page, w.forgotPassword).click()
    await textbox(page, w.email).fill(account.email)
    await button(page, sendLink).click()
    await page.goto(actionLink(await waitForMail(mail, account.email)))
  }
  async function chooseNewPassword(page: Page): Promise<void> {
    await heading(page, w.updateHeading).waitFor()
    await page.getByLabel(w.newPassword, { exact: true }).fill(newPassword)
    await page.getByLabel(w.confirmPassword, { exact: true }).fill(newPassword)
    await button(page, save).click()
    await inThePortal(page)
  }
  const typesOf = async ({ subject }: Account) =>
    (await (await asAdministrator()).users.getCredentials({ id: subject }))
      .map(({ type }) => type)
      // What is kept with them and opens nothing.
      .filter((type) => !['password-history', 'known-browsers'].includes(String(type)))
      .toSorted()

  it('is asked for the one-time code or a recovery code before the new password, and keeps both', async () => {
    const account = await createAccount(language)
    const page = await open('CONFIGURE_TOTP', account)
    const app = await setUpOneTimeCodes(page, 'Telefon', t)
    await inThePortal(page)
    await askKeycloak(page, portal, { kc_action: 'CONFIGURE_RECOVERY_AUTHN_CODES' })
    const codes = await saveRecoveryCodes(page, t)
    await inThePortal(page)
    await page.context().close()

    const elsewhere = await open()
    await followResetMail(elsewhere, account)
    await heading(elsewhere, t.totp).waitFor()
    // Who lost everything turns to people, who ask who it is.
    await elsewhere.getByRole('main').getByRole('link', { name: brand.utility.phone }).waitFor()
    expect(await hardships(elsewhere)).toEqual([])
    await textbox(elsewhere, t.totpCode).fill('000000')
    await button(elsewhere, w.signIn).click()
    await elsewhere.getByText(t.wrongCode).first().waitFor()
    await button(elsewhere, t.anotherWay).click()
    await elsewhere.getByRole('button', { name: t.recoveryWay }).click()
    await textbox(elsewhere, t.recoveryCode(1)).fill(codes[0] ?? '')
    await button(elsewhere, w.signIn).click()
    await chooseNewPassword(elsewhere)
    await elsewhere.context().close()
    expect(await typesOf(account)).toEqual(['otp', 'password', 'recovery-authn-codes'])

    const again = await open()
    await signInHere(again, { ...account, password: newPassword })
    await heading(again, t.totp).waitFor()
    await textbox(again, t.totpCode).fill(nextCode(app))
    await button(again, w.signIn).click()
    await inThePortal(again)
    await again.context().close()
  })

  it('is asked for the passkey before the new password', async () => {
    const account = await createAccount(language)
    const page = await (await newVisitor(browser, { ...surroundings, locale })).newPage()
    await addAuthenticator(page)
    await askKeycloak(page, portal, { kc_action: 'webauthn-register' })
    await signInHere(page, account)
    await createPasskey(page, 'Prenosnik', t)
    await inThePortal(page)

    await page.context().clearCookies()
    await page.goto(portal)
    await followResetMail(page, account)
    await heading(page, t.passkey).waitFor()
    await button(page, t.usePasskey).click()
    await chooseNewPassword(page)
    await page.context().close()
    expect(await typesOf(account)).toEqual(['password', 'webauthn'])
  })
})
