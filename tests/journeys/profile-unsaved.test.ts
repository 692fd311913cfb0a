import { describe, expect, it } from '@jest/globals'
import { asAdministrator, createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { openPage, openProfile } from './support/account.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, newVisitor, openBrowser, phone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading } from './support/elements.ts'
import { words } from './support/words.ts'

/* Moj profil (M16) when something comes between typing and saving: nothing typed is lost. */

const { portal, keycloak } = getWorld().facts.urls
const browser = await openBrowser()

const languages = [
  { language: 'sl', who: 'on a phone, in Slovenian', viewport: phone },
  { language: 'en', who: 'at a desk, in English', viewport: desktop },
] as const

describe.each(languages)('a customer $who', ({ language, viewport }) => {
  const w = words[language]
  const other = language === 'sl' ? 'en' : 'sl'
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
  const lastName = (page: Page) => field(page, `${w.lastName} *`)
  const storedProfile = async ({ subject }: Account) => (await asAdministrator()).users.findOne({ id: subject })
  const kept = (page: Page) => page.evaluate<number>('sessionStorage.length')

  async function openDetails(account: Account): Promise<Page> {
    const page = await openProfile(await newVisitor(browser, { viewport }), portal, account, w)
    await openPage(page, w.profile)
    await lastName(page).waitFor()
    return page
  }
  /** By staff, for instance, or because it ran out. */
  async function endSessions({ subject }: Account): Promise<void> {
    await (await asAdministrator()).users.logout({ id: subject })
  }

  it('whose session ends before saving finds everything again after signing in, and saves it', async () => {
    const account = await createAccount(language)
    const page = await openDetails(account)
    await lastName(page).fill('Medved Kos')
    await field(page, w.phone).fill('041 234 567')
    await field(page, `${w.chooseLanguage} *`).selectOption(other)
    await endSessions(account)
    await button(page, w.save).click()
    await heading(page, w.sessionEnded).waitFor()
    await page.getByText(w.typedIsKept).waitFor()
    expect(await hardships(page)).toEqual([])
    await button(page, w.signIn).click()
    await signIn(page, account.email, account.password, w)

    await page.getByText(w.draftShown).waitFor()
    expect(await lastName(page).inputValue()).toBe('Medved Kos')
    expect(await field(page, w.phone).inputValue()).toBe('041 234 567')
    expect(await field(page, `${w.chooseLanguage} *`).inputValue()).toBe(other)
    expect(await hardships(page)).toEqual([])
    expect(await storedProfile(account)).toMatchObject({ lastName: 'Medved' })
    await button(page, w.save).click()
    await page.getByText(words[other].saved).waitFor()
    expect(await page.getByText(words[other].draftShown).count()).toBe(0)
    expect(await storedProfile(account)).toMatchObject({ lastName: 'Medved Kos', attributes: { locale: [other] } })
    expect(await kept(page)).toBe(0)
    await page.context().close()
  })

  it('who reloads the page or looks at another one finds what was typed, and may discard it', async () => {
    const account = await createAccount(language)
    const page = await openDetails(account)
    await lastName(page).fill('Kos')
    await page.reload()
    await page.getByText(w.draftShown).waitFor()
    expect(await lastName(page).inputValue()).toBe('Kos')
    await button(page, w.draftDiscard).click()
    await page.getByText(w.draftDiscarded).waitFor()
    expect(await lastName(page).inputValue()).toBe('Medved')
    expect(await kept(page)).toBe(0)
    // Typed back to what is saved, there is nothing to keep.
    await lastName(page).fill('Kos')
    await lastName(page).fill('Medved')
    expect(await kept(page)).toBe(0)
    await page.context().close()
  })

  it('leaves nothing in the browser after signing out, nor for whoever signs in next', async () => {
    const account = await createAccount(language)
    const page = await openDetails(account)
    await lastName(page).fill('Kos')
    await endSessions(account)
    const next = await createAccount(language)
    await page.reload()
    await signIn(page, next.email, next.password, w)
    await lastName(page).waitFor()
    expect(await lastName(page).inputValue()).toBe('Medved')
    expect(await page.getByText(w.draftShown).count()).toBe(0)
    expect(await kept(page)).toBe(0)

    await lastName(page).fill('Volk')
    expect(await kept(page)).toBe(1)
    await button(page, w.signOut).click()
    await page.waitForURL(`${portal}/odjavljeni**`)
    // Keycloak's own pages share the storage of the account pages.
    await page.goto(`${keycloak}/realms/komunala/account/moj-profil`)
    await signIn(page, next.email, next.password, w)
    await lastName(page).waitFor()
    expect(await lastName(page).inputValue()).toBe('Medved')
    await page.context().close()
  })

  it('without a network is told so, keeps what was typed, and saves it when the network is back', async () => {
    const account = await createAccount(language)
    const page = await openDetails(account)
    await lastName(page).fill('Kos')
    await page.context().setOffline(true)
    await button(page, w.save).click()
    const notice = page.locator('.notice--error')
    await notice.getByText(w.notSaved).waitFor()
    await notice.getByText(w.offline).waitFor()
    expect(await hasFocus(notice)).toBe(true)
    expect(await hardships(page)).toEqual([])
    expect(await lastName(page).inputValue()).toBe('Kos')
    await page.context().setOffline(false)
    await button(page, w.save).click()
    await page.getByText(w.saved).waitFor()
    expect(await storedProfile(account)).toMatchObject({ lastName: 'Kos' })
    await page.context().close()
  })

  it('whose account Keycloak does not let is told what to do, on every page', async () => {
    const account = await createAccount(language)
    const administrator = await asAdministrator()
    const id = account.subject
    const withId = ({ id = '', name = '' }) => ({ id, name })
    const roles = await administrator.users.listRealmRoleMappings({ id })
    await administrator.users.delRealmRoleMappings({ id, roles: roles.map(withId) })
    // Without any of these roles there would be no token for the Account API at all.
    const [client] = await administrator.clients.find({ clientId: 'account' })
    const clientUniqueId = client?.id ?? ''
    const role = await administrator.clients.findRole({ id: clientUniqueId, roleName: 'view-groups' })
    await administrator.users.addClientRoleMappings({ id, clientUniqueId, roles: [withId(role ?? {})] })
    const page = await openProfile(await newVisitor(browser, { viewport }), portal, account, w)
    for (const title of [w.profile, w.signingIn, w.activity]) {
      await page.goto(`${keycloak}/realms/komunala/account/`)
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
      await heading(page, w.loadFailed).waitFor()
      await page.getByText(w.forbidden).waitFor()
      expect(await hardships(page)).toEqual([])
    }
    await page.context().close()
  })
})
