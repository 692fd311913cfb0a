import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createStaff } from '../support/staff.ts'
import { totpCode } from '../support/totp.ts'
import { desktop, newVisitor, openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading, link } from './support/elements.ts'
import { secondFactorWords } from './support/second-factors.ts'
import { words } from './support/words.ts'

/* A member of staff in the admin console (M24), which is Keycloak's own and speaks English. */

const { portal, keycloak } = getWorld().facts.urls
const browser = await openBrowser()

describe('a member of staff whom a customer calls', () => {
  it('signs in with a one-time code, finds the customer, ends the sessions, and disables the account', async () => {
    const account = await createAccount()
    const customer = await (await newVisitor(browser)).newPage()
    await customer.goto(portal)
    await signIn(customer, account.email, account.password, words.sl)
    await heading(customer, words.sl.addHeading).waitFor()

    const staff = await createStaff()
    const context = await newVisitor(browser, { viewport: desktop })
    const page = await context.newPage()
    await page.goto(`${keycloak}/admin/komunala/console/`)
    await signIn(page, staff.email, staff.password, words.sl)
    await heading(page, secondFactorWords.sl.totp).waitFor()
    await page
      .getByRole('textbox', { name: secondFactorWords.sl.totpCode, exact: true })
      .fill(totpCode(staff.totpSecret))
    await button(page, words.sl.signIn).click()

    await link(page, 'Users').click()
    await page.getByRole('textbox', { name: 'Search' }).fill(account.email)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: account.email }).click()
    // Nothing but customers is in the menu.
    expect(
      await page
        .getByRole('navigation', { name: /global/i })
        .getByRole('link')
        .allInnerTexts(),
    ).toEqual(['Users'])
    await page.getByRole('tab', { name: 'Sessions' }).click()
    await page.getByRole('gridcell', { name: '127.0.0.1' }).or(page.getByText('127.0.0.1')).first().waitFor()
    await page.getByRole('button', { name: 'Logout all sessions' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('No sessions').waitFor()
    await customer.goto(portal)
    await heading(customer, words.sl.signInHeading).waitFor()

    await page.getByText('Enabled', { exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByText('Disabled', { exact: true }).first().waitFor()
    expect(await (await asAdministrator()).users.findOne({ id: account.subject })).toMatchObject({ enabled: false })
    await signIn(customer, account.email, account.password, words.sl)
    await customer.locator('.notice--error, [aria-invalid=true]').first().waitFor()
    await Promise.all([context.close(), customer.context().close()])
  })
})
