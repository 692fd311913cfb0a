import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { newAddress } from '../support/email-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { startOwnRealm, type OwnRealm } from '../support/own-realm.ts'
import { post, pressConfirm, signInForAction, valueInPage } from '../support/password-change.ts'

/* How long the links of confirmation mails hold, in a realm of this file's own, whose settings it changes. */

const { mail } = getWorld().facts.urls
let realm: OwnRealm

beforeAll(async () => {
  realm = await startOwnRealm()
})
afterAll(() => realm.end())

const changes = [
  {
    what: 'a new password',
    action: 'UPDATE_PASSWORD',
    tokenType: 'update-password',
    step: 'passwordChange',
    life: '15 minut',
    shownMinutes: '15',
    form: () => ({ 'password-new': 'Globok tolmun 8', 'password-confirm': 'Globok tolmun 8' }),
    sentTo: (email: string) => email,
    sentence: 'Povezava je potekla, zato geslo ni spremenjeno',
  },
  {
    what: 'a new address',
    action: 'CHANGE_EMAIL',
    tokenType: 'change-email',
    step: 'emailChange',
    life: '1 dan',
    // This page leads to where the moment stands.
    shownMinutes: undefined,
    form: () => ({ email: newAddress() }),
    sentTo: (_: string, form: Record<string, string>) => form['email'] ?? '',
    sentence: 'Povezava je potekla, zato naslov ni spremenjen',
  },
] as const

describe.each(changes)('the link that confirms $what', (change) => {
  it('says how long it holds; opened or pressed too late it explains itself and nothing has changed', async () => {
    const account = await createAccount('sl', await realm.asAdministrator())
    const { visitor, form } = await signInForAction(change.action, account, realm.name)
    const typed: Record<string, string> = change.form()
    const sent = await post(visitor, form, typed)
    expect([valueInPage(sent, change.step), valueInPage(sent, 'linkLifeMinutes')]).toEqual([
      'sent',
      change.shownMinutes,
    ])
    const message = await waitForMail(mail, change.sentTo(account.email, typed))
    expect(message.html).toContain(`Povezava velja ${change.life.replace(' ', '\u00a0')}.`)
    const link = actionLink(message)
    const page = await visitor.open(link)
    expect(valueInPage(page, change.step)).toBe('confirm')

    const before = await (await realm.asAdministrator()).users.getCredentials({ id: account.subject })
    await realm.setLinkLife(change.tokenType, 1)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    for (const late of [await pressConfirm(visitor, page), await new Visitor().open(link)]) {
      expect([late.status, valueInPage(late, change.step)]).toEqual([400, 'expired'])
      expect(valueInPage(late, 'summary')).toContain(change.sentence)
    }
    const keycloak = await realm.asAdministrator()
    expect(await keycloak.users.findOne({ id: account.subject })).toMatchObject({ email: account.email })
    expect(await keycloak.users.getCredentials({ id: account.subject })).toEqual(before)

    // What has expired goes at the next sign-in, which nothing stops.
    await signInForAction(change.action, account, realm.name)
    const types = (await keycloak.users.getCredentials({ id: account.subject })).map(({ type }) => type)
    expect(types).toContain('password')
    expect(types).not.toContainEqual(expect.stringMatching(/^pending-/))
  })
})
