import { describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { waitForMail } from '../support/mailbox.ts'
import { openPage, openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, newVisitor, openBrowser, phone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, buttonAbout, heading, textbox } from './support/elements.ts'
import {
  addAuthenticator,
  createPasskey,
  nextCode,
  saveRecoveryCodes,
  secondFactorWords,
  setUpOneTimeCodes,
} from './support/second-factors.ts'
import { words } from './support/words.ts'

/* Second factors under Varnost → Prijava: added, named, used at the next sign-in, removed, and told by mail. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

const languages = [
  {
    language: 'sl',
    who: 'on a phone, in Slovenian',
    viewport: phone,
    t: {
      onlyCodes: /^Ostale so samo rezervne kode/,
      noCodes: /^Ustvarite še rezervne kode/,
      codesLeft: (left: number) => `neporabljene: ${left} od 12`,
      nameMissing: 'Vpišite ime.',
      renamed: 'Novo ime je shranjeno: Stari telefon.',
      added: 'Dodan je način prijave v vaš uporabniški račun',
      removed: 'Odstranjen je način prijave v vaš uporabniški račun',
      app: 'Aplikacija za enkratne kode',
      passkey: 'Ključ za dostop',
      totp: 'enkratne kode',
      codes: 'rezervne kode',
      named: (name: string) => `»${name}«`,
      notYou: 'Če to niste bili vi',
    },
  },
  {
    language: 'en',
    who: 'at a desk, in English',
    viewport: desktop,
    t: {
      onlyCodes: /^Only recovery codes are left/,
      noCodes: /^Create recovery codes as well/,
      codesLeft: (left: number) => `unused: ${left} of 12`,
      nameMissing: 'Enter a name.',
      renamed: 'The new name has been saved: Stari telefon.',
      added: 'A way to sign in to your account has been added',
      removed: 'A way to sign in to your account has been removed',
      app: 'Authenticator app',
      passkey: 'Passkey',
      totp: 'one-time codes',
      codes: 'recovery codes',
      named: (name: string) => `“${name}”`,
      notYou: 'If this was not you',
    },
  },
] as const

describe.each(languages)('a customer $who', ({ language, viewport, t }) => {
  const w = words[language]
  const f = secondFactorWords[language]
  const ways = (page: Page) => page.locator('.way')
  const field = (page: Page, label: string) => textbox(page, label)

  async function openSigningIn(account: Account): Promise<Page> {
    const page = await openProfile(await newVisitor(browser, { viewport }), portal, account, w)
    await openPage(page, w.signingIn)
    await page.locator('.card').nth(1).waitFor()
    return page
  }
  /** Back from Keycloak's page, which did what the button said. */
  async function backAfterChange(page: Page): Promise<void> {
    await heading(page, w.signingIn).waitFor()
    await page.getByText(w.actionDone).waitFor()
  }
  async function remove(page: Page, what: string): Promise<void> {
    await buttonAbout(page, w.remove, what).click()
    await heading(page, f.removal).waitFor()
    await button(page, f.remove).click()
    await backAfterChange(page)
  }
  /** Signs in on another device, as far as the second step. */
  async function begin(account: Account): Promise<Page> {
    const page = await (await newVisitor(browser, { viewport })).newPage()
    await page.goto(portal)
    await signIn(page, account.email, account.password, words.sl)
    return page
  }
  async function mailAfter(account: Account, count: number) {
    const message = await waitForMail(mail, account.email, count)
    expect(message.text).toContain(t.notYou)
    return message
  }

  it('adds an app for codes and recovery codes, loses the phone, and ends with the password alone', async () => {
    const account = await createAccount(language)
    const page = await openSigningIn(account)
    await page.getByText(w.secondFactorNone).waitFor()
    // Alone they would be used up at every sign-in.
    expect(await button(page, w.addRecoveryCodes).count()).toBe(0)

    await button(page, w.addTotp).click()
    const app = await setUpOneTimeCodes(page, 'Telefon', f)
    await backAfterChange(page)
    await ways(page).getByText('Telefon', { exact: true }).waitFor()
    await page.getByText(t.noCodes).waitFor()
    const first = await mailAfter(account, 1)
    expect(first.subject).toBe(t.added)
    expect(first.text).toContain(t.totp)

    await button(page, w.addRecoveryCodes).click()
    const codes = await saveRecoveryCodes(page, f)
    await backAfterChange(page)
    await page.getByText(t.codesLeft(12)).waitFor()
    expect(await page.getByText(t.noCodes).count()).toBe(0)
    expect((await mailAfter(account, 2)).text).toContain(t.codes)
    expect(await hardships(page)).toEqual([])

    const withPhone = await begin(account)
    await heading(withPhone, f.totp).waitFor()
    await field(withPhone, f.totpCode).fill(nextCode(app))
    await button(withPhone, w.signIn).click()
    await heading(withPhone, w.addHeading).waitFor()
    await withPhone.context().close()

    // The phone is lost: a recovery code lets the customer in, who takes the lost phone's codes away.
    const withoutPhone = await begin(account)
    await button(withoutPhone, f.anotherWay).click()
    await withoutPhone.getByRole('button', { name: f.recoveryWay }).click()
    await field(withoutPhone, f.recoveryCode(1)).fill(codes[0] ?? '')
    await button(withoutPhone, w.signIn).click()
    await heading(withoutPhone, w.addHeading).waitFor()
    await withoutPhone.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
    await openPage(withoutPhone, w.signingIn)
    await withoutPhone.getByText(t.codesLeft(11)).waitFor()
    await remove(withoutPhone, `${t.app}: Telefon`)
    await withoutPhone.getByText(t.onlyCodes).waitFor()
    expect(await hardships(withoutPhone)).toEqual([])
    const third = await mailAfter(account, 3)
    expect(third.subject).toBe(t.removed)
    expect(third.text).toContain(`${t.totp} ${t.named('Telefon')}`)

    await remove(withoutPhone, f.recoveryCodes)
    await withoutPhone.getByText(w.secondFactorNone).waitFor()
    expect((await mailAfter(account, 4)).subject).toBe(t.removed)
    const last = await begin(account)
    await heading(last, w.addHeading).waitFor()
    // Each change was told once.
    await expect(waitForMail(mail, account.email, 5, 1000)).rejects.toThrow('4 of 5')
    await Promise.all([page, withoutPhone, last].map((open) => open.context().close()))
  })

  it('gives a way another name, and what is wrong with it is said in the dialog', async () => {
    const account = await createAccount(language)
    const page = await openSigningIn(account)
    await button(page, w.addTotp).click()
    await setUpOneTimeCodes(page, 'Telefon', f)
    await backAfterChange(page)
    const rename = buttonAbout(page, w.rename, `${t.app}: Telefon`)
    await rename.click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await hasFocus(rename)).toBe(true)
    await rename.click()
    const name = page.getByRole('dialog').getByLabel(w.wayName)
    expect(await name.inputValue()).toBe('Telefon')
    await name.fill('  ')
    await name.press('Enter')
    await page.getByText(t.nameMissing).waitFor()
    expect(await hardships(page)).toEqual([])
    await name.fill('Stari telefon')
    await page.context().setOffline(true)
    await name.press('Enter')
    await page.getByRole('dialog').locator('.notice--error').waitFor()
    expect(await name.inputValue()).toBe('Stari telefon')
    await page.context().setOffline(false)
    await name.press('Enter')
    await page.getByText(t.renamed).waitFor()
    await ways(page).getByText('Stari telefon', { exact: true }).waitFor()
    await page.reload()
    await ways(page).getByText('Stari telefon', { exact: true }).waitFor()
    await page.context().close()
  })

  it('adds two passkeys, signs in with one, removes it, signs in with the other, and removes that', async () => {
    const account = await createAccount(language)
    const page = await openSigningIn(account)
    const addPasskey = async (name: string) => {
      await button(page, w.addPasskey).click()
      await createPasskey(page, name, f)
      await backAfterChange(page)
      await ways(page).getByText(name, { exact: true }).waitFor()
    }
    /** In this browser, because the passkeys are in its devices. */
    const signInAgain = async (...names: string[]) => {
      await page.context().clearCookies()
      await page.goto(portal)
      await signIn(page, account.email, account.password, words.sl)
      await heading(page, f.passkey).waitFor()
      for (const name of names) await page.getByText(name).waitFor()
      await button(page, f.usePasskey).click()
      await heading(page, w.addHeading).waitFor()
      await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
      await openPage(page, w.signingIn)
    }
    const computer = await addAuthenticator(page)
    await addPasskey('Prenosnik')
    expect((await mailAfter(account, 1)).text).toContain(t.named('Prenosnik'))
    // Each device holds one passkey of an account.
    await addAuthenticator(page, 'usb', computer.cdp)
    await addPasskey('Obesek <b>')
    const second = await mailAfter(account, 2)
    expect(second.text).toContain(t.named('Obesek <b>'))
    expect(second.html).toContain('Obesek &lt;b&gt;')
    expect(await hardships(page)).toEqual([])

    await signInAgain('Prenosnik', 'Obesek <b>')
    await remove(page, `${t.passkey}: Prenosnik`)
    await ways(page).getByText('Obesek <b>', { exact: true }).waitFor()
    expect(await ways(page).count()).toBe(1)
    const third = await mailAfter(account, 3)
    expect([third.subject, third.text?.includes(t.named('Prenosnik'))]).toEqual([t.removed, true])
    await computer.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: computer.authenticatorId })
    await signInAgain('Obesek <b>')
    await remove(page, `${t.passkey}: Obesek <b>`)
    await page.getByText(w.secondFactorNone).waitFor()

    await page.context().clearCookies()
    await page.goto(portal)
    await signIn(page, account.email, account.password, words.sl)
    await heading(page, w.addHeading).waitFor()
    await page.context().close()
  })
})
