import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { desktop, openBrowser, phone } from './support/browser.ts'
import { newCustomer, signIn } from './support/customer.ts'
import { button, heading, link, textbox } from './support/elements.ts'
import { openSignIn } from './support/sign-in-page.ts'
import { words } from './support/words.ts'

/* What the manual says of passwords and of coming back: the rules, "Zapomni si me", a forgotten one (M1, M3, M6). */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()

const languages = [
  {
    language: 'sl',
    viewport: phone,
    t: {
      rulesBroken: 'Geslo še ne ustreza vsem pravilom.',
      differ: 'Gesli se ne ujemata.',
      rules: ['vsaj 8 znakov', 'vsaj 1 velika črka', 'vsaj 1 številka', 'ni enako uporabniškemu imenu'],
      notCommon: 'ni pogosto geslo, kot sta Geslo123 in Komunala2026',
      tooCommon: 'To geslo je preveč znano. Izberite drugo.',
      forgotten: 'ker ste pozabili geslo',
      byStaff: 'Naša podpora je za vaš uporabniški račun zahtevala novo geslo.',
      signOutOthers: 'Izpiši me iz drugih naprav',
      sendLink: 'Pošljite povezavo',
      savePassword: 'Shranite geslo',
    },
  },
  {
    language: 'en',
    viewport: desktop,
    t: {
      rulesBroken: 'The password does not meet all the rules yet.',
      differ: 'The passwords do not match.',
      rules: [
        'at least 8 characters',
        'at least 1 capital letter',
        'at least 1 digit',
        'not the same as the user name',
      ],
      notCommon: 'not a common password, such as Password123 and Komunala2026',
      tooCommon: 'This password is too well known. Choose another one.',
      forgotten: 'because you forgot your password',
      byStaff: 'Our support has asked for a new password for your account.',
      signOutOthers: 'Sign out from other devices',
      sendLink: 'Send the link',
      savePassword: 'Save the password',
    },
  },
] as const

describe.each(languages)('a customer who reads $language', ({ language, viewport, t }) => {
  const w = words[language]
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

  const atSignIn = () => openSignIn(browser, language, { viewport })

  it('reads which rule a password breaks, enters it twice, and loses nothing else typed', async () => {
    const customer = { ...newCustomer(), email: 'Marija.Kovac7@posta.example' }
    const page = await atSignIn()
    await link(page, w.register).click()
    await field(page, w.firstName).fill(customer.firstName)
    await field(page, w.lastName).fill(customer.lastName)
    await field(page, w.email).fill(customer.email)
    const unmet = () => page.locator('.rules li:not(.rules__met)').allInnerTexts()
    const send = async (password: string, confirmation = password) => {
      await field(page, w.password).fill(password)
      await field(page, w.confirmPassword).fill(confirmation)
      await button(page, w.register).click()
    }
    for (const [password, broken] of [
      ['Voda 77', 0],
      ['bistra voda 7', 1],
      ['Bistra voda', 2],
      [customer.email, 3],
    ] as const) {
      await send(password)
      await page.locator('.field__error').getByText(t.rulesBroken).waitFor()
      expect((await unmet()).map((rule) => rule.split('(')[0]?.replaceAll('\u00a0', ' ').trim())).toEqual([
        t.rules[broken],
        t.notCommon,
      ])
    }
    await send('Bistra voda 7', 'Bistra voda 8')
    await page.locator('.field__error').getByText(t.differ).waitFor()
    expect(await field(page, w.email).inputValue()).toBe(customer.email)
    expect(await field(page, w.firstName).inputValue()).toBe(customer.firstName)
    await page.context().close()
  })

  it('who ticks "Zapomni si me" is still signed in after the browser was closed, and who does not, is not', async () => {
    for (const remembers of [true, false]) {
      const account = await createAccount(language)
      const page = await atSignIn()
      if (remembers) await page.getByRole('checkbox', { name: w.rememberMe, exact: true }).check()
      await signIn(page, account.email, account.password, w)
      await heading(page, w.addHeading).waitFor()
      const { cookies, origins } = await page.context().storageState()
      await page.context().close()

      // A browser that is closed forgets the cookies of its session.
      const lasting = cookies.filter(({ expires }) => expires > 0)
      const later = await browser.newContext({ viewport, storageState: { cookies: lasting, origins } })
      const again = await later.newPage()
      await again.goto(portal)
      await heading(again, remembers ? w.addHeading : w.signInHeading).waitFor()
      await later.close()
    }
  })

  it('whom staff gave a password for the time being, reads why another one is asked for', async () => {
    const account = await createAccount(language)
    const credential = { type: 'password', value: 'Globok tolmun 8', temporary: true }
    await (await asAdministrator()).users.resetPassword({ id: account.subject, credential })
    const page = await atSignIn()
    await signIn(page, account.email, credential.value, w)
    await heading(page, w.updateHeading).waitFor()
    await page.getByText(t.byStaff).waitFor()
    expect(await page.getByRole('checkbox', { name: t.signOutOthers }).isChecked()).toBe(true)
    await page.context().close()
  })

  it('who forgot the password chooses a new one by a mail, and the old one works no more', async () => {
    const account = await createAccount(language)
    const page = await atSignIn()
    await page.getByRole('link', { name: w.forgotPassword }).click()
    await heading(page, w.forgotPassword).waitFor()
    await textbox(page, w.email).fill(account.email)
    await button(page, t.sendLink).click()

    const reset = await page.context().newPage()
    await reset.goto(actionLink(await waitForMail(mail, account.email)))
    await heading(reset, w.updateHeading).waitFor()
    await reset.getByText(t.forgotten).waitFor()
    expect(await reset.getByRole('checkbox', { name: t.signOutOthers }).isChecked()).toBe(true)
    await field(reset, w.newPassword).fill('Komunala2026')
    await field(reset, w.confirmPassword).fill('Komunala2026')
    await button(reset, t.savePassword).click()
    await reset.getByText(t.tooCommon).first().waitFor()
    await reset.getByText(t.forgotten).waitFor()
    await field(reset, w.newPassword).fill('Nova bistra voda 8')
    await field(reset, w.confirmPassword).fill('Nova bistra voda 8')
    await button(reset, t.savePassword).click()
    await heading(reset, w.addHeading).waitFor()

    const again = await atSignIn()
    await signIn(again, account.email, account.password, w)
    await again.locator('[aria-invalid=true], .notice--error').first().waitFor()
    await signIn(again, account.email, 'Nova bistra voda 8', w)
    await heading(again, w.addHeading).waitFor()
    await Promise.all([page, again].map((open) => open.context().close()))
  })
})
