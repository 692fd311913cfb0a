import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Field, ImportRecord } from './features/imports/import-record.ts'
import { refusalsOf } from './features/imports/refusals.ts'
import { importRecords } from './import-records.ts'

// The fields of each kind of record as integrators read them, from the table that the import itself follows.

type Schema = Partial<{
  type: string
  format: string
  description: string
  enum: unknown[]
  const: unknown
  anyOf: Schema[]
  minimum: number
  maximum: number
  maxLength: number
  pattern: string
  default: unknown
  items: Schema
  properties: Record<string, Schema>
}>

const records: readonly ImportRecord[] = importRecords
const code = (text: unknown): string => `\`${String(text)}\``

function row(name: string, { type, isKey, cell }: Field): string {
  const schema = z.toJSONSchema(type, { io: 'input' }) as Schema
  const cells = [code(name), describe(schema, cell), withoutIt(schema), isKey ? 'yes' : '']
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

function describe(schema: Schema, cell?: Field['cell']): string {
  const { anyOf, enum: choices, type, format, minimum, maximum, maxLength, pattern, items } = schema
  const one = anyOf?.find((other) => other.type !== 'null')
  if (one) return describe(one, cell)
  if (choices) return choices.map(code).join(', ')
  if (items) {
    const members = Object.entries(items.properties ?? {}).map(
      ([name, member]) => `${code(name)} (${describe(member)})`,
    )
    return `list of ${members.join(', ')}${cell === 'json' ? '; in CSV as JSON' : ''}`
  }
  if (type === 'integer') return `whole number, ${minimum} to ${maximum}`
  if (type === 'boolean') return `${code(true)} or ${code(false)}`
  if (format === 'date') return 'day, `2026-11-25`'
  if (pattern?.startsWith('^') && maxLength === undefined) return `decimal number as text, ${code(pattern)}`
  return `text, at most ${maxLength} characters`
}

function withoutIt(schema: Schema): string {
  if (!('default' in schema)) return 'refused'
  if (schema.default === null) return 'none'
  return code(typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default))
}

function section({ name, plural, fields, closing }: ImportRecord): string[] {
  return [
    `## ${code(name)}`,
    '',
    `Announced as ${code(plural)}, with the scope ${code(`${plural}:write`)}. ${closing ? 'Closed where a whole file leaves it out.' : 'Never closed by being left out.'}`,
    '',
    '| field | what it says | without it | key |',
    '| --- | --- | --- | --- |',
    ...Object.entries(fields).map(([field, described]) => row(field, described)),
    '',
  ]
}

const text = [
  '# What a line of an import says',
  '',
  'Made from the records themselves by "npm run generate". A member of a line of JSON and a column of CSV are called alike; a line of JSON says in `record` what it is.',
  '',
  ...records.flatMap(section),
  '## Why a line is refused',
  '',
  '| code | |',
  '| --- | --- |',
  ...Array.from(refusalsOf(records).values(), ({ code: name, en }) => `| ${code(name)} | ${en} |`),
  '',
]
await writeFile(new URL('../../docs/import-records.gen.md', import.meta.url), text.join('\n'))
