import { z } from 'zod'
import type { Field } from './import-record.ts'

/* What a field may say, in English, for engineers: from the type that lines are checked by. */

export type FieldSchema = Partial<{
  type: string
  format: string
  description: string
  enum: unknown[]
  const: unknown
  anyOf: FieldSchema[]
  minimum: number
  maximum: number
  maxLength: number
  pattern: string
  default: unknown
  items: FieldSchema
  properties: Record<string, FieldSchema>
}>

export const schemaOf = ({ type }: Field): FieldSchema => z.toJSONSchema(type, { io: 'input' }) as FieldSchema

/** @param quote how a value is set off from the words */
export function describeField(
  schema: FieldSchema,
  cell: Field['cell'] | undefined,
  quote: (value: unknown) => string,
): string {
  const { anyOf, enum: choices, type, format, minimum, maximum, maxLength, pattern, items } = schema
  const one = anyOf?.find((other) => other.type !== 'null')
  if (one) return describeField(one, cell, quote)
  if (choices) return choices.map(quote).join(', ')
  if (items) {
    const members = Object.entries(items.properties ?? {}).map(
      ([name, member]) => `${quote(name)} (${describeField(member, undefined, quote)})`,
    )
    return `list of ${members.join(', ')}${cell === 'json' ? '; in CSV as JSON' : ''}`
  }
  if (type === 'integer') return `whole number, ${minimum} to ${maximum}`
  if (type === 'boolean') return `${quote(true)} or ${quote(false)}`
  if (format === 'date') return `day, ${quote('2026-11-25')}`
  if (format === 'date-time') return `moment, ${quote('2026-11-25T09:30:00.000Z')}`
  if (pattern?.startsWith('^') && maxLength === undefined) return `decimal number as text, ${quote(pattern)}`
  return `text, at most ${maxLength} characters`
}
