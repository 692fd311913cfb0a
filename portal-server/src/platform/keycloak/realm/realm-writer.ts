import { asObject, asText, findNamed, pick, without, type Json, type JsonObject } from './json.ts'
import { getNamed, type RealmApi } from './realm-api.ts'
import { withChanges, type Change } from './realm-changes.ts'
import { writePermissions } from './realm-permissions.ts'
import { replaceFlows } from './realm-flows.ts'
import { findIn } from './realm-tree.ts'

/** What is to be done to a realm, and what it is done with. */
export interface Plan {
  readonly changes: readonly Change[]
  /** The realm as it is, as a tree. */
  readonly live: JsonObject
  /** The file with its placeholders filled in. */
  readonly file: JsonObject
  /** The same as a tree. */
  readonly target: JsonObject
}

interface Work extends Plan {
  readonly api: RealmApi
  /** The realm's tree as it is to be. */
  readonly wanted: JsonObject
}

/** Which names of a place are there to be added or taken away. */
interface Difference {
  readonly added: string[]
  readonly removed: string[]
}

const names = (tree: Json | undefined): string[] => Object.keys(asObject(tree))

function difference(was: Json | undefined, wanted: Json | undefined): Difference {
  const [before, after] = [new Set(names(was)), new Set(names(wanted))]
  return {
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  }
}

/** The places of `area` in which something changes. */
const changedIn = ({ changes }: Work, area: string): string[] => [
  ...new Set(changes.filter(({ path }) => path[0] === area).map(({ path }) => path[1] ?? '')),
]

const changesAt = ({ changes }: Work, ...place: string[]): boolean =>
  changes.some(({ path }) => place.every((key, index) => path[index] === key))

/** Back to a list, as Keycloak has it. */
const listed = (tree: Json | undefined, key: string): JsonObject[] =>
  Object.entries(asObject(tree)).map(([name, entry]) => ({ ...asObject(entry), [key]: name }))

/** Those of the file in its order, and behind them what somebody added. */
const inOrderOf = (order: readonly string[], names: readonly string[]): string[] => [
  ...order.filter((name) => names.includes(name)),
  ...names.filter((name) => !order.includes(name)),
]

/**
 * Makes the changes. What is added comes first and what is taken away comes last, so that portals of the version before go on
 * meanwhile; permissions come before what they protect.
 */
export async function writeRealm(api: RealmApi, plan: Plan): Promise<void> {
  const work: Work = { ...plan, api, wanted: withChanges(plan.live, plan.changes) }
  // While permissions are off: once they are on, Keycloak lets nobody but the server's administrators change what roles of
  // administration a role contains.
  await writeRoles(work)
  if (changesAt(work, 'adminPermissionsEnabled')) await writeSettings(work, (key) => key === 'adminPermissionsEnabled')
  await writeGroups(work)
  await writeClientScopes(work)
  await writeClients(work)
  await writeScopeMappings(work)
  await writeTexts(work)
  await writeUserProfile(work)
  await writeRequiredActions(work)
  await writePermissions(api, plan.live, work.wanted)
  await writeClientPolicies(work)
  if (changesAt(work, 'flows')) await replaceFlows(api, ownFlows(work), work.wanted)
  await writeSettings(work, isSetting)
  await writeDefaultGroups(work)
}

async function writeRoles(work: Work): Promise<void> {
  const { api, live, wanted } = work
  for (const name of changedIn(work, 'roles')) {
    const place = `/roles/${encodeURIComponent(name)}`
    const { description = '', composites } = asObject(findIn(wanted, ['roles', name]))
    if (findIn(live, ['roles', name]) === undefined) await api.post('/roles', { name, description })
    else if (changesAt(work, 'roles', name, 'description'))
      await api.put(place, { ...asObject(await api.get(place)), description })
    const was = findIn(live, ['roles', name, 'composites'])
    const ofRealm = difference(findIn(was, ['realm']), findIn(composites, ['realm']))
    await changeList(api, `${place}/composites`, await rolesOf(api, '/roles', ofRealm))
    for (const owner of new Set([...names(findIn(was, ['client'])), ...names(findIn(composites, ['client']))])) {
      const { id } = getNamed(await api.list('/clients'), 'clientId', owner)
      const ofClient = difference(findIn(was, ['client', owner]), findIn(composites, ['client', owner]))
      await changeList(api, `${place}/composites`, await rolesOf(api, `/clients/${id}/roles`, ofClient))
    }
  }
}

