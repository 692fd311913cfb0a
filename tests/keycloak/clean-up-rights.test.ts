import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { unfinishedGroupId } from '@moja-komunala/portal-server/features/registrations/keycloak-registrations.ts'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { askToken, protocolUrl } from '@moja-komunala/world/actors/programs.ts'
import { importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callAdminApi, createStaff, staffGroupId, AdminConsole } from '../support/staff.ts'

/* What the portal's own job may do in Keycloak: see and delete registrations that nobody finished. Everything else is refused. */

const { facts, inside } = getWorld()
const client = { client_id: 'portal-clean-up', client_secret: inside.portal.KEYCLOAK_CLEAN_UP_CLIENT_SECRET }
const byOwnSecret = { ...client, grant_type: 'client_credentials' }

async function createUnfinished(): Promise<string> {
  return importAccount(await asAdministrator(), {
    email: `${randomUUID()}@posta.example`,
    groups: ['/nedokoncane-registracije'],
  })
}

let token: string
beforeAll(async () => {
  token = accessTokenOf(await askToken(byOwnSecret))
})
const call = (method: string, path: string, json?: unknown) => callAdminApi(token, method, path, json)

describe('the portal’s clean-up', () => {
  it('sees a registration that nobody finished, and deletes it', async () => {
    const subject = await createUnfinished()
    expect(await call('GET', `/users/${subject}`)).toMatchObject({ status: 200, body: { id: subject } })
    expect((await call('GET', `/groups/${unfinishedGroupId}/members`)).status).toBe(200)
    expect((await call('DELETE', `/users/${subject}`)).status).toBe(204)
  })

  it.each([
    ['see', 'GET', '', undefined],
    ['change', 'PUT', '', { enabled: false }],
    ['set the password of', 'PUT', '/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['see the sessions of', 'GET', '/sessions', undefined],
    ['send mails to', 'PUT', '/execute-actions-email', ['UPDATE_PASSWORD']],
    ['impersonate', 'POST', '/impersonation', undefined],
    ['delete', 'DELETE', '', undefined],
  ])('may not %s customers or staff', async (_, method, path, json) => {
    for (const { subject } of [await createAccount(), await createStaff()])
      expect((await call(method, `/users/${subject}${path}`, json)).status).toBe(403)
  })

  it.each([
    ['list accounts', 'GET', 'users', undefined],
    ['count them', 'GET', 'users/count', undefined],
    ['create one', 'POST', 'users', { username: 'nova@posta.example', email: 'nova@posta.example' }],
    ['see who is staff', 'GET', 'groups/{staff}/members', undefined],
    ['list groups', 'GET', 'groups', undefined],
    ['change its group', 'PUT', `groups/${unfinishedGroupId}`, { name: 'drugo' }],
    ['take a customer into its group', 'PUT', `users/{customer}/groups/${unfinishedGroupId}`, undefined],
    ['make an account staff', 'PUT', 'users/{unfinished}/groups/{staff}', undefined],
    ['impersonate a registration', 'POST', 'users/{unfinished}/impersonation', undefined],
    ['list roles', 'GET', 'roles', undefined],
    ['list clients', 'GET', 'clients', undefined],
    ['see flows', 'GET', 'authentication/flows', undefined],
    ['read events', 'GET', 'events', undefined],
    ['read admin events', 'GET', 'admin-events', undefined],
    ['change the realm', 'PUT', '', { displayName: 'drugo' }],
    ['export the realm', 'POST', 'partial-export', undefined],
    ['import into the realm', 'POST', 'partialImport', {}],
  ])('may not %s', async (_, method, path, json) => {
    const filled = path
      .replace('{customer}', (await createAccount()).subject)
      .replace('{unfinished}', await createUnfinished())
      .replace('{staff}', await staffGroupId())
    expect((await call(method, filled === '' ? '' : `/${filled}`, json)).status).toBe(403)
  })

  it('is a program and no person: nobody signs in with it, and its token is not renewed', async () => {
    expect(await askToken(byOwnSecret)).not.toHaveProperty('refresh_token')
    const { email, password } = await createAccount()
    const asPerson = { ...client, grant_type: 'password', username: email, password }
    expect(await askToken(asPerson)).not.toHaveProperty('access_token')
    const { client_id } = client
    const query = new URLSearchParams({ client_id, response_type: 'code', redirect_uri: facts.urls.portal })
    const answer = await fetch(`${protocolUrl}/auth?${query}`, { redirect: 'manual' })
    expect(answer.status).toBe(400)
  })

  it('leaves what staff may do as it was: they help with a registration as they help customers', async () => {
    const staff = await new AdminConsole().signIn(await createStaff())
    const subject = await createUnfinished()
    expect((await callAdminApi(staff, 'GET', `/users/${subject}`)).status).toBe(200)
    expect((await callAdminApi(staff, 'DELETE', `/users/${subject}`)).status).toBe(204)
  })
})
