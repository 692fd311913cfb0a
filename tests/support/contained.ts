import { asObject, asText, isObject, type Json } from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'

/** What says who an entry of a list is. */
const names = [
  ...['clientId', 'alias', 'name', 'clientScope', 'client', 'authenticator', 'flowAlias', 'condition', 'executor'],
  'providerId',
]

/** @returns the places at which something of `wanted` isn't in `found`; what is there besides doesn't matter */
export function listMissing(wanted: Json, found: Json | undefined): string[] {
  return missingAt('', unpacked(wanted), unpacked(found ?? null))
}

/** Keycloak keeps some of it as JSON in a text. */
function unpacked(value: Json): Json {
  if (typeof value === 'string' && /^[[{]/.test(value)) return JSON.parse(value) as Json
  if (Array.isArray(value)) return value.map(unpacked)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]))
}

function missingAt(path: string, wanted: Json, found: Json | undefined): string[] {
  if (Array.isArray(wanted)) return wanted.flatMap((entry, index) => missingEntry(path, entry, index, found))
  if (!isObject(wanted)) return wanted === found ? [] : [path]
  // A check without settings is one; a place without checks is none.
  if (found === undefined && Object.keys(wanted).length === 0 && !path.endsWith('/validations')) return [path]
  return Object.entries(wanted).flatMap(([key, value]) => missingAt(`${path}/${key}`, value, asObject(found)[key]))
}

function missingEntry(path: string, entry: Json, index: number, found: Json | undefined): string[] {
  const list = Array.isArray(found) ? found : []
  if (!isObject(entry)) return list.includes(entry) ? [] : [`${path}/${JSON.stringify(entry)}`]
  const key = names.find((name) => typeof entry[name] === 'string')
  const name = key === undefined ? String(index) : asText(entry[key])
  const candidates =
    key === undefined ? list.slice(index, index + 1) : list.filter((other) => asObject(other)[key] === name)
  // Several steps of flows may be called alike.
  const [best = [`${path}/${name}`]] = candidates
    .map((other) => missingAt(`${path}/${name}`, entry, other))
    .toSorted((a, b) => a.length - b.length)
  return best
}
