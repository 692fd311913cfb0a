/** Columns, each with the SQL that says what stands in it. */
export type Assignments = Readonly<Record<string, string>>

export interface RowsToMerge {
  readonly table: string
  /** The lines as `staged`, with whatever they are joined to. What is added gets the line's row_id. */
  readonly from: string
  /** What a row is known by. */
  readonly key: Assignments
  /** Written once, when a row is added: pointDiffers() sees to it that it stays so. */
  readonly fixed?: Assignments
  readonly values: Assignments
}

const listed = (columns: readonly string[], of?: string): string =>
  columns.map((column) => (of === undefined ? column : `${of}.${column}`)).join(', ')

/** Changes what is known where it differs, adds what isn't, and says how many `added` and `changed` there were. */
export function changeAndAdd({ table, from, key, fixed = {}, values }: RowsToMerge): string {
  const row = { id: 'staged.row_id', ...key, ...fixed, ...values }
  const fresh = Object.entries(row).map(([column, value]) => `${value} as ${column}`)
  const sameKey = Object.keys(key).map((column) => `known.${column} = fresh.${column}`)
  const freshValues = Object.fromEntries(Object.keys(values).map((column) => [column, `fresh.${column}`]))
  const inserted = Object.keys(row)
  return `with merged as (
      merge into ${table} known using (select ${fresh.join(', ')} from ${from}) fresh on ${sameKey.join(' and ')}
      when matched and ${differs(freshValues)} then update set ${assigned(freshValues)}
      when not matched then insert (${listed(inserted)}) values (${listed(inserted, 'fresh')})
      returning merge_action() as action
    )
    select count(*) filter (where action = 'INSERT')::integer as added,
      count(*) filter (where action = 'UPDATE')::integer as changed
    from merged`
}

/** Whether `known`, a row, says something else. */
export function differs(values: Assignments): string {
  return `(${listed(Object.keys(values), 'known')}) is distinct from (${Object.values(values).join(', ')})`
}

export function assigned(values: Assignments): string {
  return Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')
}

/** Columns whose names the staging table shares. */
export function staged(...columns: readonly string[]): Assignments {
  return Object.fromEntries(columns.map((column) => [column, `staged.${column}`]))
}
