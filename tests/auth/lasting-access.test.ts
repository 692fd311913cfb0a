import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount, signedInCustomer, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createProgram, permitProgram, renewToken, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { askForPassword, confirmByLink } from '../support/password-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'

/* What a program holds beyond a sign-in: it ends after a year, and with the box that signs out elsewhere. */

const { portal, mail } = getWorld().facts.urls
const year = 365 * 24 * 60 * 60
let program: TestProgram

beforeAll(async () => {
  program = await createProgram()
})
afterAll(() => program.remove())

/** In the browser that the customer goes on with. */
async function permitHere(account: Account, scope: string) {
  const { visitor } = await signedInCustomer(portal, account)
  const { refresh_token: token = '' } = await permitProgram(program, account, scope, visitor)
  return { visitor, renew: () => renewToken(program, token) }
}

describe('access of a program beyond the sign-in', () => {
  it('ends a year after it was given at the latest, and a month after it was last used', async () => {
    const answer = await permitProgram(program, await createAccount(), 'openid offline_access')
    expect(answer.refresh_expires_in).toBeLessThanOrEqual(year)
    expect(answer.refresh_expires_in).toBeGreaterThan(0)
  })

  it.each(['openid offline_access metering-points:read-own', 'openid metering-points:read-own'])(
    'ends with a new password that signs out elsewhere, where it was given in the same browser (%s)',
    async (scope) => {
      const account = await createAccount()
      const { visitor, renew } = await permitHere(account, scope)
      await askForPassword(visitor, account.password, 'Globok tolmun 8', { signOutOthers: true })
      const letters = await waitForMail(mail, account.email, 2)
      await confirmByLink(actionLink(letters))
      expect(await renew()).toMatchObject({ error: 'invalid_grant' })
      const { status, url } = await visitor.open(portal)
      expect([status, new URL(url).origin]).toEqual([200, portal])
    },
  )
})
