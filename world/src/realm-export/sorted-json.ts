import { isObject, type Json } from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'

/** What says who an entry of a list is. */
const names = ['alias', 'clientId', 'name', 'client', 'clientScope', 'providerId', 'locale']

/** Lists whose order means something: Keycloak goes through them from the first to the last. */
const ordered = new Set(['authenticationExecutions', 'executors', 'conditions'])

/**
 * The same with keys sorted, and lists too where Keycloak means a set: it hands those out in another order each time.
 * @param key that the value stands under
 */
export function sortJson(value: Json, key = ''): Json {
  if (Array.isArray(value)) return sortList(value, key)
  if (typeof value === 'string') return sortListInText(value)
  if (!isObject(value)) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => compare(a, b))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortJson(inner, name)]))
}

function sortList(list: Json[], key: string): Json[] {
  const sorted = list.map((entry) => sortJson(entry, key))
  if (ordered.has(key)) return sorted
  return sorted.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
}

/** Several may have the same name. Required actions come in the order in which customers meet them. */
function nameOf(entry: Json): string {
  if (!isObject(entry)) return typeof entry === 'string' ? entry : JSON.stringify(entry)
  const { priority } = entry
  const turn = typeof priority === 'number' ? String(priority).padStart(6, '0') : ''
  const name = names.map((key) => entry[key]).find((value) => typeof value === 'string') ?? ''
  return [turn, name, JSON.stringify(entry)].join('\n')
}

/** Permissions keep their scopes and policies as JSON within a text. */
function sortListInText(text: string): string {
  if (!text.startsWith('["')) return text
  const list: unknown = JSON.parse(text)
  return Array.isArray(list) ? JSON.stringify(list.toSorted()) : text
}

// Not by language: the file must be the same everywhere.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
