import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { asAdministrator, createAccount, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { locationOf, Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { askForResetLink } from '../support/forgotten-password.ts'
import { giveRole, realmManagementRole } from '../support/administrators.ts'
import { AdminConsole, callAdminApi, createCustomerWithTotp, createStaff, pageOf } from '../support/staff.ts'
import { totpCode } from '../support/totp.ts'

/* Staff reach customers' data: a password alone does not let them in. */

/** Asks for a new password, and follows the link of the mail in the same browser. */
const openResetMail = async (account: Account, visitor = new Visitor()): Promise<Visited> =>
  visitor.open(await askForResetLink(account, { visitor }))

describe('a member of staff', () => {
  it('signs in with password and one-time code', async () => {
    const staff = await createStaff()
    const console = new AdminConsole()
    const asked = await console.enterPassword(staff)
    expect(pageOf(asked)).toBe('login-otp')
    const back = await console.submit(signInAction(asked), { otp: totpCode(staff.totpSecret) })
    expect(locationOf(back)).toContain('code=')
  })

  it('is not let in with a wrong code', async () => {
    const staff = await createStaff()
    const console = new AdminConsole()
    const asked = await console.enterPassword(staff)
    const wrong = totpCode(staff.totpSecret).replace(/.$/, (digit) => String((Number(digit) + 5) % 10))
    expect(pageOf(await console.submit(signInAction(asked), { otp: wrong }))).toBe('login-otp')
  })

  it('who has no second factor yet must set one up first', async () => {
    const staff = await createStaff({ withTotp: false })
    expect(pageOf(await new AdminConsole().enterPassword(staff))).toBe('login-config-totp')
  })

  it('needs the second factor for the portal as well', async () => {
    const { users } = getWorld().facts
    const petra = users.find(({ roles }) => roles.includes('osebje'))
    if (petra?.totpSecret === undefined) throw new Error('The demonstration has no staff with a second factor.')
    const asked = await new AdminConsole().enterPassword({ ...petra, subject: '' })
    expect(pageOf(asked)).toBe('login-otp')
    await expect(new AdminConsole().signIn({ ...petra, subject: '' })).resolves.toEqual(expect.any(String))
  })

  it('is asked for the code before a forgotten password is replaced: the mail alone opens nothing', async () => {
    const staff = await createStaff()
    const visitor = new Visitor()
    const opened = await openResetMail(staff, visitor)
    expect(pageOf(opened)).toBe('login-otp')
    const next = await visitor.open(signInAction(opened), {
      method: 'POST',
      form: { otp: totpCode(staff.totpSecret) },
    })
    expect(pageOf(next)).toBe('login-update-password')
  })
})

describe('whoever has any role of administration', () => {
  it.each(['view-events', 'realm-admin', 'query-users'])(
    'such as %s must set up a second factor first',
    async (name) => {
      const account = await createAccount()
      await giveRole(account, name)
      expect(pageOf(await new AdminConsole().enterPassword(account))).toBe('login-config-totp')
      expect(pageOf(await openResetMail(account))).toBe('login-config-totp')
    },
  )

  it('by a group of theirs as well', async () => {
    const keycloak = await asAdministrator()
    const group = await keycloak.groups.create({ name: `skrbniki-${randomUUID()}` })
    const role = await realmManagementRole('view-events')
    await keycloak.groups.addClientRoleMappings({
      id: group.id,
      clientUniqueId: role.clientUniqueId,
      roles: [role.role],
    })
    const account = await createAccount()
    await keycloak.users.addToGroup({ id: account.subject, groupId: group.id })
    expect(pageOf(await new AdminConsole().enterPassword(account))).toBe('login-config-totp')
    await keycloak.groups.del({ id: group.id })
  })
})

describe('a customer', () => {
  it('who lost every second factor is let on by staff alone, who take it off the account', async () => {
    const account = await createCustomerWithTotp()
    const keycloak = await asAdministrator()
    expect(pageOf(await openResetMail(account))).toBe('login-otp')
    const [otp] = (await keycloak.users.getCredentials({ id: account.subject })).filter(({ type }) => type === 'otp')
    const token = await new AdminConsole().signIn(await createStaff())
    const { status } = await callAdminApi(token, 'DELETE', `/users/${account.subject}/credentials/${otp?.id}`)
    expect(status).toBe(204)
    const link = await askForResetLink(account, { count: 2 })
    expect(pageOf(await new Visitor().open(link))).toBe('login-update-password')
  })

  it('goes from the mail straight to the new password', async () => {
    expect(pageOf(await openResetMail(await createAccount()))).toBe('login-update-password')
  })

  it('without a second factor is asked for none', async () => {
    const back = await new AdminConsole().enterPassword(await createAccount())
    expect(locationOf(back)).toContain('code=')
  })
})
