import { asObject, asText, isObject, isSame, type Json, type JsonObject } from './json.ts'
import { getNamed, type RealmApi } from './realm-api.ts'
import { findIn, permissionsClient } from './realm-tree.ts'

const place = ['clients', permissionsClient, 'authorizationSettings', 'policies'] as const

/** One after another: Keycloak refuses the import that it has for the permissions of other clients. */
export async function writePermissions(api: RealmApi, live: JsonObject, wanted: JsonObject): Promise<void> {
  const [was, policies] = [asObject(findIn(live, place)), asObject(findIn(wanted, place))]
  const changed = Object.keys(policies).filter((name) => !isSame(was[name], policies[name]))
  const removed = Object.keys(was).filter((name) => policies[name] === undefined)
  if (changed.length + removed.length === 0) return
  const { id } = getNamed(await api.list(`/clients?clientId=${permissionsClient}`), 'clientId', permissionsClient)
  const server = `/clients/${id}/authz/resource-server`
  const groups = await api.list('/groups')
  const listPolicies = (): Promise<JsonObject[]> => api.list(`${server}/policy?first=0&max=1000`)

  // Those that others are made of come first.
  const rank = (name: string): number => ['aggregate', 'scope'].indexOf(asText(findIn(policies, [name, 'type'])))
  for (const name of changed.toSorted((a, b) => rank(a) - rank(b))) {
    const { type, config, ...policy } = asObject(policies[name])
    const known = await listPolicies()
    const settings = { ...policy, name, type: type ?? '', ...settingsOf(asObject(config), groups, known) }
    const kind = type === 'scope' ? `${server}/permission/scope` : `${server}/policy/${asText(type)}`
    const existing = known.find((other) => other['name'] === name)
    if (existing === undefined) await api.post(kind, settings)
    else await api.put(`${kind}/${asText(existing['id'])}`, { ...settings, id: existing['id'] ?? '' })
  }
  const known = await listPolicies()
  for (const name of removed) await api.delete(`${server}/policy/${getNamed(known, 'name', name).id}`)
}

/** An export has as texts what the API takes as lists, and names where it takes ids. */
function settingsOf(config: JsonObject, groups: readonly JsonObject[], known: readonly JsonObject[]): JsonObject {
  const namesAt = (key: string): string[] => Object.keys(asObject(config[key]))
  const idOfGroup = (name: string): string => getNamed(groups, 'name', name.replace(/^group /, '')).id
  const { defaultResourceType, roles, users } = config
  const parsed = (text: Json): Json => (typeof text === 'string' ? (JSON.parse(text) as Json) : text)
  return {
    ...(isObject(config['applyPolicies']) && {
      policies: namesAt('applyPolicies').map((name) => getNamed(known, 'name', name).id),
    }),
    ...(isObject(config['resources']) && { resources: namesAt('resources').map(idOfGroup) }),
    ...(isObject(config['scopes']) && { scopes: namesAt('scopes') }),
    ...(isObject(config['clients']) && { clients: namesAt('clients') }),
    ...(defaultResourceType !== undefined && { resourceType: defaultResourceType }),
    ...(roles !== undefined && { roles: parsed(roles) }),
    ...(users !== undefined && { users: parsed(users) }),
  }
}
