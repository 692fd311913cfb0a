import {
  asObject,
  asObjects,
  isSame,
  pick,
  type Json,
  type JsonObject,
} from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'

/** Written down even where they are what Keycloak takes by itself: a later version must not weaken them unseen. */
const pinned = new Set([
  'accessCodeLifespan',
  'accessTokenLifespan',
  'actionTokenGeneratedByAdminLifespan',
  'adminPermissionsClient',
  'adminPermissionsEnabled',
  'bruteForceStrategy',
  'duplicateEmailsAllowed',
  'editUsernameAllowed',
  'enabled',
  'enabledEventTypes',
  'eventsListeners',
  'loginWithEmailAllowed',
  'maxDeltaTimeSeconds',
  'maxFailureWaitSeconds',
  'maxTemporaryLockouts',
  'permanentLockout',
  'quickLoginCheckMilliSeconds',
  'realm',
  'refreshTokenMaxReuse',
  'requiredActions',
  'sslRequired',
  'waitIncrementSeconds',
])

/** Of one installation, or secret: never written down. */
const neverKept = new Set(['id', 'keycloakVersion', 'defaultRole', 'users'])

type Keep = (own: Json, standard: Json | undefined) => Json

const onlyDifferentEntries: Keep = (own, standard) =>
  pick(asObject(own), (key, value) => !isSame(value, asObject(standard)[key]))

/** Entries of a list that Keycloak did not make itself, known by their name. */
const onlyDifferentNamed =
  (nameKey: string): Keep =>
  (own, standard) =>
    asObjects(own).filter(
      (entry) =>
        !isSame(
          entry,
          asObjects(standard).find((other) => other[nameKey] === entry[nameKey]),
        ),
    )

const roles: Keep = (own, standard) => {
  const [mine, its] = [asObject(own), asObject(standard)]
  // Its members differ with every realm's name, and nobody here changes them.
  const realm = asObjects(onlyDifferentNamed('name')(mine['realm'] ?? [], its['realm'])).filter(
    ({ name }) => typeof name !== 'string' || !name.startsWith('default-roles-'),
  )
  const client = Object.entries(asObject(mine['client'])).flatMap(([id, list]) => {
    const different = asObjects(onlyDifferentNamed('name')(list, asObject(its['client'])[id]))
    return different.length > 0 ? [[id, different] as const] : []
  })
  return { realm, ...(client.length > 0 && { client: Object.fromEntries(client) }) }
}

/** By the client whose roles they are; Keycloak adds its own again. */
const clientScopeMappings: Keep = (own, standard) => {
  const owners = Object.entries(asObject(own)).map(
    ([owner, list]) => [owner, asObjects(onlyDifferentNamed('client')(list, asObject(standard)[owner]))] as const,
  )
  return Object.fromEntries(owners.filter(([, list]) => list.length > 0))
}

const components: Keep = (own, standard) => {
  const kinds = Object.entries(asObject(own))
    // The realm's private keys: Keycloak makes new ones for every realm.
    .filter(([kind]) => kind !== 'org.keycloak.keys.KeyProvider')
    .filter(([kind, list]) => !isSame(list, asObject(standard)[kind]))
  return Object.fromEntries(kinds)
}

/** Names that Keycloak does not list by itself. */
const onlyOtherNames: Keep = (own, standard) => {
  const its = new Set(Array.isArray(standard) ? standard : [])
  return Array.isArray(own) ? own.filter((name) => !its.has(name)) : []
}

/** A realm that is imported with client scopes gets Keycloak's own beside them only where this says so; it is not kept. */
const attributes: Keep = (own, standard) => ({
  ...asObject(onlyDifferentEntries(own, standard)),
  CreateDefaultClientScopes: 'true',
})

/** How to tell what is ours where it stands among what Keycloak makes itself. */
const keepers: Record<string, Keep> = {
  attributes,
  authenticationFlows: onlyDifferentNamed('alias'),
  authenticatorConfig: onlyDifferentNamed('alias'),
  clientScopeMappings,
  clientScopes: onlyDifferentNamed('name'),
  clients: onlyDifferentNamed('clientId'),
  components,
  defaultOptionalClientScopes: onlyOtherNames,
  roles,
  scopeMappings: onlyDifferentNamed('clientScope'),
}

/** What of a realm differs from one that Keycloak makes by itself, and what is written down in any case. */
export function ownSettings(realm: JsonObject, standard: JsonObject): JsonObject {
  const kept: JsonObject = {}
  for (const [key, value] of Object.entries(realm)) {
    if (neverKept.has(key)) continue
    if (!pinned.has(key) && isSame(value, standard[key])) continue
    kept[key] = keepers[key]?.(value, standard[key]) ?? value
  }
  return kept
}
