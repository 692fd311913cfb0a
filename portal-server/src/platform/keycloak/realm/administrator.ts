import KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import { getNamed, RealmApi, RealmApiRefusal, type TokenSource } from './realm-api.ts'

/** Of the realm `master`: may change the portal's realm, and nothing beside it. */
export const setUpClient = 'realm-setup'

export interface SetUpAccess {
  /** As this process reaches Keycloak. */
  readonly url: string
  readonly realm: string
  /** Of the client realm-setup. */
  readonly secret: string
  /** The first administrator, where there is one still. */
  readonly administrator: { readonly username: string; readonly password: string } | undefined
}

/** Neither the client nor the first administrator got in, or the client may do nothing there. */
export class NoAccess extends Error {
  override readonly name = 'NoAccess'
}

/**
 * As the client that is there for it. Where it isn't there yet, has another secret, or lost its roles with a realm that was
 * deleted and made anew, the first administrator puts it right; an operator who has deleted that one does so by hand
 * (docs/operating.md).
 *
 * @param mayMakeIt false for who only looks: as the first administrator, then
 */
export async function connectForSetUp(access: SetUpAccess, mayMakeIt = true): Promise<TokenSource> {
  const { administrator, realm, url } = access
  const asItself = { grantType: 'client_credentials', clientId: setUpClient, clientSecret: access.secret } as const
  const known = await signIn(url, asItself)
  if (known && (await maySee(new RealmApi(url, realm, known)))) return known
  const first = administrator && (await signIn(url, { grantType: 'password', clientId: 'admin-cli', ...administrator }))
  if (!first)
    throw new NoAccess(
      known
        ? `The client "${setUpClient}" of the realm master has no roles over the realm "${realm}", and Keycloak knows no such administrator who would give them: see docs/operating.md, "The realm".`
        : `Keycloak knows no client "${setUpClient}" with this KEYCLOAK_SETUP_SECRET in the realm master, and no such administrator: see docs/operating.md, "The realm".`,
    )
  if (!mayMakeIt) return first
  await ensureSetUpClient(new RealmApi(url, 'master', first), realm, access.secret)
  const made = await signIn(url, asItself)
  if (!made) throw new NoAccess(`The client "${setUpClient}" was made, and gets no token.`)
  return made
}

/** Any role over the realm lets see it; they go all together. */
async function maySee(api: RealmApi): Promise<boolean> {
  try {
    await api.get('')
    return true
  } catch (error) {
    if (error instanceof RealmApiRefusal && error.status === 403) return false
    throw error
  }
}

type Credentials = Parameters<KeycloakAdminClient['auth']>[0]

/** @returns undefined where it is refused */
async function signIn(baseUrl: string, credentials: Credentials): Promise<TokenSource | undefined> {
  const client = new KeycloakAdminClient({ baseUrl, realmName: 'master' })
  try {
    await client.auth(credentials)
    // A token lasts a minute, and a client's own cannot be renewed: whoever takes longer signs in anew.
    return {
      getAccessToken: async () => {
        if (client.isTokenExpired()) await client.auth(credentials)
        return client.accessToken
      },
    }
  } catch (error) {
    const status = asObject(JSON.parse(JSON.stringify(error)) as JsonObject)['response']
    if (status === undefined) throw error
    return undefined
  }
}

/** What changing everything in the realm takes; neither acting as somebody else nor other people's directories. */
const neededRoles = [
  'manage-realm',
  'manage-clients',
  'manage-users',
  'manage-authorization',
  'manage-events',
  'view-realm',
  'view-clients',
  'view-users',
  'view-authorization',
  'query-clients',
  'query-groups',
  'query-realms',
  'query-users',
]

async function ensureSetUpClient(master: RealmApi, realm: string, secret: string): Promise<void> {
  const find = (): Promise<JsonObject[]> => master.list(`/clients?clientId=${setUpClient}`)
  const [existing] = await find()
  const settings = {
    clientId: setUpClient,
    secret,
    name: 'Brings the portal’s realm forward at each start',
    serviceAccountsEnabled: true,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: false,
    publicClient: false,
    fullScopeAllowed: true,
  }
  if (existing) await master.put(`/clients/${asText(existing['id'])}`, { ...existing, ...settings })
  else await master.post('/clients', settings)
  const { id } = getNamed(await find(), 'clientId', setUpClient)
  const user = asObject(await master.get(`/clients/${id}/service-account-user`))
  const owner = getNamed(
    await master.list(`/clients?clientId=${encodeURIComponent(`${realm}-realm`)}`),
    'clientId',
    `${realm}-realm`,
  )
  const roles = asObjects(await master.get(`/clients/${owner.id}/roles`))
  await master.post(
    `/users/${asText(user['id'])}/role-mappings/clients/${owner.id}`,
    neededRoles.map((name) => getNamed(roles, 'name', name)),
  )
}
