import { placeholders, type HttpDescription, type Placeholder } from './http-description.ts'

export type Values = Readonly<Record<Placeholder, string>>

const anyPlaceholder = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g')
const isPlaceholder = (name: string): name is Placeholder => placeholders.some((each) => each === name)

const fill = (template: string, values: Values, encode: (value: string) => string = (value) => value): string =>
  template.replaceAll(anyPlaceholder, (whole, name: string) => (isPlaceholder(name) ? encode(values[name]) : whole))

/** A line's end in a header field would begin another one. */
const forHeader = (value: string): string => value.replaceAll(/[\r\n]/g, ' ')

/** The request that a message becomes. Each value is encoded for where it stands. */
export function writeRequest({ request }: HttpDescription, values: Values): { url: string; init: RequestInit } {
  const { method, url, headers, json, form, text } = request
  const filled = Object.entries(headers).map(([name, value]) => [name, fill(value, values, forHeader)] as const)
  const [type, body] =
    json !== undefined
      ? ['application/json', JSON.stringify(fillJson(json, values))]
      : form !== undefined
        ? ['application/x-www-form-urlencoded', fillForm(form, values)]
        : ['text/plain; charset=utf-8', text === undefined ? undefined : fill(text, values)]
  return {
    url: fill(url, values, encodeURIComponent),
    init: {
      method,
      headers: { ...(body !== undefined && { 'content-type': type }), ...Object.fromEntries(filled) },
      ...(body !== undefined && { body }),
    },
  }
}

function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fill(value, values)
  if (Array.isArray(value)) return value.map((each) => fillJson(each, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fillJson(each, values)]))
}

const fillForm = (form: Readonly<Record<string, string>>, values: Values): string =>
  new URLSearchParams(
    Object.fromEntries(Object.entries(form).map(([name, value]) => [name, fill(value, values)])),
  ).toString()
