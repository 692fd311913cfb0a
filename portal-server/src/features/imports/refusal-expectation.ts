import { describeField, schemaOf } from './field-description.ts'
import type { ImportRecord } from './import-record.ts'
import type { LineRefusalCode } from './refusal.ts'

/** Where the form of a value is at fault, whatever else is said of it. */
const ofForm: ReadonlySet<string> = new Set<LineRefusalCode>([
  ...(['required', 'too-long', 'wrong-type', 'not-a-whole-number', 'too-small', 'too-large', 'not-allowed'] as const),
])

/** @returns what would have been right, as far as the fields of the record say it */
export function findExpected(
  records: readonly ImportRecord[],
  { record, code, pointer }: { readonly record: string | null; readonly code: string; readonly pointer: string | null },
): string | null {
  if (code === 'record-unknown') return records.map(({ name }) => name).join(', ')
  const fields = records.find(({ name }) => name === record)?.fields ?? {}
  if (code === 'unknown-field') return Object.keys(fields).join(', ')
  const field = fields[/^#\/(\w+)/.exec(pointer ?? '')?.[1] ?? '']
  return field && ofForm.has(code) ? describeField(schemaOf(field), field.cell, String) : null
}
