import { isObject, type Json } from './json.ts'
import type { Change } from './realm-changes.ts'

/** What a place of the tree is called, where it isn't called what Keycloak calls it. */
const kinds: Readonly<Record<string, string>> = {
  clients: 'client',
  clientPolicies: 'client policy',
  clientProfiles: 'client profile',
  clientScopeMappings: 'role of the client',
  clientScopes: 'client scope',
  defaultGroups: 'default group',
  defaultOptionalClientScopes: 'optional client scope of new clients',
  eventsListeners: 'event listener',
  flows: 'flow',
  groups: 'group',
  localizationTexts: 'texts in',
  requiredActions: 'required action',
  roles: 'role',
  scopeMappings: 'role behind the client scope',
  supportedLocales: 'language',
}

/** Words of places within them. */
const inner: Readonly<Record<string, string>> = {
  attributes: '',
  composites: 'contained role',
  config: '',
  defaultClientScopes: 'default scope',
  optionalClientScopes: 'optional scope',
  protocolMappers: 'mapper',
  policies: 'permission or policy',
  redirectUris: 'redirect address',
  roles: '',
  webOrigins: 'web origin',
  authorizationSettings: '',
  'post.logout.redirect.uris': 'address after signing out',
  'backchannel.logout.url': 'address of the back channel',
}

/** A place in words, such as: client "billing": default scope "links:write". */
export function describePlace(path: readonly string[]): string {
  const [area = '', name, ...rest] = path
  const kind = kinds[area]
  if (kind === undefined) return `realm: ${path.filter((part) => part !== 'attributes').join(' ')}`
  const place = name === undefined ? kind : `${kind} "${name}"`
  const within = rest.flatMap((key) => {
    const word = inner[key]
    return word === undefined ? `"${key}"` : word || []
  })
  return within.length === 0 ? place : `${place}: ${within.join(' ')}`
}

/** One sentence about what will be done. */
export function describeChange({ path, value, was }: Change): string {
  const place = describePlace(path)
  if (value === undefined) return `${place} will be removed`
  if (was === undefined) return isThing(value) ? `${place} will be added` : `${place} will be ${say(value)}`
  if (path[0] === 'flows') return `${place} will be made anew`
  return `${place} will be ${say(value)}, is ${say(was)}`
}

/** One sentence about what stays though the file says something else. */
export function describeKept({ path, value, was }: Change): string {
  const place = describePlace(path)
  if (was === undefined) return `${place} was taken away here, and stays so`
  return value === undefined || isThing(was)
    ? `${place} was added here, and stays`
    : `${place} stays ${say(was)}, as somebody set it; as it ships it is ${say(value)}`
}

const isThing = (value: Json): boolean => value === true || isObject(value) || Array.isArray(value)

function say(value: Json): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : `"${value}"`
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
