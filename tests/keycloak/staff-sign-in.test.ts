import { describe, expect, it } from '@jest/globals'
import { createAccount, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { locationOf, Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { AdminConsole, createStaff, pageOf } from '../support/staff.ts'
import { totpCode } from '../support/totp.ts'

/* Staff reach customers' data: a password alone does not let them in. */

/** Asks for a new password, and follows the link of the mail in the same browser. */
async function openResetMail(account: Account, visitor = new Visitor()): Promise<Visited> {
  const { urls } = getWorld().facts
  const signIn = await visitor.open(`${urls.portal}/`)
  const reset = /"loginResetCredentialsUrl"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(signIn.text)?.[1]
  const form = await visitor.open(new URL(JSON.parse(reset ?? '""') as string, signIn.url).href)
  await visitor.open(signInAction(form), { method: 'POST', form: { username: account.email } })
  return visitor.open(actionLink(await waitForMail(urls.mail, account.email)))
}

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

describe('a customer', () => {
  it('goes from the mail straight to the new password', async () => {
    expect(pageOf(await openResetMail(await createAccount()))).toBe('login-update-password')
  })

  it('without a second factor is asked for none', async () => {
    const back = await new AdminConsole().enterPassword(await createAccount())
    expect(locationOf(back)).toContain('code=')
  })
})
