import type { ChangeInSql, Field, ImportRecord } from './import-record.ts'
import { keyOf } from './record-key.ts'
import { stagingName } from './staging-table.ts'

/** Columns, each with the SQL that says what stands in it. */
type Assignments = Readonly<Record<string, string>>

/**
 * Changes what is stored where a line says something else, adds what isn't there, and says how many `added` and `changed` there
 * were. What is added gets the line's row_id.
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
      using (select ${fresh.join(', ')} from ${stagingName(record)} staged ${joinsOf(record)}) fresh
      on ${sameKey.join(' and ')}
      when matched and ${differs(freshValues)} then update set ${assigned(freshValues)}
      when not matched then insert (${inserted.join(', ')})
        values (${inserted.map((column) => `fresh.${column}`).join(', ')})
      returning merge_action() as action
    )
    select count(*) filter (where action = 'INSERT')::integer as added,
      count(*) filter (where action = 'UPDATE')::integer as changed
    from merged`
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
type Target = Pick<Field, 'column' | 'isKey' | 'refersTo'>
type Entry = readonly [name: string, target: Target]

const entriesOf = ({ fields, derived }: ImportRecord): Entry[] => [
  ...Object.entries(fields),
  ...Object.entries(derived),
]

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
