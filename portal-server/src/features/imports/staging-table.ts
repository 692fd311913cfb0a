import type { Cell, Field, ImportRecord, Note } from './import-record.ts'
import { keyOf } from './record-key.ts'

/** A temporary table that lines are gathered in. */
export interface StagingTable<Source = never> {
  readonly name: string
  /** Each with what stands in it. COPY names them, and rows are written, from this list. */
  readonly columns: readonly { readonly name: string; readonly of: (source: Source) => Cell }[]
}

/** A line as the schema of its record returns it. */
export type LineValues = Readonly<Record<string, unknown>>

export interface RefusedLine {
  readonly line: number
  readonly record: string | null
  readonly key: string | null
  readonly code: string
  readonly pointer: string | null
}

export const refusalTable: StagingTable<RefusedLine> = {
  name: 'staged_refusal',
  columns: [
    { name: 'record', of: ({ record }) => record },
    { name: 'key', of: ({ key }) => key },
    { name: 'code', of: ({ code }) => code },
    { name: 'pointer', of: ({ pointer }) => pointer },
  ],
}
const createRefusalTable = `create temporary table ${refusalTable.name}
  (line integer, record text, key text, code text, pointer text, other_line integer) on commit drop`

/** Whether a note is to be made of the line. */
export const noteColumn = ({ note }: Pick<Note<never>, 'note'>): string => `note ${note.code}`

export const stagingName = ({ table }: ImportRecord): string => `staged_${table}`

/** The fields of which something is made. */
export const stagedFieldsOf = ({ fields }: ImportRecord) =>
  Object.entries(fields).filter(([, { isLeftAside }]) => !isLeftAside)

/** Its columns are called as the fields are. */
export function stagingTableOf(record: ImportRecord): StagingTable<LineValues> {
  const { derived, notes } = record
  return {
    name: stagingName(record),
    columns: [
      ...stagedFieldsOf(record).map(([name, field]) => ({ name, of: readerOf(name, field) })),
      ...Object.entries(derived).map(([name, { of }]) => ({ name, of: of as (line: LineValues) => Cell })),
      ...notes.map((note) => ({ name: noteColumn(note), of: note.holds as (line: LineValues) => Cell })),
    ],
  }
}

function readerOf(name: string, { cell }: Field): (line: LineValues) => Cell {
  // Where nothing is said the column is null, and not JSON's.
  return cell === 'json'
    ? (line) => (line[name] === null ? null : JSON.stringify(line[name]))
    : (line) => line[name] as Cell
}

/**
 * The columns have the types of those that they end up in. The ids of what will be added are made here, while PostgreSQL would
 * otherwise wait for lines, and in the order of time: their index grows at its end, which takes half as long as here and there.
 */
function createStatement(record: ImportRecord): string {
  const { table, fields, derived, notes } = record
  const columns = [
    ...stagedFieldsOf(record).map(([name, { column, refersTo }]) => {
      if (refersTo) return `"${name}".${keyOf(refersTo.record).column} as "${name}"`
      return column === undefined ? `null::boolean as "${name}"` : `known.${column} as "${name}"`
    }),
    ...Object.entries(derived).map(([name, { column }]) => `known.${column} as "${name}"`),
    ...notes.map((note) => `null::boolean as "${noteColumn(note)}"`),
  ]
  const others = Object.entries(fields).flatMap(([name, { refersTo }]) =>
    refersTo ? [`public.${refersTo.record.table} "${name}"`] : [],
  )
  return `create temporary table ${stagingName(record)} on commit drop as
      select null::integer as line, null::uuid as row_id, ${columns.join(', ')}
      from ${[`public.${table} known`, ...others].join(', ')} with no data;
    alter table ${stagingName(record)} alter column row_id set default uuidv7()`
}

export function createStatements(records: readonly ImportRecord[]): string {
  return [...records.map(createStatement), createRefusalTable].join(';\n')
}
