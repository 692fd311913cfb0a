import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { askForResetLink, sendNewPassword } from '../support/forgotten-password.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { nextSecond } from '../support/next-second.ts'
import { startOwnRealm, type OwnRealm } from '../support/own-realm.ts'
import { canSignIn, confirmByLink, pressConfirm, valueInPage } from '../support/password-change.ts'
import { AdminConsole, callAdminApi, createStaff, pageOf } from '../support/staff.ts'

/* Links that lie in mailboxes: once the password is newer they open nothing, and those of staff live half a day at most. */

const { mail } = getWorld().facts.urls
const [first, second] = ['Globok tolmun 8', 'Hladen izvir 9']
const outrun = 'Ta povezava ne velja več, ker je bilo geslo spremenjeno, potem ko smo vam jo poslali.'
let token: string

beforeAll(async () => {
  token = await new AdminConsole().signIn(await createStaff())
})

const asStaff = async ({ subject }: Account, action: string, json?: unknown): Promise<void> => {
  const { status } = await callAdminApi(token, 'PUT', `/users/${subject}/${action}`, json)
  expect(status).toBe(204)
}
const askForNewPassword = async (account: Account, count = 1, lifespan = ''): Promise<string> => {
  await asStaff(account, `execute-actions-email${lifespan}`, ['UPDATE_PASSWORD'])
  return actionLink(await waitForMail(mail, account.email, count))
}

async function expectVoid(link: string, visitor = new Visitor()): Promise<void> {
  const page = await visitor.open(link)
  expect([page.status, pageOf(page)]).toEqual([400, 'error'])
  expect(valueInPage(page, 'summary')).toContain(outrun)
}

describe('a link for a forgotten password', () => {
  it('is void once another one was used, in the same browser and in another; a new one works', async () => {
    const account = await createAccount()
    const visitor = new Visitor()
    const older = await askForResetLink(account, { visitor })
    const newer = await askForResetLink(account, { visitor: new Visitor(), count: 2 })
    await nextSecond()
    const elsewhere = new Visitor()
    await sendNewPassword(elsewhere, await elsewhere.open(newer), first)
    expect(await canSignIn(account, first)).toBe(true)
    await expectVoid(older, visitor)
    await expectVoid(older)

    await nextSecond()
    const fresh = await askForResetLink(account, { count: 3 })
    const last = new Visitor()
    await sendNewPassword(last, await last.open(fresh), second)
    expect(await canSignIn(account, second)).toBe(true)
  })

  it('is void once staff set a password', async () => {
    const account = await createAccount()
    const link = await askForResetLink(account)
    await nextSecond()
    await asStaff(account, 'reset-password', { type: 'password', value: first, temporary: false })
    await expectVoid(link)
  })

  it('whose page stood open while the password was changed elsewhere changes nothing', async () => {
    const account = await createAccount()
    const visitor = new Visitor()
    const page = await visitor.open(await askForResetLink(account))
    expect(pageOf(page)).toBe('login-update-password')
    await nextSecond()
    await asStaff(account, 'reset-password', { type: 'password', value: first, temporary: false })
    const late = await sendNewPassword(visitor, page, second)
    expect([late.status, pageOf(late)]).toEqual([400, 'error'])
    expect(valueInPage(late, 'summary')).toContain(outrun)
    expect([await canSignIn(account, first), await canSignIn(account, second)]).toEqual([true, false])
  })
})

describe('a link of staff’s', () => {
  it('for a new password is void once the customer changed it, also where its page stood open', async () => {
    const account = await createAccount()
    const link = await askForNewPassword(account)
    const visitor = new Visitor()
    const open = await visitor.open(link)
    expect(pageOf(open)).toBe('info')
    const own = await askForResetLink(account, { count: 2 })
    await nextSecond()
    const owner = new Visitor()
    await sendNewPassword(owner, await owner.open(own), first)
    const pressed = await pressConfirm(visitor, open)
    expect([pressed.status, valueInPage(pressed, 'summary')]).toEqual([400, expect.stringContaining(outrun)])
    await expectVoid(link)
  })

  it('works as long as nobody changed it', async () => {
    const account = await createAccount()
    const visitor = new Visitor()
    const page = await pressConfirm(visitor, await visitor.open(await askForNewPassword(account)))
    expect(pageOf(page)).toBe('login-update-password')
    await sendNewPassword(visitor, page, first)
    expect(await canSignIn(account, first)).toBe(true)
  })

  it.each(['', '?lifespan=259200'])('says that it lives half a day, whatever they ask for (%s)', async (lifespan) => {
    const account = await createAccount()
    await askForNewPassword(account, 1, lifespan)
    expect((await waitForMail(mail, account.email)).html).toMatch(/Povezava velja 12\sur\./)
    await asStaff(account, `send-verify-email${lifespan}`)
    expect((await waitForMail(mail, account.email, 2)).html).toMatch(/Povezava velja 12\sur\./)
  })
})

describe('where the realm gives links of staff a second', () => {
  let realm: OwnRealm
  beforeAll(async () => {
    realm = await startOwnRealm()
  })
  afterAll(() => realm.end())

  it('a longer life that somebody asks for changes nothing, nor does an open page', async () => {
    const account = await createAccount('sl', await realm.asAdministrator())
    const keycloak = await realm.asAdministrator()
    const lifespan = 259_200
    await keycloak.users.executeActionsEmail({ id: account.subject, actions: ['UPDATE_PASSWORD'], lifespan })
    const asked = actionLink(await waitForMail(mail, account.email))
    const visitor = new Visitor()
    const open = await visitor.open(asked)
    expect(pageOf(open)).toBe('info')
    await keycloak.realms.update({ realm: realm.name }, { actionTokenGeneratedByAdminLifespan: 1 })
    await nextSecond()
    await nextSecond()
    for (const late of [await pressConfirm(visitor, open), await new Visitor().open(asked)])
      expect([late.status, pageOf(late)]).toEqual([400, 'error'])
    await expect(confirmByLink(asked)).rejects.toThrow('no button')
  })
})