interface Entries {
  readonly added: JsonObject[]
  readonly removed: JsonObject[]
}

async function rolesOf(api: RealmApi, place: string, { added, removed }: Difference): Promise<Entries> {
  if (added.length + removed.length === 0) return { added: [], removed: [] }
  const roles = await api.list(place)
  return {
    added: added.map((name) => getNamed(roles, 'name', name)),
    removed: removed.map((name) => getNamed(roles, 'name', name)),
  }
}

async function changeList(api: RealmApi, place: string, { added, removed }: Entries): Promise<void> {
  if (added.length > 0) await api.post(place, added)
  if (removed.length > 0) await api.delete(place, removed)
}

async function writeGroups(work: Work): Promise<void> {
  const { api, file, live, wanted } = work
  for (const name of changedIn(work, 'groups')) {
    const { description = '', realmRoles } = asObject(findIn(wanted, ['groups', name]))
    if (findIn(live, ['groups', name]) === undefined) {
      // Only the import keeps a group's id.
      const group = findNamed(file['groups'], 'name', name) ?? {}
      await api.ask('/partialImport', { ifResourceExists: 'SKIP', groups: [group] })
      continue
    }
    const { id } = getNamed(await api.list('/groups'), 'name', name)
    if (changesAt(work, 'groups', name, 'description'))
      await api.put(`/groups/${id}`, { ...asObject(await api.get(`/groups/${id}`)), description })
    const roles = await rolesOf(api, '/roles', difference(findIn(live, ['groups', name, 'realmRoles']), realmRoles))
    await changeList(api, `/groups/${id}/role-mappings/realm`, roles)
  }
}

async function writeClientScopes(work: Work): Promise<void> {
  const { api, file, live, wanted } = work
  for (const name of changedIn(work, 'clientScopes')) {
    if (findIn(live, ['clientScopes', name]) === undefined) {
      await api.post('/client-scopes', findNamed(file['clientScopes'], 'name', name) ?? {})
      continue
    }
    const { id } = getNamed(await api.list('/client-scopes'), 'name', name)
    const scope = asObject(await api.get(`/client-scopes/${id}`))
    const settings = without(asObject(findIn(wanted, ['clientScopes', name])), 'protocolMappers')
    await api.put(`/client-scopes/${id}`, { ...scope, ...settings, name })
    await writeMappers(work, ['clientScopes', name], `/client-scopes/${id}`)
  }
  if (!changesAt(work, 'defaultOptionalClientScopes')) return
  const scopes = await api.list('/client-scopes')
  const { added, removed } = difference(live['defaultOptionalClientScopes'], wanted['defaultOptionalClientScopes'])
  for (const name of added) await api.put(`/default-optional-client-scopes/${getNamed(scopes, 'name', name).id}`)
  for (const name of removed) await api.delete(`/default-optional-client-scopes/${getNamed(scopes, 'name', name).id}`)
}

async function writeMappers(work: Work, of: readonly string[], place: string): Promise<void> {
  const { api, live, wanted } = work
  const [was, mappers] = [findIn(live, [...of, 'protocolMappers']), findIn(wanted, [...of, 'protocolMappers'])]
  const models = `${place}/protocol-mappers/models`
  const known = await api.list(models)
  for (const name of names(mappers)) {
    const mapper = { ...asObject(findIn(mappers, [name])), name }
    if (findIn(was, [name]) === undefined) await api.post(models, mapper)
    else if (changesAt(work, ...of, 'protocolMappers', name)) {
      const { id } = getNamed(known, 'name', name)
      await api.put(`${models}/${id}`, { ...mapper, id })
    }
  }
  for (const name of difference(was, mappers).removed) await api.delete(`${models}/${getNamed(known, 'name', name).id}`)
}

/** What of a client is changed at a place of its own. */
const besideClient = new Set([
  'authorizationSettings',
  'defaultClientScopes',
  'optionalClientScopes',
  'protocolMappers',
])
const setsOfClient = new Set(['redirectUris', 'webOrigins'])

