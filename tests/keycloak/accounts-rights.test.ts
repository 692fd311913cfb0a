import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { askToken, billingToken, protocolUrl } from '@moja-komunala/world/actors/programs.ts'
import { importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callAdminApi, createStaff, staffGroupId } from '../support/staff.ts'

/* What the portal may do in Keycloak for a customer's own account: see it, sign it out and delete it. Nobody else's but customers'. */

const { facts, inside } = getWorld()
const client = { client_id: 'portal-accounts', client_secret: inside.portal.KEYCLOAK_ACCOUNTS_CLIENT_SECRET }
const byOwnSecret = { ...client, grant_type: 'client_credentials' }

let token: string
beforeAll(async () => {
  token = accessTokenOf(await askToken(byOwnSecret))
})
const call = (method: string, path: string, json?: unknown) => callAdminApi(token, method, path, json)
async function askGone(by: string, subjects: readonly string[]): Promise<unknown> {
  const answer = await fetch(`${facts.urls.keycloak}/realms/${facts.realm}/gone-accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by}` },
    body: JSON.stringify(subjects),
  })
  return answer.ok ? answer.json() : answer.status
}
const createUnfinished = async () =>
  importAccount(await asAdministrator(), {
    email: `${randomUUID()}@posta.example`,
    groups: ['/nedokoncane-registracije'],
  })

describe('the portal’s client for customers’ own accounts', () => {
  it('sees a customer, signs them out and deletes the account, and is told of one that is gone', async () => {
    const { subject } = await createAccount()
    for (const path of ['', '/credentials', '/sessions', '/consents'])
      expect((await call('GET', `/users/${subject}${path}`)).status).toBe(200)
    expect((await call('POST', `/users/${subject}/logout`)).status).toBe(204)
    expect((await call('DELETE', `/users/${subject}`)).status).toBe(204)
    const { subject: there } = await createAccount()
    expect(await askGone(token, [subject, there])).toEqual([subject])
  })

  it('alone is told which accounts are gone', async () => {
    expect(await askGone('', [randomUUID()])).toBe(401)
    expect(await askGone(await billingToken(), [])).toBe(401)
  })

  it.each([
    ['see', 'GET', '', undefined],
    ['change', 'PUT', '', { enabled: false }],
    ['set the password of', 'PUT', '/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['sign out', 'POST', '/logout', undefined],
    ['impersonate', 'POST', '/impersonation', undefined],
    ['delete', 'DELETE', '', undefined],
  ])('may not %s staff, or a registration that nobody finished', async (_, method, path, json) => {
    for (const subject of [(await createStaff()).subject, await createUnfinished()])
      expect((await call(method, `/users/${subject}${path}`, json)).status).toBe(403)
  })

  it.each([
    ['impersonate a customer', 'POST', 'users/{customer}/impersonation', undefined],
    ['create an account', 'POST', 'users', { username: 'nova@posta.example', email: 'nova@posta.example' }],
    ['make a customer staff', 'PUT', 'users/{customer}/groups/{staff}', undefined],
    ['see who is staff', 'GET', 'groups/{staff}/members', undefined],
    ['list roles', 'GET', 'roles', undefined],
    ['list clients', 'GET', 'clients', undefined],
    ['read events', 'GET', 'events', undefined],
    ['read admin events', 'GET', 'admin-events', undefined],
    ['change the realm', 'PUT', '', { displayName: 'drugo' }],
  ])('may not %s', async (_, method, path, json) => {
    const filled = path.replace('{customer}', (await createAccount()).subject).replace('{staff}', await staffGroupId())
    expect((await call(method, filled === '' ? '' : `/${filled}`, json)).status).toBe(403)
  })

  it('is a program and no person: nobody signs in with it, and its token is not renewed', async () => {
    expect(await askToken(byOwnSecret)).not.toHaveProperty('refresh_token')
    const query = new URLSearchParams({
      client_id: client.client_id,
      response_type: 'code',
      redirect_uri: facts.urls.portal,
    })
    expect((await fetch(`${protocolUrl}/auth?${query}`, { redirect: 'manual' })).status).toBe(400)
  })
})

describe('Keycloak’s own way of deleting an account', () => {
  it('is off: there is no second door past the portal', async () => {
    const actions = await (await asAdministrator()).authenticationManagement.getRequiredActions()
    expect(actions.find(({ alias }) => alias === 'delete_account')).toMatchObject({ enabled: false })
  })
})
