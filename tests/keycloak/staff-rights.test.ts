import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { giveRole, realmManagementRole } from '../support/administrators.ts'
import { canSignIn } from '../support/password-change.ts'
import { AdminConsole, callAdminApi, createStaff, staffGroupId, type StaffAccount } from '../support/staff.ts'

/* What the role osebje may do through the API behind Keycloak's admin console (M24), and what it may not. */

const { portal } = getWorld().facts.urls

let staff: StaffAccount
let colleague: StaffAccount
let customer: Account
/** Each call with a token of its own: it lives for minutes only. */
let token: string

beforeAll(async () => {
  ;[staff, colleague, customer] = [await createStaff(), await createStaff(), await createAccount()]
  token = await new AdminConsole().signIn(staff)
})

const call = (method: string, path: string, json?: unknown) => callAdminApi(token, method, path, json)
const statusOf = async (method: string, path: string, json?: unknown) => (await call(method, path, json)).status

describe('staff look after customers', () => {
  it('find one by name or address, and see the account', async () => {
    const found = await call('GET', `/users?search=${encodeURIComponent(customer.email)}`)
    expect(found).toMatchObject({ status: 200, body: [{ id: customer.subject }] })
    expect(await call('GET', `/users/${customer.subject}`)).toMatchObject({
      status: 200,
      body: { email: customer.email },
    })
  })

  it('see sessions and end them, and the portal’s session ends at once', async () => {
    const signedIn = await signedInCustomer(portal, customer)
    const sessions = await call('GET', `/users/${customer.subject}/sessions`)
    expect(sessions).toMatchObject({ status: 200, body: [{ userId: customer.subject }] })
    expect(await statusOf('POST', `/users/${customer.subject}/logout`)).toBe(204)
    expect((await signedIn.get('/metering-points')).status).toBe(401)
    expect((await call('GET', `/users/${customer.subject}/sessions`)).body).toEqual([])
  })

  it('send the mail with which a customer chooses a new password', async () => {
    expect(await statusOf('PUT', `/users/${customer.subject}/execute-actions-email`, ['UPDATE_PASSWORD'])).toBe(204)
  })

  it.each(['CONFIRM_DEVICE', 'CHANGE_EMAIL', 'delete_credential', 'idp_link'])(
    'keep nobody from signing in by putting %s upon an account, which has nothing to ask of anybody by itself',
    async (action) => {
      const account = await createAccount()
      const { body } = await call('GET', `/users/${account.subject}`)
      const changed = { ...(body as object), requiredActions: [action] }
      expect(await statusOf('PUT', `/users/${account.subject}`, changed)).toBe(204)
      expect(await canSignIn(account, account.password)).toBe(true)
    },
  )

  it('end the pause after too many wrong passwords', async () => {
    expect(await statusOf('DELETE', `/attack-detection/brute-force/users/${customer.subject}`)).toBe(204)
  })

  it('disable an account, enable it again, and delete it; who did it is kept for a year, and no longer to whom', async () => {
    const { subject } = await createAccount()
    const { body } = await call('GET', `/users/${subject}`)
    for (const enabled of [false, true]) {
      expect(await statusOf('PUT', `/users/${subject}`, { ...(body as object), enabled })).toBe(204)
      expect(await call('GET', `/users/${subject}`)).toMatchObject({ body: { enabled } })
    }
    expect(await statusOf('DELETE', `/users/${subject}`)).toBe(204)

    const keycloak = await asAdministrator()
    const events = await keycloak.realms.findAdminEvents({ realm: 'komunala', authUser: staff.subject })
    // To whom it was done goes with the account.
    expect(JSON.stringify(events)).not.toContain(subject)
    const about = events.filter(({ resourcePath }) => resourcePath === 'users/closed')
    expect(about.map(({ operationType }) => operationType).toSorted()).toEqual(['DELETE', 'UPDATE', 'UPDATE'])
    const realm = await keycloak.realms.findOne({ realm: 'komunala' })
    expect(realm?.attributes).toMatchObject({ adminEventsExpiration: String(365 * 24 * 60 * 60) })
  })
})

