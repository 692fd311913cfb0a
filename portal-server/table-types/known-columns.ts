import { sql, type Kysely } from 'kysely'
import type { PostgresDB } from 'kysely-codegen'

export type Rights = 'all' | 'ReadOnly' | 'InsertOnly' | 'UpdateOnly'

/** What kysely-codegen does not ask PostgreSQL about a column. */
export interface KnownColumn {
  readonly rights: Rights
  /** Those that a check lets pass; null where none says so. Of a list, its members. */
  readonly values: readonly string[] | null
}

export interface KnownTable {
  readonly comment: string | null
  readonly columns: ReadonlyMap<string, KnownColumn>
}

/** The tables and views of the schema `public`, by name. */
export async function listKnownTables(db: Kysely<PostgresDB>, role: string): Promise<ReadonlyMap<string, KnownTable>> {
  const { rows } = await sql<Row>`
    select class.relname as "table", attribute.attname as "column", obj_description(class.oid, 'pg_class') as comment,
      attribute.attgenerated = '' and attribute.attidentity <> 'a'
        and has_column_privilege(${role}, class.oid, attribute.attnum, 'insert') as "insert",
      attribute.attgenerated = '' and attribute.attidentity <> 'a'
        and has_column_privilege(${role}, class.oid, attribute.attnum, 'update') as "update",
      array(select pg_get_constraintdef(checked.oid) from pg_constraint checked
        where checked.conrelid = class.oid and checked.contype = 'c' and checked.conkey = array[attribute.attnum]) as checks
    from pg_class class
    join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum > 0 and not attribute.attisdropped
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'v')`.execute(db)
  const tables = new Map<string, { comment: string | null; columns: Map<string, KnownColumn> }>()
  for (const row of rows) {
    const table = tables.get(row.table) ?? { comment: row.comment, columns: new Map() }
    table.columns.set(row.column, { rights: rightsOf(row), values: findValues(row.checks) })
    tables.set(row.table, table)
  }
  return tables
}

interface Row {
  readonly table: string
  readonly column: string
  readonly comment: string | null
  readonly insert: boolean
  readonly update: boolean
  readonly checks: readonly string[]
}

function rightsOf({ insert, update }: Row): Rights {
  if (insert) return update ? 'all' : 'InsertOnly'
  return update ? 'UpdateOnly' : 'ReadOnly'
}

/** `column in (…)` and `list <@ array[…]`, as PostgreSQL writes them out again. */
const oneOf = /^CHECK \(\(\w+ (?:= ANY \(|<@ )ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)+$/

function findValues(checks: readonly string[]): string[] | null {
  const listed = checks.map((check) => oneOf.exec(check)?.[1]).find((list) => list !== undefined)
  return listed === undefined ? null : Array.from(listed.matchAll(/'([^']*)'/g), ([, value = '']) => value)
}
