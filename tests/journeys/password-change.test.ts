import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { startOwnRealm } from '../support/own-realm.ts'
import { actionAddress, passwordChangeAddress } from '../support/password-change.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, phone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* The pages of a password change as customers see them (M18, M19); what happens behind them: test/auth/password-change.test.ts. */

const { portal, keycloak: keycloakUrl, mail } = getWorld().facts.urls
const browser = await openBrowser()

const own = {
  sl: {
    form: 'Posodobitev gesla',
    newPassword: 'Novo geslo',
    confirmPassword: 'Potrdite geslo',
    signOutOthers: 'Izpiši me iz drugih naprav',
    save: 'Shranite geslo',
    sent: 'Potrditveno sporočilo je poslano',
    life: 'Povezava velja 15 minut;',
    subject: 'Potrdite novo geslo',
    confirm: 'Potrdite novo geslo',
    done: 'Geslo je spremenjeno',
    toPortal: 'Naprej na portal',
    void: 'Ta povezava ne velja več.',
    asked: 'Potrditveno sporočilo je poslano. Novo geslo začne veljati, ko ga potrdite.',
    expired: 'Povezava ne velja več',
    again: 'Znova izberite novo geslo',
  },
  en: {
    form: 'New password',
    newPassword: 'New password',
    confirmPassword: 'Confirm password',
    signOutOthers: 'Sign out from other devices',
    save: 'Save the password',
    sent: 'The confirmation message has been sent',
    life: 'The link is valid for 15 minutes;',
    subject: 'Confirm your new password',
    confirm: 'Confirm the new password',
    done: 'Your password has been changed',
    toPortal: 'On to the portal',
    void: 'This link is no longer valid.',
    asked: 'The confirmation message has been sent. The new password takes effect once you confirm it.',
    expired: 'This link is no longer valid',
    again: 'Choose a new password again',
  },
}

const inspect = async (page: Page) => expect(await hardships(page)).toEqual([])

describe.each([
  { who: 'on a phone, in Slovenian', language: 'sl', viewport: phone, colorScheme: 'light' },
  { who: 'at a desk, in the dark, in English', language: 'en', viewport: desktop, colorScheme: 'dark' },
] as const)('a customer $who', ({ language, viewport, colorScheme }) => {
  it('changes the password: old one, new one twice, the link in the mail, one button', async () => {
    const [w, o] = [words[language], own[language]]
    const newPassword = 'Globok tolmun 8'
    const account = await createAccount()
    const keycloak = await asAdministrator()
    const known = await keycloak.users.findOne({ id: account.subject })
    await keycloak.users.update({ id: account.subject }, { ...known, attributes: { locale: [language] } })
    const context = await newVisitor(browser, { viewport, colorScheme })
    const page = await context.newPage()
    const heading = (name: string) => page.getByRole('heading', { name, exact: true })
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await page.goto(`${portal}/?lang=${language}`)
    await signIn(page, account.email, account.password, words[await languageOf(page)])
    await heading(w.addHeading).waitFor()

    await page.goto(passwordChangeAddress())
    await page.getByLabel(w.password, { exact: true }).fill(account.password)
    await inspect(page)
    await button(w.signIn).click()
    await heading(o.form).waitFor()
    await page.getByLabel(o.newPassword, { exact: true }).fill(newPassword)
    await page.getByLabel(o.confirmPassword, { exact: true }).fill(newPassword)
    await page.getByLabel(o.signOutOthers).check()
    await inspect(page)
    await button(o.save).click()
    await heading(o.sent).waitFor()
    await page.getByText(o.life).waitFor()
    await page.getByText(account.email).waitFor()
    await inspect(page)

    const message = await waitForMail(mail, account.email)
    expect(message.subject).toBe(o.subject)
    await page.goto(actionLink(message))
    await button(o.confirm).waitFor()
    await inspect(page)
    // Another language leads to the same page, not past its button.
    await page.getByRole('link', { name: w.otherLanguage }).click()
    const other = language === 'sl' ? 'en' : 'sl'
    await button(own[other].confirm).waitFor()
    await page.getByRole('link', { name: words[other].otherLanguage }).click()
    await button(o.confirm).click()
    await heading(o.done).waitFor()
    await inspect(page)
    await page.getByRole('link', { name: o.toPortal }).click()
    await heading(w.addHeading).waitFor()

    await page.goto(actionLink(message))
    await page.getByText(o.void).waitFor()
    await inspect(page)
    await context.close()
  })
})

describe.each(['sl', 'en'] as const)('a customer whose account speaks %s', (language) => {
  const [w, o] = [words[language], own[language]]

  /** The form, filled in and sent. */
  async function chooseNewPassword(page: Page): Promise<void> {
    await page.getByLabel(o.newPassword, { exact: true }).fill('Globok tolmun 8')
    await page.getByLabel(o.confirmPassword, { exact: true }).fill('Globok tolmun 8')
    await page.getByRole('button', { name: o.save, exact: true }).click()
    await page.getByRole('heading', { name: o.sent, exact: true }).waitFor()
  }

  it('comes back to "Prijava", which does not say that anything has changed yet', async () => {
    const account = await createAccount(language)
    const context = await newVisitor(browser)
    const page = await context.newPage()
    await page.goto(`${keycloakUrl}/realms/komunala/account/prijava`)
    await signIn(page, account.email, account.password, words[await languageOf(page)])
    await page.getByRole('button', { name: w.update }).click()
    await page.getByLabel(w.password, { exact: true }).fill(account.password)
    await page.getByRole('button', { name: w.signIn, exact: true }).click()
    await chooseNewPassword(page)
    await page.locator('[name=password-change-sent]').click()
    await page.getByRole('heading', { name: w.signingIn, exact: true }).waitFor()
    await page.getByText(o.asked).waitFor()
    await context.close()
  })

  it('presses the button too late and gets with one click to where it begins again', async () => {
    const realm = await startOwnRealm()
    try {
      const account = await createAccount(language, await realm.asAdministrator())
      const context = await newVisitor(browser)
      const page = await context.newPage()
      await page.goto(actionAddress('UPDATE_PASSWORD', realm.name))
      await signIn(page, account.email, account.password, words[await languageOf(page)])
      await chooseNewPassword(page)
      await page.goto(actionLink(await waitForMail(mail, account.email)))
      await page.getByRole('button', { name: o.confirm, exact: true }).waitFor()
      await realm.setLinkLife('update-password', 1)
      await page.waitForTimeout(1100)
      await page.getByRole('button', { name: o.confirm, exact: true }).click()
      await page.getByRole('heading', { name: o.expired, exact: true }).waitFor()
      await inspect(page)
      await page.getByRole('link', { name: o.again, exact: true }).click()
      await signIn(page, account.email, account.password, words[await languageOf(page)])
      await page.getByRole('heading', { name: w.signingIn, exact: true, level: 1 }).waitFor()
      await page.getByRole('button', { name: w.update }).waitFor()
      await context.close()
    } finally {
      await realm.end()
    }
  })
})

/** The sign-in page's own, before Keycloak knows who comes. */
async function languageOf(page: Page): Promise<'sl' | 'en'> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  return (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'sl'
}