describe('staff may do nothing with other staff, nor with themselves', () => {
  it('the list leaves them out', async () => {
    const { body } = await call('GET', '/users?max=1000')
    const subjects = (body as { id: string }[]).map(({ id }) => id)
    expect(subjects).toContain(customer.subject)
    expect(subjects).not.toContain(colleague.subject)
    expect(subjects).not.toContain(staff.subject)
  })

  it.each([
    ['see', 'GET', '', undefined],
    ['see the sessions of', 'GET', '/sessions', undefined],
    ['end the sessions of', 'POST', '/logout', undefined],
    ['change', 'PUT', '', { enabled: false }],
    ['send mails to', 'PUT', '/execute-actions-email', ['UPDATE_PASSWORD']],
    ['set the password of', 'PUT', '/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['see the second factor of', 'GET', '/credentials', undefined],
    ['impersonate', 'POST', '/impersonation', undefined],
    ['delete', 'DELETE', '', undefined],
  ])('%s', async (_, method, path, json) => {
    for (const { subject } of [colleague, staff])
      expect(await statusOf(method, `/users/${subject}${path}`, json)).toBe(403)
  })
})

describe('staff may do nothing with administrators and with programs of the utility', () => {
  /** By whom it is: each of them among customers, or put there. */
  const targets: Record<string, string> = {}
  beforeAll(async () => {
    const keycloak = await asAdministrator()
    for (const name of ['realm-admin', 'view-events']) {
      const { subject } = await createAccount()
      await giveRole({ subject }, name)
      targets[`an administrator by ${name}`] = subject
    }
    const { subject } = await createAccount()
    const group = await keycloak.groups.create({ name: `skrbniki-${randomUUID()}` })
    const { clientUniqueId, role } = await realmManagementRole('manage-users')
    await keycloak.groups.addClientRoleMappings({ id: group.id, clientUniqueId, roles: [role] })
    await keycloak.users.addToGroup({ id: subject, groupId: group.id })
    targets['an administrator by a group'] = subject

    const [customers] = await keycloak.groups.find({ search: 'stranke', exact: true })
    for (const clientId of ['billing', 'portal-mail', 'portal-clean-up', 'portal-accounts'])
      targets[`the program ${clientId}`] = await serviceAccountOf(clientId)
    targets['a new program'] = await newServiceAccount()
    const misplaced = await newServiceAccount()
    await keycloak.users.addToGroup({ id: misplaced, groupId: customers?.id ?? '' })
    targets['a program that somebody put among customers'] = misplaced
  })

  const serviceAccountOf = async (clientId: string): Promise<string> => {
    const keycloak = await asAdministrator()
    const [client] = await keycloak.clients.find({ clientId })
    return (await keycloak.clients.getServiceAccountUser({ id: client?.id ?? '' })).id ?? ''
  }

  async function newServiceAccount(): Promise<string> {
    const keycloak = await asAdministrator()
    const { id } = await keycloak.clients.create({
      clientId: `izvoz-${randomUUID()}`,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
    })
    return (await keycloak.clients.getServiceAccountUser({ id })).id ?? ''
  }

  it('the list leaves them out', async () => {
    const { body } = await call('GET', '/users?max=1000')
    const subjects = (body as { id: string }[]).map(({ id }) => id)
    expect(subjects).toContain(customer.subject)
    for (const subject of Object.values(targets)) expect(subjects).not.toContain(subject)
  })

  it.each([
    ['see', 'GET', '', undefined],
    ['see the sessions of', 'GET', '/sessions', undefined],
    ['end the sessions of', 'POST', '/logout', undefined],
    ['disable', 'PUT', '', { enabled: false }],
    ['rename', 'PUT', '', { username: 'drugo@posta.example', email: 'drugo@posta.example' }],
    ['send mails to', 'PUT', '/execute-actions-email', ['UPDATE_PASSWORD']],
    ['send a confirmation to', 'PUT', '/send-verify-email', undefined],
    ['set the password of', 'PUT', '/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['add a way of signing in to', 'PUT', '', { credentials: [{ type: 'password', value: 'Druga voda 8' }] }],
    ['see the second factor of', 'GET', '/credentials', undefined],
    ['take the second factor of', 'DELETE', '/credentials/neka', undefined],
    ['switch off the second factor of', 'PUT', '/disable-credential-types', ['otp']],
    ['see the permissions of', 'GET', '/consents', undefined],
    ['see the groups of', 'GET', '/groups', undefined],
    ['see the roles of', 'GET', '/role-mappings', undefined],
    ['end the pause of', 'DELETE', 'attack-detection', undefined],
    ['impersonate', 'POST', '/impersonation', undefined],
    ['put among staff', 'PUT', '/groups/{staffGroup}', undefined],
    ['take from a group', 'DELETE', '/groups/{staffGroup}', undefined],
    ['give a role to', 'POST', '/role-mappings/realm', [{ id: '{role}', name: 'osebje' }]],
    ['delete', 'DELETE', '', undefined],
  ])('%s', async (_, method, path, json) => {
    const role = await (await asAdministrator()).roles.findOneByName({ name: 'osebje' })
    const groupId = await staffGroupId()
    const fill = (text: string) => text.replace('{role}', role?.id ?? '').replace('{staffGroup}', groupId)
    const body = json === undefined ? undefined : (JSON.parse(fill(JSON.stringify(json))) as unknown)
    const answers: Record<string, number> = {}
    for (const [who, subject] of Object.entries(targets)) {
      const address =
        path === 'attack-detection'
          ? `/attack-detection/brute-force/users/${subject}`
          : `/users/${subject}${fill(path)}`
      answers[who] = await statusOf(method, address, body)
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(targets).map((who) => [who, 403])))
  })

  it('until the role is taken off again', async () => {
    const account = await createAccount()
    const { clientUniqueId, role } = await giveRole(account, 'view-events')
    expect(await statusOf('GET', `/users/${account.subject}`)).toBe(403)
    const roles = [role]
    await (await asAdministrator()).users.delClientRoleMappings({ id: account.subject, clientUniqueId, roles })
    expect(await statusOf('GET', `/users/${account.subject}`)).toBe(200)
  })
})

describe('an account that an administrator made', () => {
  it('is a customer’s once its owner signed in', async () => {
    const account = await createAccount()
    const keycloak = await asAdministrator()
    const [customers] = await keycloak.groups.find({ search: 'stranke', exact: true })
    await keycloak.users.delFromGroup({ id: account.subject, groupId: customers?.id ?? '' })
    expect(await statusOf('GET', `/users/${account.subject}`)).toBe(403)
    await signedInCustomer(portal, account)
    expect(await statusOf('GET', `/users/${account.subject}`)).toBe(200)
  })
})

describe('staff may do nothing else', () => {
  it.each([
    ['impersonate a customer', 'POST', 'users/{customer}/impersonation', undefined],
    ['create an account', 'POST', 'users', { username: 'nova@posta.example', email: 'nova@posta.example' }],
    ['create one among customers', 'POST', 'users', { username: 'nova@posta.example', groups: ['/stranke'] }],
    ['give a role', 'POST', 'users/{customer}/role-mappings/realm', [{ id: '{role}', name: 'osebje' }]],
    ['take a role', 'DELETE', 'users/{customer}/role-mappings/realm', [{ id: '{role}', name: 'osebje' }]],
    ['make a customer staff', 'PUT', 'users/{customer}/groups/{staffGroup}', undefined],
    ['list roles', 'GET', 'roles', undefined],
    ['change a role', 'PUT', 'roles/osebje', { name: 'osebje', description: 'drugo' }],
    ['list groups', 'GET', 'groups', undefined],
    ['see who is staff', 'GET', 'groups/{staffGroup}/members', undefined],
    ['change a group', 'PUT', 'groups/{staffGroup}', { name: 'drugo' }],
    ['list clients', 'GET', 'clients', undefined],
    ['create a client', 'POST', 'clients', { clientId: 'nov' }],
    ['list client scopes', 'GET', 'client-scopes', undefined],
    ['change client policies', 'PUT', 'client-policies/policies', { policies: [] }],
    ['change the realm', 'PUT', '', { displayName: 'drugo' }],
    ['delete the realm', 'DELETE', '', undefined],
    ['change the user profile', 'PUT', 'users/profile', {}],
    ['see keys', 'GET', 'keys', undefined],
    ['see components', 'GET', 'components', undefined],
    ['see flows', 'GET', 'authentication/flows', undefined],
    ['create a flow', 'POST', 'authentication/flows', { alias: 'nov' }],
    ['see identity providers', 'GET', 'identity-provider/instances', undefined],
    ['read events', 'GET', 'events', undefined],
    ['read admin events', 'GET', 'admin-events', undefined],
    ['remove admin events', 'DELETE', 'admin-events', undefined],
    ['sign everybody out', 'POST', 'logout-all', undefined],
    ['end every pause', 'DELETE', 'attack-detection/brute-force/users', undefined],
    ['export the realm', 'POST', 'partial-export', undefined],
    ['import into the realm', 'POST', 'partialImport', {}],
  ])('%s', async (_, method, path, json) => {
    const role = await (await asAdministrator()).roles.findOneByName({ name: 'osebje' })
    const fill = (text: string) =>
      text
        .replace('{customer}', customer.subject)
        .replace('{role}', role?.id ?? '')
        .replace('{staffGroup}', groupId)
    const groupId = await staffGroupId()
    const body = json === undefined ? undefined : (JSON.parse(fill(JSON.stringify(json))) as unknown)
    expect(await statusOf(method, path === '' ? '' : `/${fill(path)}`, body)).toBe(403)
  })

  it('roles and groups sent along with an account are ignored', async () => {
    const { body } = await call('GET', `/users/${customer.subject}`)
    const changed = { ...(body as object), realmRoles: ['osebje'], groups: ['/osebje'] }
    expect(await statusOf('PUT', `/users/${customer.subject}`, changed)).toBe(204)
    const keycloak = await asAdministrator()
    const groups = await keycloak.users.listGroups({ id: customer.subject })
    expect(groups.map(({ name }) => name)).toEqual(['stranke'])
    const roles = await keycloak.users.listRealmRoleMappings({ id: customer.subject })
    expect(roles.map(({ name }) => name)).toEqual(['default-roles-komunala'])
  })

  it('see the realm only as far as the console needs it', async () => {
    const { status, body } = await call('GET', '')
    expect(status).toBe(200)
    expect(Object.keys(body as object)).not.toContain('smtpServer')
  })
})

describe('a customer at the admin API', () => {
  it.each([
    ['list accounts', 'GET', '/users', undefined],
    ['see another', 'GET', '/users/{subject}', undefined],
    ['change another', 'PUT', '/users/{subject}', { enabled: false }],
    ['set another’s password', 'PUT', '/users/{subject}/reset-password', { type: 'password', value: 'Druga voda 8' }],
    ['end another’s sessions', 'POST', '/users/{subject}/logout', undefined],
    ['delete another', 'DELETE', '/users/{subject}', undefined],
  ])('may not %s', async (_, method, path, json) => {
    const own = await new AdminConsole().signIn(await createAccount())
    for (const { subject } of [customer, staff]) {
      const { status } = await callAdminApi(own, method, path.replace('{subject}', subject), json)
      expect(status).toBe(403)
    }
  })
})
