import type { CellKind, Field, ImportRecord } from '../imports/import-record.ts'
import { keyOf } from '../imports/record-key.ts'
import { exportedLinkSchema } from './exported-link.schema.ts'

/** What lines are made of, as SQL. */
export interface Selection {
  /** In the order of the columns of CSV, by what a line calls them. */
  readonly columns: Readonly<Record<string, { readonly sql: string; readonly cell: CellKind }>>
  readonly from: string
  /** Which transaction made a row say what it says. */
  readonly changedIn: string
}

/** Of a kind of record: what the import writes, by the same names, so that a line goes back in as it came out. */
export function selectRecord({ table, fields }: ImportRecord): Selection {
  const told = Object.entries(fields).filter(([, { column, isLeftAside }]) => column !== undefined || isLeftAside)
  const columns = told.map(([name, field]) => [name, { sql: columnOf(name, field), cell: field.cell }] as const)
  const joins = told.flatMap(([name, { column, refersTo }]) =>
    refersTo ? [`left join public.${refersTo.record.table} "${name}" on "${name}".id = known.${column}`] : [],
  )
  return {
    columns: Object.fromEntries(columns),
    from: [`public.${table} known`, ...joins].join(' '),
    changedIn: 'known.changed_in',
  }
}

function columnOf(name: string, { column, refersTo, isLeftAside }: Field): string {
  if (isLeftAside) return 'public.api_instant(known.changed_at)'
  return refersTo ? `"${name}".${keyOf(refersTo.record).column}` : `known.${column}`
}

export const linkSelection: Selection = {
  columns: Object.fromEntries(
    Object.keys(exportedLinkSchema.shape).map((name) => [name, { sql: `known."${name}"`, cell: 'text' }]),
  ),
  from: 'public.exported_link known',
  changedIn: 'known.changed_in',
}
