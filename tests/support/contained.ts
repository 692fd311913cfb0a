import { asObject, asText, isObject, type Json } from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'

/** What says who an entry of a list is. */
const names = [
  'clientId',
  'alias',
  'name',
  'clientScope',
  'client',
  'authenticator',
  'flowAlias',
  'condition',
  'executor',
]

/** @returns the places at which something of `wanted` isn't in `found`; what is there besides doesn't matter */
export function listMissing(wanted: Json, found: Json | undefined, path = ''): string[] {
  if (Array.isArray(wanted))
    return wanted.flatMap((entry) => {
      const [key, name] = nameOf(entry)
      const candidates = Array.isArray(found) ? found : []
      const same = candidates.filter((other) => (key === '' ? isEqual(other, entry) : asObject(other)[key] === name))
      const place = `${path}/${name}`
      if (same.length === 0) return [place]
      // Several steps of flows may be called alike.
      return same.map((other) => listMissing(entry, other, place)).toSorted((a, b) => a.length - b.length)[0] ?? []
    })
  if (isObject(wanted))
    return Object.entries(wanted).flatMap(([key, value]) => listMissing(value, asObject(found)[key], `${path}/${key}`))
  return isEqual(asList(wanted), asList(found)) ? [] : [path]
}

function nameOf(entry: Json): readonly [string, string] {
  const key = names.find((name) => typeof asObject(entry)[name] === 'string')
  return key === undefined ? ['', JSON.stringify(entry)] : [key, asText(asObject(entry)[key])]
}

/** Keycloak keeps some of it as JSON in a text, in whatever order. */
function asList(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  const parsed = JSON.parse(value) as Json
  return Array.isArray(parsed) ? parsed.map((entry) => JSON.stringify(entry)).toSorted() : parsed
}

/** Whatever the order of keys, and whether nothing is said of an empty object. */
function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, i) => isEqual(entry, b[i]))
  if (!isObject(a) && !isObject(b)) return a === b
  const [one, other] = [asObject(a), asObject(b)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isEqual(one[key], other[key]))
}