async function writeClients(work: Work): Promise<void> {
  const { api, file, live, wanted } = work
  for (const clientId of changedIn(work, 'clients')) {
    if (findIn(live, ['clients', clientId]) === undefined) {
      // Keycloak's own, which it has made meanwhile, has no settings that anybody could add.
      const known = await api.list(`/clients?clientId=${encodeURIComponent(clientId)}`)
      const client = findNamed(file['clients'], 'clientId', clientId) ?? {}
      if (known.length === 0) await api.post('/clients', without(client, 'authorizationSettings'))
      continue
    }
    const { id } = getNamed(await api.list(`/clients?clientId=${encodeURIComponent(clientId)}`), 'clientId', clientId)
    const changed = Object.entries(asObject(findIn(wanted, ['clients', clientId]))).filter(
      ([key]) => !besideClient.has(key) && changesAt(work, 'clients', clientId, key),
    )
    if (changed.length > 0) {
      const client = without(asObject(await api.get(`/clients/${id}`)), 'secret')
      await api.put(`/clients/${id}`, {
        ...client,
        ...Object.fromEntries(changed.map(([key, value]) => [key, setsOfClient.has(key) ? names(value) : value])),
        ...(changesAt(work, 'clients', clientId, 'attributes') && { attributes: attributesOf(work, clientId) }),
      })
    }
    await writeScopesOf(work, clientId, id)
    if (changesAt(work, 'clients', clientId, 'protocolMappers'))
      await writeMappers(work, ['clients', clientId], `/clients/${id}`)
  }
}

/** Keycloak keeps the attributes of a client that nobody names; an empty one goes. */
function attributesOf({ live, wanted }: Work, clientId: string): JsonObject {
  const place = ['clients', clientId, 'attributes']
  const { removed } = difference(findIn(live, place), findIn(wanted, place))
  return { ...asObject(findIn(wanted, place)), ...Object.fromEntries(removed.map((name) => [name, ''])) }
}

async function writeScopesOf({ api, live, wanted }: Work, clientId: string, id: string): Promise<void> {
  const kinds = [
    { key: 'defaultClientScopes', place: `/clients/${id}/default-client-scopes` },
    { key: 'optionalClientScopes', place: `/clients/${id}/optional-client-scopes` },
  ].map((kind) => {
    const place = ['clients', clientId, kind.key]
    return { ...kind, ...difference(findIn(live, place), findIn(wanted, place)) }
  })
  if (kinds.every(({ added, removed }) => added.length + removed.length === 0)) return
  const scopes = await api.list('/client-scopes')
  // A scope that changes sides is none of the other side first.
  for (const { place, removed } of kinds)
    for (const name of removed) await api.delete(`${place}/${getNamed(scopes, 'name', name).id}`)
  for (const { place, added } of kinds)
    for (const name of added) await api.put(`${place}/${getNamed(scopes, 'name', name).id}`)
}

async function writeScopeMappings(work: Work): Promise<void> {
  const { api, live, wanted } = work
  for (const scope of changedIn(work, 'scopeMappings')) {
    const { id } = getNamed(await api.list('/client-scopes'), 'name', scope)
    const place = ['scopeMappings', scope, 'roles']
    const roles = await rolesOf(api, '/roles', difference(findIn(live, place), findIn(wanted, place)))
    await changeList(api, `/client-scopes/${id}/scope-mappings/realm`, roles)
  }
  for (const owner of changedIn(work, 'clientScopeMappings')) {
    const clients = await api.list('/clients')
    const { id: ownerId } = getNamed(clients, 'clientId', owner)
    for (const client of names(findIn(wanted, ['clientScopeMappings', owner]))) {
      const place = ['clientScopeMappings', owner, client, 'roles']
      const changed = difference(findIn(live, place), findIn(wanted, place))
      const { id } = getNamed(clients, 'clientId', client)
      const roles = await rolesOf(api, `/clients/${ownerId}/roles`, changed)
      await changeList(api, `/clients/${id}/scope-mappings/clients/${ownerId}`, roles)
    }
  }
}

async function writeTexts(work: Work): Promise<void> {
  const { api, live, wanted } = work
  for (const locale of changedIn(work, 'localizationTexts')) {
    const place = ['localizationTexts', locale]
    const texts = asObject(findIn(wanted, place))
    const changed = names(texts).filter((key) => changesAt(work, ...place, key))
    if (changed.length > 0)
      await api.post(`/localization/${locale}`, Object.fromEntries(changed.map((key) => [key, texts[key] ?? ''])))
    for (const key of difference(findIn(live, place), texts).removed)
      await api.delete(`/localization/${locale}/${encodeURIComponent(key)}`)
  }
}

