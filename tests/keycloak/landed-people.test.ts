import { describe, expect, it } from '@jest/globals'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { newVisitor, openBrowser } from '../journeys/support/browser.ts'
import { signIn } from '../journeys/support/customer.ts'
import { button, heading, textbox } from '../journeys/support/elements.ts'
import {
  addAuthenticator,
  createPasskey,
  saveRecoveryCodes,
  secondFactorWords,
} from '../journeys/support/second-factors.ts'
import { words } from '../journeys/support/words.ts'
import { newAddress } from '../support/email-change.ts'
import {
  createOldAccount,
  landedRealms,
  useLandedRealms,
  type LandedRealm,
  type OldAccount,
} from '../support/landed-realm.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { actionAddress, confirmByLink, post, signInForAction, valueInPage } from '../support/password-change.ts'

/* What people had begun, or set up, in a realm of an earlier version does what it was for once the realm is brought forward. */

const { portal, mail } = getWorld().facts.urls
const browser = await openBrowser()
const start = useLandedRealms()
const w = words.sl
const t = secondFactorWords.sl

const landed = [...landedRealms]
/** The first version whose file has all of these, and the last one before today's. */
function firstAndLast(...parts: string[]): number[] {
  const [first] = landed.find(([, text]) => parts.every((part) => text.includes(part))) ?? []
  const [last] = landed.at(-2) ?? []
  return [first ?? 0, last ?? 0]
}

describe('a change of address under way', () => {
  it.each(firstAndLast('"CHANGE_EMAIL"'))(
    'in a realm of version %i is confirmed by the link that was mailed before the realm was brought forward',
    async (version) => {
      const realm = await start(version)
      const account = { ...(await createOldAccount(realm)), emailVerified: true }
      const email = newAddress()
      const { visitor, form } = await signInForAction('CHANGE_EMAIL', account, realm.name)
      expect(valueInPage(await post(visitor, form, { email }), 'emailChange')).toBe('sent')
      const link = actionLink(await waitForMail(mail, email))
      expect((await realm.keycloak.users.findOne({ id: account.subject }))?.email).toBe(account.email)

      await realm.setUp()

      expect(valueInPage(await confirmByLink(link), 'emailChange')).toBe('done')
      expect(await realm.keycloak.users.findOne({ id: account.subject })).toMatchObject({ email, username: email })
    },
  )
})

describe('second factors that were set up', () => {
  const newPage = async (): Promise<Page> => (await newVisitor(browser, { locale: 'sl-SI' })).newPage()
  /** With an action, or just in; the portal of the tests has another realm, and says so there. */
  const begin = async (page: Page, realm: LandedRealm, account: OldAccount, action = ''): Promise<void> => {
    await page.context().clearCookies()
    await page.goto(actionAddress(action, realm.name))
    await signIn(page, account.email, account.password, w)
  }
  /** Keycloak lets them in: it sends them to the portal with a code. */
  const letsIn = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
    const isBack = (url: URL) => url.href.startsWith(`${portal}/auth/callback?`) && url.searchParams.has('code')
    await Promise.all([page.waitForRequest((request) => isBack(new URL(request.url()))), act()])
  }

  it.each(firstAndLast('"webauthn-authenticator"', '"auth-recovery-authn-code-form"'))(
    'in a realm of version %i, a passkey and recovery codes, sign their owners in after the realm was brought forward',
    async (version) => {
      const realm = await start(version)
      const withPasskey = await createOldAccount(realm)
      const device = await newPage()
      await addAuthenticator(device)
      await begin(device, realm, withPasskey, 'webauthn-register')
      await letsIn(device, () => createPasskey(device, 'Prenosnik', t))
      const withCodes = await createOldAccount(realm)
      const page = await newPage()
      await begin(page, realm, withCodes, 'CONFIGURE_RECOVERY_AUTHN_CODES')
      let codes: string[] = []
      await letsIn(page, async () => (codes = await saveRecoveryCodes(page, t)))

      await realm.setUp()

      await begin(device, realm, withPasskey)
      await letsIn(device, () => button(device, t.usePasskey).click())
      await begin(page, realm, withCodes)
      await heading(page, t.recovery).waitFor()
      await textbox(page, t.recoveryCode(1)).fill(codes[0] ?? '')
      await letsIn(page, () => button(page, w.signIn).click())
      await Promise.all([device.context().close(), page.context().close()])
    },
  )
})
