import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { hardships, askKeycloak } from './support/actions.ts'
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

/* One-time codes, recovery codes and passkeys: set up, used and removed on the real Keycloak. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

const languages = [
  { language: 'sl', surroundings: { viewport: smallPhone, colorScheme: 'dark' } },
  { language: 'en', surroundings: { viewport: desktop, colorScheme: 'light' } },
] as const

describe.each(languages)('a customer who reads $language', ({ language, surroundings }) => {
  const w = words[language]
  const otherWords = words[language === 'sl' ? 'en' : 'sl']
  const t = secondFactorWords[language]
  const inThePortal = (page: Page) => heading(page, w.addHeading).waitFor()

  /** A browser that speaks the customer's language from the first page on. */
  async function newPage(): Promise<Page> {
    const locale = language === 'sl' ? 'sl-SI' : 'en-GB'
    return (await newVisitor(browser, { ...surroundings, locale })).newPage()
  }
  async function signInHere(page: Page, account: Account): Promise<void> {
    const other = link(page, words[language].otherLanguage)
    await other.or(link(page, otherWords.otherLanguage)).waitFor()
    if ((await other.count()) === 0) await link(page, otherWords.otherLanguage).click()
    await signIn(page, account.email, account.password, w)
  }
  async function begin(account: Account, action?: string): Promise<Page> {
    const page = await newPage()
    await (action === undefined ? page.goto(portal) : askKeycloak(page, portal, { kc_action: action }))
    await signInHere(page, account)
    return page
  }

  const setUpTotp = (page: Page) => setUpOneTimeCodes(page, 'Telefon', t)
  const setUpRecoveryCodes = (page: Page) => saveRecoveryCodes(page, t)

  it('sets up one-time codes, signs in with them, and removes them again', async () => {
    const account = await createAccount(language)
    const page = await begin(account, 'CONFIGURE_TOTP')
    await heading(page, t.totpSetUp).waitFor()
    expect(await hardships(page)).toEqual([])
    await textbox(page, t.totpCode).fill('000000')
    await button(page, t.save).click()
    await page.getByText(t.wrongCode).first().waitFor()
    expect(await hardships(page)).toEqual([])
    const app = await setUpTotp(page)
    await inThePortal(page)
    await page.context().close()

    const again = await begin(account)
    await heading(again, t.totp).waitFor()
    expect(await hardships(again)).toEqual([])
    await textbox(again, t.totpCode).fill('000000')
    await button(again, w.signIn).click()
    await again.getByText(t.wrongCode).first().waitFor()
    expect(await hardships(again)).toEqual([])
    await textbox(again, t.totpCode).fill(nextCode(app))
    await button(again, w.signIn).click()
    await inThePortal(again)

    const keycloak = await asAdministrator()
    const credentials = await keycloak.users.getCredentials({ id: account.subject })
    const otp = credentials.find(({ type }) => type === 'otp')
    await askKeycloak(again, portal, { kc_action: `delete_credential:${otp?.id}` })
    await heading(again, t.removal).waitFor()
    expect(await hardships(again)).toEqual([])
    await again.getByText('Telefon').waitFor()
    await button(again, t.cancel).click()
    await inThePortal(again)
    await askKeycloak(again, portal, { kc_action: `delete_credential:${otp?.id}` })
    await button(again, t.remove).click()
    await inThePortal(again)
    await again.context().close()

    const last = await begin(account)
    await inThePortal(last)
    await last.context().close()
  })

  it('without the phone, signs in with a recovery code instead', async () => {
    const account = await createAccount(language)
    const page = await begin(account, 'CONFIGURE_TOTP')
    await setUpTotp(page)
    await inThePortal(page)
    await askKeycloak(page, portal, { kc_action: 'CONFIGURE_RECOVERY_AUTHN_CODES' })
    await heading(page, t.recoveryCodes).waitFor()
    await button(page, t.finish).click()
    await page.getByText(t.saveFirst).first().waitFor()
    expect(await hardships(page)).toEqual([])
    const codes = await setUpRecoveryCodes(page)
    expect(codes).toHaveLength(12)
    await inThePortal(page)
    await page.context().close()

    const again = await begin(account)
    await heading(again, t.totp).waitFor()
    await button(again, t.anotherWay).click()
    await heading(again, t.chooseWay).waitFor()
    expect(await hardships(again)).toEqual([])
    await again.getByRole('button', { name: t.recoveryWay }).click()
    await heading(again, t.recovery).waitFor()
    expect(await hardships(again)).toEqual([])
    await textbox(again, t.recoveryCode(1)).fill('AAAA-BBBB-CCCC')
    await button(again, w.signIn).click()
    await again.getByText(t.wrongRecoveryCode).first().waitFor()
    await textbox(again, t.recoveryCode(1)).fill(codes[0]?.toLowerCase() ?? '')
    await button(again, w.signIn).click()
    await inThePortal(again)
    await again.context().close()
  })

  it('sets up a passkey and signs in with it', async () => {
    const account = await createAccount(language)
    const page = await newPage()
    const { cdp, authenticatorId } = await addAuthenticator(page)
    await askKeycloak(page, portal, { kc_action: 'webauthn-register' })
    await signInHere(page, account)
    await heading(page, t.passkeySetUp).waitFor()
    expect(await hardships(page)).toEqual([])
    await createPasskey(page, 'Prenosnik', t)
    await inThePortal(page)

    await page.context().clearCookies()
    await page.goto(portal)
    await signInHere(page, account)
    await heading(page, t.passkey).waitFor()
    await page.getByText('Prenosnik').waitFor()
    expect(await hardships(page)).toEqual([])
    // Another device, without the passkey: the browser gives up, the page explains and stays usable.
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
    await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
    await button(page, t.usePasskey).click()
    await page.getByText(t.passkeyNotUsed).waitFor()
    expect(await hardships(page)).toEqual([])
    for (const credential of credentials) await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
    await button(page, t.usePasskey).click()
    await inThePortal(page)
    await page.context().close()
  })
})