async function writeUserProfile(work: Work): Promise<void> {
  if (!changesAt(work, 'userProfile')) return
  const { api, wanted, target } = work
  const profile = asObject(wanted['userProfile'])
  const attributes = asObject(profile['attributes'])
  const order = inOrderOf(names(findIn(target, ['userProfile', 'attributes'])), names(attributes))
  await api.put('/users/profile', {
    ...profile,
    attributes: order.map((name) => ({ name, ...asObject(attributes[name]) })),
  })
}

async function writeRequiredActions(work: Work): Promise<void> {
  const { api, wanted } = work
  const place = '/authentication/required-actions'
  for (const alias of changedIn(work, 'requiredActions')) {
    const { providerId = alias, name = alias, ...settings } = asObject(findIn(wanted, ['requiredActions', alias]))
    const known = (await api.list(place)).some((action) => action['alias'] === alias)
    if (!known) await api.post('/authentication/register-required-action', { providerId, name })
    await api.put(`${place}/${encodeURIComponent(alias)}`, { alias, providerId, name, ...settings })
  }
}

async function writeClientPolicies(work: Work): Promise<void> {
  const { api, wanted } = work
  // A policy names profiles that there are.
  if (changesAt(work, 'clientProfiles'))
    await api.put('/client-policies/profiles', { profiles: listed(wanted['clientProfiles'], 'name') })
  if (changesAt(work, 'clientPolicies'))
    await api.put('/client-policies/policies', { policies: listed(wanted['clientPolicies'], 'name') })
}

/** All of the file's flows, those that stay as they are too: they are made anew together. */
function ownFlows({ target, wanted }: Work): JsonObject {
  return Object.fromEntries(
    names(target['flows']).map((name) => [name, findIn(wanted, ['flows', name]) ?? []] as const),
  )
}

const elsewhere = new Set([
  ...['adminPermissionsClient', 'clientPolicies', 'clientProfiles', 'clientScopeMappings', 'clientScopes', 'clients'],
  ...['defaultGroups', 'defaultOptionalClientScopes', 'flows', 'groups', 'localizationTexts', 'requiredActions'],
  ...['roles', 'scopeMappings', 'userProfile'],
])
const isSetting = (key: string): boolean => !elsewhere.has(key)
const sets = new Set(['enabledEventTypes', 'eventsListeners', 'supportedLocales'])

/** Nothing but what changes: of what else it is told Keycloak writes down more than it was asked to. */
async function writeSettings(work: Work, isMeant: (key: string) => boolean): Promise<void> {
  const { api, changes, target, wanted } = work
  const keys = [...new Set(changes.map(({ path }) => path[0] ?? ''))].filter(isMeant)
  if (keys.length === 0) return
  const asSetting = (key: string): Json | undefined => {
    const value = wanted[key]
    if (sets.has(key)) return inOrderOf(names(target[key]), names(value))
    if (key !== 'passwordPolicy') return value
    return inOrderOf(names(target[key]), names(value))
      .map((name) => asText(findIn(value, [name])))
      .join(' and ')
  }
  const settings = keys.flatMap((key) => {
    const value = asSetting(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  await api.put('', {
    ...Object.fromEntries(settings),
    // Those that nobody names go.
    ...(keys.includes('attributes') && { attributes: await withAttributes(work) }),
  })
}

async function withAttributes({ api, live, wanted }: Work): Promise<JsonObject> {
  const { removed } = difference(live['attributes'], wanted['attributes'])
  const attributes = { ...asObject(asObject(await api.get(''))['attributes']), ...asObject(wanted['attributes']) }
  return pick(attributes, (name) => !removed.includes(name))
}

async function writeDefaultGroups({ api, live, wanted }: Work): Promise<void> {
  const { added, removed } = difference(live['defaultGroups'], wanted['defaultGroups'])
  if (added.length + removed.length === 0) return
  const groups = await api.list('/groups')
  for (const path of added) await api.put(`/default-groups/${getNamed(groups, 'path', path).id}`)
  for (const path of removed) await api.delete(`/default-groups/${getNamed(groups, 'path', path).id}`)
}
