import type { ChangeInSql, Field, ImportRecord } from './import-record.ts'
import { keyOf, keyText } from './record-key.ts'
import { stagingName } from './staging-table.ts'

/** Columns, each with the SQL that says what stands in it. */
type Assignments = Readonly<Record<string, string>>

/** So many keys of each kind a report names. */
export const namedKeys = 1_000

/** What mergeStatement() returns, in one row. */
export interface Merged {
  readonly added: number
  readonly changed: number
  readonly addedKeys: string[]
  readonly changedKeys: string[]
}

/** SQL of the first keys of what was written. */
export const firstKeys = (rows: string, condition = 'true'): string =>
  `array(select key from ${rows} where ${condition} limit ${namedKeys})`

/**
 * Changes what is stored where a line says something else, adds what isn't there, and says how many `added` and `changed` there
 * were, and the keys of the first. What is added gets the line's row_id.
 */
export function mergeStatement(record: ImportRecord): string {
  const { table } = record
  const { key, fixed, values } = rowOf(record)
  const row: Assignments = { id: 'staged.row_id', ...key, ...fixed, ...values }
  const fresh = Object.entries(row).map(([column, value]) => `${value} as ${column}`)
  const sameKey = Object.keys(key).map((column) => `known.${column} = fresh.${column}`)
  const freshValues = Object.fromEntries(Object.keys(values).map((column) => [column, `fresh.${column}`]))
  const inserted = Object.keys(row)
  return `with merged as (
      merge into ${table} known
      using (select ${keyText(record)} as named, ${fresh.join(', ')} from ${stagingName(record)} staged ${joinsOf(record)}) fresh
      on ${sameKey.join(' and ')}
      when matched and ${differs(freshValues)} then update set ${assigned(freshValues)}
      when not matched then insert (${inserted.join(', ')})
        values (${inserted.map((column) => `fresh.${column}`).join(', ')})
      returning merge_action() as action, fresh.named as key
    )
    select count(*) filter (where action = 'INSERT')::integer as added,
      count(*) filter (where action = 'UPDATE')::integer as changed,
      ${firstKeys('merged', `action = 'INSERT'`)} as "addedKeys",
      ${firstKeys('merged', `action = 'UPDATE'`)} as "changedKeys"
    from merged`
}

/**
 * Takes back what lines say was wrong, and says how many there were and the keys of the first.
 *
 * @param withdrawal the field that says so
 */
export function withdrawStatement(record: ImportRecord, withdrawal: string): string {
  const sameKey = Object.entries(rowOf(record).key).map(([column, value]) => `known.${column} = ${value}`)
  return `with found as (
      select known.id, ${keyText(record)} as key from ${stagingName(record)} staged ${joinsOf(record)}
      join ${record.table} known on ${sameKey.join(' and ')} where staged."${withdrawal}"
    ), gone as (select public.withdraw('${record.table}', array(select id from found)))
    select count(*)::integer as count, ${firstKeys('found')} as keys from found, gone`
}

/** For what has to happen before the merge. What a line refers to has no id yet. */
export function changeOf(record: ImportRecord): ChangeInSql {
  const direct = entriesOf(record).filter(([, { isKey, refersTo }]) => !isKey && !refersTo)
  const values = assignmentsOf(direct)
  return { differs: differs(values), assigned: assigned(values) }
}

/** What becomes of a line: `fixed` is written once, when the row is added. */
function rowOf(record: ImportRecord): { key: Assignments; fixed: Assignments; values: Assignments } {
  const isFixed = ({ refersTo }: Target): boolean => refersTo?.moved !== undefined
  const entries = entriesOf(record)
  return {
    key: assignmentsOf(entries.filter(([, { isKey }]) => isKey)),
    fixed: assignmentsOf(entries.filter(([, field]) => !field.isKey && isFixed(field))),
    values: assignmentsOf(entries.filter(([, field]) => !field.isKey && !isFixed(field))),
  }
}

/** Of a field or a derived column. */
type Target = Pick<Field, 'isKey' | 'refersTo'> & { readonly column: string }
type Entry = readonly [name: string, target: Target]

const entriesOf = ({ fields, derived }: ImportRecord): Entry[] =>
  [...Object.entries(fields), ...Object.entries(derived)].flatMap(([name, { column, ...target }]) =>
    column === undefined ? [] : [[name, { ...target, column }] as const],
  )

const assignmentsOf = (entries: readonly Entry[]): Assignments =>
  Object.fromEntries(
    entries.map(([name, { column, refersTo }]) => [column, refersTo ? `"${name}".id` : `staged."${name}"`]),
  )

/** What the lines refer to, by the fields' names. */
function joinsOf({ fields }: ImportRecord): string {
  const joins = Object.entries(fields).flatMap(([name, { type, refersTo }]) => {
    if (!refersTo) return []
    const { table } = refersTo.record
    const how = type.safeParse(null).success ? 'left join' : 'join'
    return [`${how} ${table} "${name}" on "${name}".${keyOf(refersTo.record).column} = staged."${name}"`]
  })
  return joins.join(' ')
}

function differs(values: Assignments): string {
  return `(${Object.keys(values)
    .map((column) => `known.${column}`)
    .join(', ')}) is distinct from (${Object.values(values).join(', ')})`
}

function assigned(values: Assignments): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')
}
