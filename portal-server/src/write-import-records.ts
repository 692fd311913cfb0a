import { writeFile } from 'node:fs/promises'
import { describeField, schemaOf, type FieldSchema } from './features/imports/field-description.ts'
import type { Field, ImportRecord } from './features/imports/import-record.ts'
import { notesOf, refusalsOf } from './features/imports/refusals.ts'
import { importRecords } from './import-records.ts'

// The fields of each kind of record as integrators read them, from the table that the import itself follows.

const records: readonly ImportRecord[] = importRecords
const code = (text: unknown): string => `\`${String(text)}\``

function row(name: string, field: Field): string {
  const schema = schemaOf(field)
  const says = describeField(schema, field.cell, code)
  const cells = [code(name), field.description, says, withoutIt(schema), field.isKey ? 'yes' : '']
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

function withoutIt(schema: FieldSchema): string {
  if (!('default' in schema)) return 'refused'
  if (schema.default === null) return 'none'
  return code(typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default))
}

function section({ name, plural, description, fields, closing, example }: ImportRecord): string[] {
  return [
    `## ${code(name)}`,
    '',
    description,
    '',
    `Announced as ${code(plural)}, with the scope ${code(`${plural}:write`)}. ${closing ? 'Closed where a whole file leaves it out.' : 'Never closed by being left out.'}`,
    '',
    '| field | what it means | what it may say | without it | key |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(fields).map(([field, described]) => row(field, described)),
    '',
    '```json',
    JSON.stringify({ record: name, ...example }),
    '```',
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
  '## What is said of a line that is taken',
  '',
  '| code | |',
  '| --- | --- |',
  ...Array.from(notesOf(records).values(), ({ code: name, en }) => `| ${code(name)} | ${en} |`),
  '',
]
await writeFile(new URL('../../docs/import-records.gen.md', import.meta.url), text.join('\n'))
