import { isObject, type Json, type JsonObject } from './json.ts'

/** What Keycloak writes for everything alike and nobody here sets. */
const noise: Record<string, Json> = {
  attributes: {},
  authenticationFlowBindingOverrides: {},
  clientRoles: {},
  consentRequired: false,
  notBefore: 0,
  ownerManagedAccess: false,
  realmRoles: [],
  subGroups: [],
  surrogateAuthRequired: false,
  uris: [],
}

/**
 * Of one installation, or said already: `autheticatorFlow` is an old misspelling of `authenticatorFlow`, the schema of
 * permissions is part of Keycloak, and where a role stands says whose it is.
 */
const dropped = new Set([
  'authorizationSchema',
  'autheticatorFlow',
  'client.secret.creation.time',
  'clientRole',
  'containerId',
  'id',
  'nodeReRegistrationTimeout',
  'realm_client',
])

/**
 * Without ids and what says nothing.
 * @param keepsIds of groups: permissions name them by their id
 */
export function withoutNoise(value: Json, keepsIds = false): Json {
  if (Array.isArray(value)) return value.map((entry) => withoutNoise(entry, keepsIds))
  if (!isObject(value)) return value
  const kept: JsonObject = {}
  for (const [key, inner] of Object.entries(value)) {
    if (dropped.has(key) && !(keepsIds && key === 'id')) continue
    if (inner === null) continue
    const cleaned = withoutNoise(inner, key === 'groups')
    if (key in noise && JSON.stringify(noise[key]) === JSON.stringify(cleaned)) continue
    kept[key] = cleaned
  }
  return kept
}
