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

/** The same, once both are in the order of sorted-json.ts. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The entries that the test lets through. */
export function pick(object: JsonObject, keeps: (key: string, value: Json) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keeps(key, value)))
}
