import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { createProgram, permitProgram, renewToken, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { AdminConsole, callAdminApi, createStaff } from '../support/staff.ts'

/* An account that is disabled, deleted or signed out by staff: everything that it has open ends there and then. */

const { portal } = getWorld().facts.urls
const lasting = 'openid metering-points:read-own offline_access'
let program: TestProgram
let token: string

beforeAll(async () => {
  program = await createProgram()
  token = await new AdminConsole().signIn(await createStaff())
})
afterAll(() => program.remove())

const asStaff = async (account: Account, method: string, path = '', json?: unknown): Promise<void> => {
  const { status } = await callAdminApi(token, method, `/users/${account.subject}${path}`, json)
  expect(status).toBe(204)
}
async function setEnabled(account: Account, enabled: boolean): Promise<void> {
  const { body } = await callAdminApi(token, 'GET', `/users/${account.subject}`)
  await asStaff(account, 'PUT', '', { ...(body as object), enabled })
}

/** Signed in to the portal, with a program that has lasting access. */
async function signInEverywhere() {
  const account = await createAccount()
  const { refresh_token: lastingToken = '' } = await permitProgram(program, account, lasting)
  const customer = await signedInCustomer(portal, account)
  expect((await customer.get('/metering-points')).status).toBe(200)
  return {
    account,
    isInPortal: async () => (await customer.get('/metering-points')).status === 200,
    renew: () => renewToken(program, lastingToken),
  }
}

describe('a customer whose account staff', () => {
  it('disable is out of the portal at once, and their programs are out for good', async () => {
    const { account, isInPortal, renew } = await signInEverywhere()
    await setEnabled(account, false)
    expect(await isInPortal()).toBe(false)
    expect(await renew()).toMatchObject({ error: 'invalid_grant' })
    await setEnabled(account, true)
    expect(await renew()).toMatchObject({ error: 'invalid_grant' })
  })

  it('delete is out of the portal at once, as are their programs', async () => {
    const { account, isInPortal, renew } = await signInEverywhere()
    await asStaff(account, 'DELETE')
    // Keycloak tells the portal before its answer, yet the transaction ends after it.
    await until('the customer is out', async () => !(await isInPortal()))
    expect(await renew()).toMatchObject({ error: 'invalid_grant' })
  })

  it('sign out is out of the portal at once, as are their programs', async () => {
    const { account, isInPortal, renew } = await signInEverywhere()
    await asStaff(account, 'POST', '/logout')
    expect(await isInPortal()).toBe(false)
    expect(await renew()).toMatchObject({ error: 'invalid_grant' })
    const keycloak = await asAdministrator()
    const [client] = await keycloak.clients.find({ clientId: program.clientId })
    const clientId = client?.id ?? ''
    expect(await keycloak.users.listOfflineSessions({ id: account.subject, clientId })).toEqual([])
  })

  it('otherwise change stays signed in', async () => {
    const { account, isInPortal, renew } = await signInEverywhere()
    await setEnabled(account, true)
    expect(await isInPortal()).toBe(true)
    expect(await renew()).toHaveProperty('access_token')
  })
})
