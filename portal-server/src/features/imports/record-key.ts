import type { ImportRecord } from './import-record.ts'

/**
 * The one field that a record is known by, and its column.
 * @throws where it is known by several together: nothing refers to such a record, moves or closes it
 */
export function keyOf({ name, fields }: ImportRecord): { readonly field: string; readonly column: string } {
  const [key, ...more] = Object.entries(fields).filter(([, { isKey }]) => isKey)
  if (!key || more.length > 0 || key[1].refersTo || key[1].column === undefined)
    throw new Error(`The record ${name} has no key of a single field.`)
  const [field, { column }] = key
  return { field, column }
}

/** The field whose truth takes a record back; undefined where nothing is taken back. */
export const withdrawalOf = ({ fields }: ImportRecord): string | undefined =>
  Object.keys(fields).find((name) => fields[name]?.withdraws)

/** What names the line `staged` in reports, as SQL. */
export function keyText({ fields }: ImportRecord): string {
  const keys = Object.keys(fields).filter((name) => fields[name]?.isKey)
  return keys.map((name) => `staged."${name}"::text`).join(` || ' ' || `)
}

/** Whether `known` is the row of the line `staged`, as SQL. */
export function isSameRecord(record: ImportRecord): string {
  const { field, column } = keyOf(record)
  return `known.${column} = staged."${field}"`
}
