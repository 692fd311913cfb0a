export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

export function asObjects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** All entries but those. */
export const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  pick(object, (key) => !keys.includes(key))

/** Of what is a text; nothing else has one. */
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The same, whatever order the keys are in. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => isSame(entry, b[index]))
  if (!isObject(a) || !isObject(b)) return a === b
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

/** The entry of a list that has that name. */
export function findNamed(list: Json | undefined, key: string, name: string): JsonObject | undefined {
  return asObjects(list).find((entry) => entry[key] === name)
}

/** The entries that the test lets through. */
export function pick(object: JsonObject, keeps: (key: string, value: Json) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keeps(key, value)))
}
