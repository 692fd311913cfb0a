import { asObject, asText, without, type JsonObject } from './json.ts'
import { getNamed, type RealmApi } from './realm-api.ts'

/*
 * What no comparison of settings finds out: who belongs where, and what stands with accounts. Each is needed once, by realms
 * from before a version of the file, and finds nothing to do the second time.
 */

export interface Deed {
  readonly words: string
  /** Undefined where a person has to decide. */
  readonly act?: () => Promise<void>
}

interface Step {
  /** Realms of an older version need it. */
  readonly before: number
  find(api: RealmApi): Promise<Deed[]>
}

const pageSize = 500

/** A page at a time: accounts are many. */
async function* walk(api: RealmApi, path: string): AsyncGenerator<JsonObject> {
  for (let first = 0; ;) {
    const page = await api.list(`${path}${path.includes('?') ? '&' : '?'}first=${first}&max=${pageSize}`)
    yield* page
    if (page.length < pageSize) return
    first += page.length
  }
}

async function listAll(api: RealmApi, path: string): Promise<JsonObject[]> {
  const all: JsonObject[] = []
  for await (const entry of walk(api, path)) all.push(entry)
  return all
}

const idOf = (thing: JsonObject | undefined): string => asText(thing?.['id'])

/** Undefined where it isn't there yet: in a dry run. */
async function findGroup(api: RealmApi, name: string): Promise<string | undefined> {
  const group = (await api.list('/groups')).find((other) => other['name'] === name)
  return group && idOf(group)
}

async function memberIds(api: RealmApi, group: string | undefined): Promise<ReadonlySet<string>> {
  return new Set(group === undefined ? [] : (await listAll(api, `/groups/${group}/members`)).map(idOf))
}

const join = (api: RealmApi, user: string, group: string) => async (): Promise<void> => {
  const { id } = getNamed(await api.list('/groups'), 'name', group)
  await api.put(`/users/${user}/groups/${id}`)
}

/** Until there were groups, whoever finished the registration was a customer, and the role alone made staff. */
const customersAndStaff: Step = {
  before: 3,
  async find(api) {
    const [customers, staff] = [await findGroup(api, 'stranke'), await findGroup(api, 'osebje')]
    const [known, knownStaff] = [await memberIds(api, customers), await memberIds(api, staff)]
    const withRole = await listAll(api, '/roles/osebje/users')
    const role = asObject(await api.get('/roles/osebje'))
    const deeds: Deed[] = withRole
      .filter((user) => !knownStaff.has(idOf(user)))
      .map((user) => ({
        words: `account ${idOf(user)}: has the role "osebje", and gets it by the group "osebje"`,
        act: async () => {
          await join(api, idOf(user), 'osebje')()
          await api.delete(`/users/${idOf(user)}/role-mappings/realm`, [role])
        },
      }))
    const unsorted: JsonObject[] = []
    for await (const user of walk(api, '/users?emailVerified=true')) if (!known.has(idOf(user))) unsorted.push(user)
    const finished = unsorted.filter(
      ({ requiredActions }) => !(Array.isArray(requiredActions) && requiredActions.includes('TERMS_AND_CONDITIONS')),
    )
    if (finished.length > 0)
      deeds.push({
        words: `group "stranke": ${finished.length} accounts that finished their registration will be put into it`,
        act: async () => {
          for (const user of finished) await join(api, idOf(user), 'stranke')()
        },
      })
    return deeds
  },
}

/** The provider keeps them there from now on: those who were there before are put into it once. */
const beyondStaff: Step = {
  before: 14,
  async find(api) {
    const known = await memberIds(api, await findGroup(api, 'zunaj-dosega'))
    const clients = await listAll(api, '/clients')
    const deeds: Deed[] = []
    const customers = await findGroup(api, 'stranke')
    const amongCustomers = await memberIds(api, customers)
    for (const client of clients.filter(({ serviceAccountsEnabled }) => serviceAccountsEnabled === true)) {
      const user = idOf(asObject(await api.get(`/clients/${idOf(client)}/service-account-user`)))
      const words = `client "${asText(client['clientId'])}": its service account`
      if (!known.has(user))
        deeds.push({
          words: `${words} will be put into the group "zunaj-dosega"`,
          act: join(api, user, 'zunaj-dosega'),
        })
      if (amongCustomers.has(user))
        deeds.push({
          words: `${words} will be taken out of the group "stranke"`,
          act: () => api.delete(`/users/${user}/groups/${customers ?? ''}`),
        })
    }
    for (const user of await listAdministrators(api, clients))
      if (!known.has(user))
        deeds.push({
          words: `account ${user}: administers the realm, and will be put into the group "zunaj-dosega"`,
          act: join(api, user, 'zunaj-dosega'),
        })
    return deeds
  },
}

