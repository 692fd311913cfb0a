import { beforeAll, describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { askToken } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callAdminApi, createStaff } from '../support/staff.ts'

/* What the portal's mails may do in Keycloak: see a customer's address and language. Everything else is refused. */

const client = { client_id: 'portal-mail', client_secret: getWorld().inside.portal.KEYCLOAK_MAIL_CLIENT_SECRET }
const byOwnSecret = { ...client, grant_type: 'client_credentials' }
let token: string

beforeAll(async () => {
  token = accessTokenOf(await askToken(byOwnSecret))
})
const call = (method: string, path: string, json?: unknown) => callAdminApi(token, method, path, json)

describe('the portal’s mails', () => {
  it('see where a customer gets mail, and in which language', async () => {
    const { subject, email } = await createAccount('en')
    expect(await call('GET', `/users/${subject}`)).toMatchObject({
      status: 200,
      body: { id: subject, email, emailVerified: true, enabled: true, attributes: { locale: ['en'] } },
    })
  })

  it.each([
    ['change', 'PUT', '', { enabled: false }],
    ['set the password of', 'PUT', '/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['end the sessions of', 'POST', '/logout', undefined],
    ['send mails of Keycloak to', 'PUT', '/execute-actions-email', ['UPDATE_PASSWORD']],
    ['impersonate', 'POST', '/impersonation', undefined],
    ['delete', 'DELETE', '', undefined],
  ])('may not %s a customer', async (_, method, path, json) => {
    const { subject } = await createAccount()
    expect((await call(method, `/users/${subject}${path}`, json)).status).toBe(403)
  })

  it('may not see staff', async () => {
    expect((await call('GET', `/users/${(await createStaff()).subject}`)).status).toBe(403)
  })

  it.each(['clients', 'roles', 'events', 'admin-events', 'authentication/flows'])(
    'may not look at %s',
    async (path) => {
      expect((await call('GET', `/${path}`)).status).toBe(403)
    },
  )

  it('get a token by their own secret and in no other way', async () => {
    expect((await askToken({ ...byOwnSecret, client_secret: 'napačna' })).error).toBe('unauthorized_client')
    const { email, password } = await createAccount()
    const asCustomer = await askToken({ ...client, grant_type: 'password', username: email, password })
    expect(asCustomer.access_token).toBeUndefined()
  })
})
