import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { acceptance, importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { accountOf } from '../support/registration.ts'
import { hardships } from './support/actions.ts'
import { desktop, openBrowser, smallPhone } from './support/browser.ts'
import { newCustomer, openConfirmationLink, register, signIn, type Customer } from './support/customer.ts'
import { button, heading, link } from './support/elements.ts'
import { openSignIn } from './support/sign-in-page.ts'
import { words } from './support/words.ts'

/* A registration that was left half-way, terms that changed, and a phone number in any notation (M2, M4, M5, M16). */

const { mail } = getWorld().facts.urls
const browser = await openBrowser()

const texts = {
  sl: {
    interrupted: 'Prijava ni končana',
    kept: 'Vaš uporabniški račun in podatki ostanejo, kot so',
    tryAgain: 'Poskusite znova',
    confirmAddress: 'Potrdite svoj e-poštni naslov',
    sendAgain: 'Pošljite še enkrat',
    changed: 'Splošni pogoji uporabe spletnega portala so se spremenili.',
    stays: 'Vaš uporabniški račun, odjemna mesta in oddana stanja ostanejo',
    terms: 'Splošni pogoji uporabe',
    termsTitle: 'Splošni pogoji uporabe portala moja.komunala',
    instructionsTitle: 'Navodila za uporabo portala moja.komunala',
  },
  en: {
    interrupted: 'You are not signed in yet',
    kept: 'Your account and data stay as they are',
    tryAgain: 'Try again',
    confirmAddress: 'Confirm your e-mail address',
    sendAgain: 'Send again',
    changed: 'The general terms of use of the web portal have changed.',
    stays: 'Your account, metering points and readings stay',
    terms: 'General terms of use',
    termsTitle: 'General terms of use of the portal moja.komunala',
    instructionsTitle: 'How to use the portal moja.komunala',
  },
} as const

const languages = [
  { language: 'sl', surroundings: { viewport: smallPhone, colorScheme: 'light' } },
  { language: 'en', surroundings: { viewport: desktop, colorScheme: 'dark' } },
] as const

describe.each(languages)('a customer who reads $language', ({ language, surroundings }) => {
  const w = words[language]
  const t = texts[language]

  const atSignIn = () => openSignIn(browser, language, surroundings)

  async function finishByMail(page: Page, customer: Customer): Promise<void> {
    const confirmed = await openConfirmationLink(page.context(), mail, customer.email)
    await heading(confirmed, w.addHeading).waitFor()
  }

  it('refuses the terms, thinks again, and takes the registration up by signing in', async () => {
    const customer = newCustomer()
    const refusing = await atSignIn()
    await register(refusing, customer, w, 'refuse')
    await heading(refusing, t.interrupted).waitFor()
    await refusing.getByText(t.kept).waitFor()
    expect(await hardships(refusing)).toEqual([])
    await link(refusing, t.tryAgain).click()
    await signIn(refusing, customer.email, customer.password, w)
    await heading(refusing, w.termsHeading).waitFor()
    await refusing.context().close()

    const returning = await atSignIn()
    await signIn(returning, customer.email, customer.password, w)
    await button(returning, w.accept).click()
    await heading(returning, t.confirmAddress).waitFor()
    await finishByMail(returning, customer)
    await returning.context().close()
  })

  it('closes the browser before the terms, and goes on there later', async () => {
    const customer = newCustomer()
    const leaving = await atSignIn()
    await register(leaving, customer, w, 'stop at the terms')
    await leaving.context().close()

    const returning = await atSignIn()
    await signIn(returning, customer.email, customer.password, w)
    await heading(returning, w.termsHeading).waitFor()
    await button(returning, w.accept).click()
    await heading(returning, t.confirmAddress).waitFor()
    await finishByMail(returning, customer)
    await returning.context().close()
  })

  it('never confirmed the address: signing in leads to the page that sends the mail again', async () => {
    const customer = newCustomer()
    const leaving = await atSignIn()
    await register(leaving, customer, w)
    await waitForMail(mail, customer.email)
    await leaving.context().close()

    const returning = await atSignIn()
    await signIn(returning, customer.email, customer.password, w)
    await heading(returning, t.confirmAddress).waitFor()
    await link(returning, t.sendAgain).waitFor()
    expect(await hardships(returning)).toEqual([])
    // Signing in has sent it once more already; the first one has expired, or is lost.
    const newest = await waitForMail(mail, customer.email, 2)
    await returning.goto(actionLink(newest))
    await heading(returning, w.addHeading).waitFor()
    await returning.context().close()
  })

  it('is asked again when the terms have changed, reads them without losing the way, and keeps everything', async () => {
    const [email, password] = [`${randomUUID()}@posta.example`, 'Bistra voda 7']
    const subject = await importAccount(await asAdministrator(), {
      email,
      emailVerified: true,
      firstName: 'Tine',
      lastName: 'Medved',
      attributes: { locale: [language], termsAccepted: [acceptance('2020-01-01', new Date('2020-01-02T10:00:00Z'))] },
      credentials: [{ type: 'password', value: password, temporary: false }],
      groups: ['/stranke'],
    })
    await createMeteringPoint(subject)
    const page = await atSignIn()
    await signIn(page, email, password, w)
    await heading(page, w.termsHeading).waitFor()
    await page.getByText(t.changed).waitFor()
    await page.getByText(t.stays).waitFor()
    expect(await hardships(page)).toEqual([])

    for (const [link, title] of [
      [t.terms, t.termsTitle],
      [w.instructions, t.instructionsTitle],
    ] as const) {
      const opened = page.context().waitForEvent('page')
      await page.getByRole('main').getByRole('link', { name: link }).first().click()
      const read = await opened
      await heading(read, title).waitFor()
      expect(await read.locator('html').getAttribute('lang')).toBe(language)
      await read.close()
    }

    await button(page, w.refuse).click()
    await heading(page, t.interrupted).waitFor()
    await link(page, t.tryAgain).click()
    await signIn(page, email, password, w)
    await button(page, w.accept).click()
    await page.getByRole('link', { name: w.enterReading, exact: true }).waitFor()
    await page.context().close()
  })

  it('writes the phone number as usual and finds it as people here write it', async () => {
    const account = await createAccount(language)
    const page = await atSignIn()
    await signIn(page, account.email, account.password, w)
    const openProfile = async () => {
      await page.getByRole('navigation').getByRole('link', { name: w.user, exact: true }).click()
      await page.getByRole('main').getByRole('link', { name: w.profile, exact: true }).click()
      await heading(page, w.profile).waitFor()
    }
    const phone = page.getByLabel(w.phone, { exact: true })
    await openProfile()
    await phone.fill('041 234 56')
    await button(page, w.save).click()
    await page.getByRole('link', { name: w.phoneInvalid }).waitFor()
    expect(await phone.inputValue()).toBe('041 234 56')

    for (const [typed, kept, shown] of [
      ['00386 (0)41/234-567', '+38641234567', '041 234 567'],
      ['0043 664/1234567', '+436641234567', '+43 664 1234567'],
    ] as const) {
      await phone.fill(typed)
      await button(page, w.save).click()
      await page.getByText(w.saved).waitFor()
      expect((await accountOf(account.email)).attributes).toMatchObject({ phoneNumber: [kept] })
      await page.reload()
      await heading(page, w.profile).waitFor()
      expect(await phone.inputValue()).toBe(shown)
    }
    await page.context().close()
  })
})