/** Whoever has a role of the realm's administration, by themselves, by another role or by a group. */
async function listAdministrators(api: RealmApi, clients: readonly JsonObject[]): Promise<ReadonlySet<string>> {
  const management = getNamed(clients, 'clientId', 'realm-management')
  const places = (await listAll(api, `/clients/${management.id}/roles`)).map(
    ({ name }) => `/clients/${management.id}/roles/${encodeURIComponent(asText(name))}`,
  )
  for (const { name, composite } of await listAll(api, '/roles')) {
    const place = `/roles/${encodeURIComponent(asText(name))}`
    if (composite !== true) continue
    const parts = await api.list(`${place}/composites`)
    if (parts.some(({ containerId }) => containerId === management.id)) places.push(place)
  }
  const administrators = new Set<string>()
  for (const place of places) {
    for (const user of await listAll(api, `${place}/users`)) administrators.add(idOf(user))
    for (const group of await listAll(api, `${place}/groups`))
      for (const user of await memberIds(api, idOf(group))) administrators.add(user)
  }
  return administrators
}

const challenge = 'pkce.code.challenge.method'

/** RFC 8628 knows no proof of who asked; the policy of that time asked devices for one all the same. */
const devices: Step = {
  before: 14,
  async find(api) {
    const isAsked = ({ attributes, standardFlowEnabled }: JsonObject): boolean => {
      const settings = asObject(attributes)
      return (
        settings['oauth2.device.authorization.grant.enabled'] === 'true' &&
        !!settings[challenge] &&
        !standardFlowEnabled
      )
    }
    return (await listAll(api, '/clients')).filter(isAsked).map((client) => ({
      words: `client "${asText(client['clientId'])}": a device is no longer asked for a proof by PKCE`,
      act: async () => {
        const settings = without(asObject(await api.get(`/clients/${idOf(client)}`)), 'secret')
        const attributes = { ...asObject(settings['attributes']), [challenge]: '' }
        await api.put(`/clients/${idOf(client)}`, { ...settings, attributes })
      },
    }))
  },
}

/** So many are asked about at once. */
const atOnce = 8

/**
 * Addresses have one form since then (docs/decisions/0056), in which the provider shows those of every account; it makes it so
 * when the account is saved. Whose are stored otherwise isn't found by what is shown.
 */
const addresses: Step = {
  before: 17,
  async find(api) {
    const deeds: Deed[] = []
    let batch: JsonObject[] = []
    const look = async (): Promise<void> => {
      const found = await Promise.all(batch.splice(0).map((user) => findOtherAddress(api, user)))
      deeds.push(...found.filter((deed) => deed !== undefined))
    }
    for await (const user of walk(api, '/users')) {
      if (asText(user['email']) !== '') batch = [...batch, user]
      if (batch.length >= atOnce) await look()
    }
    await look()
    return deeds
  },
}

async function findOtherAddress(api: RealmApi, user: JsonObject): Promise<Deed | undefined> {
  const email = asText(user['email'])
  const stored = (await api.list(`/users?exact=true&email=${encodeURIComponent(email)}`)).map(idOf)
  if (stored.includes(idOf(user))) return undefined
  const [twin] = stored
  if (twin !== undefined)
    return {
      words: `account ${idOf(user)}: its address is that of account ${twin}, written otherwise; keep one of the two (docs/operating.md)`,
    }
  return {
    words: `account ${idOf(user)}: its address will be kept in the one form`,
    act: async () => api.put(`/users/${idOf(user)}`, { ...asObject(await api.get(`/users/${idOf(user)}`)), email }),
  }
}

const steps: readonly Step[] = [customersAndStaff, beyondStaff, devices, addresses]

/** @param from the realm's version; undefined where it is from before there were any */
export async function findDeeds(api: RealmApi, from: number | undefined): Promise<Deed[]> {
  const deeds: Deed[] = []
  for (const step of steps) if (from === undefined || from < step.before) deeds.push(...(await step.find(api)))
  return deeds
}
