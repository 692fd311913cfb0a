import { asObject, asObjects, asText, isObject, pick, type Json, type JsonObject } from './json.ts'
import { withoutNoise } from './without-noise.ts'

/*
 * A realm as a tree in which everything stands under its name, whatever order Keycloak hands it out in: a list of things that
 * have names becomes an object, a set of words an object of true. So two realms can be compared place by place.
 */

type Shape = (value: Json) => Json

export const profileKind = 'org.keycloak.userprofile.UserProfileProvider'
const profileKey = 'kc.user.profile.config'

/** Where it stands says it already, or it belongs to one installation. */
const dropped = new Set(['id', 'keycloakVersion', 'defaultRole', 'users', 'smtpServer', 'authenticatorConfig'])

const setOf: Shape = (list) =>
  Object.fromEntries((Array.isArray(list) ? list : []).map((member) => [asText(member), true] as const))

const named =
  (key: string, shape: Shape = (entry) => entry): Shape =>
  (list) =>
    Object.fromEntries(
      asObjects(list).map((entry) => [
        asText(entry[key]),
        shape(pick(entry, (name) => name !== key || key === 'locale')),
      ]),
    )

/** The places of an object that have a shape of their own. */
const shaped =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    Object.fromEntries(Object.entries(asObject(value)).map(([key, inner]) => [key, shapes[key]?.(inner) ?? inner]))

const mapped =
  (shape: Shape): Shape =>
  (value) =>
    Object.fromEntries(Object.entries(asObject(value)).map(([key, inner]) => [key, shape(inner)]))

const listInText: Shape = (text) => setOf(typeof text === 'string' ? (JSON.parse(text) as Json) : [])

/** Keycloak keeps the lists of a permission as JSON in a text. */
const policy = shaped({
  config: shaped({ applyPolicies: listInText, clients: listInText, resources: listInText, scopes: listInText }),
})

/** Keycloak's own, in which it keeps what administrators of the realm may do to whom. */
export const permissionsClient = 'admin-permissions'

const client = shaped({
  authorizationSettings: (settings) => ({ policies: named('name', policy)(asObject(settings)['policies'] ?? []) }),
  defaultClientScopes: setOf,
  optionalClientScopes: setOf,
  protocolMappers: named('name'),
  redirectUris: setOf,
  webOrigins: setOf,
})

const passwordPolicy: Shape = (text) =>
  Object.fromEntries(
    asText(text)
      .split(' and ')
      .map((rule) => [/^\w+/.exec(rule)?.[0] ?? rule, rule] as const),
  )

const userProfile: Shape = (components) => {
  const [component] = asObjects(asObject(components)[profileKind])
  const [text] = Array.isArray(asObject(component?.['config'])[profileKey])
    ? (asObject(component?.['config'])[profileKey] as Json[])
    : []
  if (typeof text !== 'string') return {}
  return shaped({ attributes: named('name', withoutEmpty), groups: named('name') })(JSON.parse(text) as Json)
}

/** Keycloak keeps no empty list of checks; a check without settings is one all the same. */
const withoutEmpty: Shape = (attribute) =>
  pick(asObject(attribute), (key, value) => key !== 'validations' || Object.keys(asObject(value)).length > 0)

const shapes: Readonly<Record<string, Shape>> = {
  // An order to the import, which nothing keeps.
  attributes: (attributes) => pick(asObject(attributes), (key) => key !== 'CreateDefaultClientScopes'),
  clientPolicies: (value) => named('name')(asObject(value)['policies'] ?? []),
  clientProfiles: (value) => named('name')(asObject(value)['profiles'] ?? []),
  clientScopeMappings: mapped(named('client', shaped({ roles: setOf }))),
  clientScopes: named('name', shaped({ protocolMappers: named('name') })),
  clients: (list) => {
    const { [permissionsClient]: permissions, ...clients } = asObject(named('clientId', client)(list))
    // Its other settings differ with the way in which Keycloak made it.
    const ours = pick(asObject(permissions), (key) => key === 'authorizationSettings')
    return { ...clients, ...(permissions !== undefined && { [permissionsClient]: ours }) }
  },
  defaultGroups: setOf,
  defaultOptionalClientScopes: setOf,
  enabledEventTypes: setOf,
  eventsListeners: setOf,
  groups: named('name', shaped({ realmRoles: setOf })),
  passwordPolicy,
  requiredActions: named('alias'),
  // Keycloak makes and keeps the roles of clients by itself.
  roles: (value) =>
    named(
      'name',
      shaped({ composites: shaped({ realm: setOf, client: mapped(setOf) }) }),
    )(asObject(value)['realm'] ?? []),
  scopeMappings: (list) =>
    named('clientScope', shaped({ roles: setOf }))(asObjects(list).filter((entry) => 'clientScope' in entry)),
  supportedLocales: setOf,
}

/** @param realm the realm's file with placeholders filled in, or what Keycloak exports */
export function treeOf(realm: JsonObject): JsonObject {
  // Permissions name groups by ids, which differ where a group was made by hand.
  const text = asObjects(realm['groups']).reduce(
    (all, { id, name }) => (typeof id === 'string' ? all.replaceAll(id, `group ${asText(name)}`) : all),
    JSON.stringify({ ...realm, groups: withoutIds(realm['groups']) }),
  )
  const clean = asObject(withoutNoise(JSON.parse(text) as Json))
  const { components = {}, authenticationFlows = [], ...rest } = clean
  return {
    ...asObject(shaped(shapes)(pick(rest, (key) => !dropped.has(key)))),
    userProfile: userProfile(components),
    flows: flowsOf(asObjects(authenticationFlows), asObjects(clean['authenticatorConfig'])),
  }
}

function withoutIds(groups: Json | undefined): Json {
  return asObjects(groups).map((group) => pick(group, (key) => key !== 'id'))
}

/** Whole trees of steps: a flow is replaced as one, so that nobody meets half of it. Keycloak's own are left out. */
function flowsOf(flows: readonly JsonObject[], configs: readonly JsonObject[]): JsonObject {
  const flow = (alias: Json | undefined): JsonObject => {
    const {
      description = '',
      providerId = '',
      authenticationExecutions = [],
    } = flows.find((other) => other['alias'] === alias) ?? {}
    return { description, providerId, steps: asObjects(authenticationExecutions).map(step) }
  }
  const step = ({ authenticator, authenticatorConfig, flowAlias, priority, requirement }: JsonObject): JsonObject => ({
    ...(authenticator !== undefined && { authenticator }),
    ...(authenticatorConfig !== undefined && {
      configName: authenticatorConfig,
      config: asObject(configs.find(({ alias }) => alias === authenticatorConfig)?.['config']),
    }),
    ...(flowAlias !== undefined && { flowName: flowAlias, flow: flow(flowAlias) }),
    priority: priority ?? 0,
    requirement: requirement ?? '',
  })
  const own = flows.filter(({ builtIn, topLevel }) => builtIn !== true && topLevel === true)
  return Object.fromEntries(own.map(({ alias }) => [asText(alias), [flow(alias)]]))
}

/** @returns undefined where nothing stands there */
export function findIn(tree: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), tree)
}
