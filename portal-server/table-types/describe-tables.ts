import {
  ExportStatementNode,
  GenericExpressionNode,
  IdentifierNode,
  ImportClauseNode,
  ImportStatementNode,
  InterfaceDeclarationNode,
  ObjectExpressionNode,
  PostgresDialect,
  PropertyNode,
  transform,
  TypeScriptSerializer,
  type DatabaseMetadata,
  type PostgresDB,
  type TableMetadata,
} from 'kysely-codegen'
import type { Kysely } from 'kysely'
import { jsonTypes, nullableColumnsOfViews } from './by-hand.ts'
import { listKnownTables, type KnownTable } from './known-columns.ts'

/** The portal's role: what it may not write, its types don't let pass either. */
const role = 'portal_app'
/** Beside what is generated. */
const rightsFile = './column-rights.ts'

type Statements = ReturnType<typeof transform>
type Known = ReadonlyMap<string, KnownTable>

/** The tables and views of a migrated database as TypeScript: `Tables`, and an interface for each. */
export async function describeTables(db: Kysely<PostgresDB>): Promise<string> {
  const dialect = new PostgresDialect({ dateParser: 'string' })
  const known = await listKnownTables(db, role)
  const metadata = await dialect.introspector.introspect({ db, excludePattern: 'kysely_migration*' })
  metadata.tables = metadata.tables.filter(({ schema }) => schema === 'public')
  for (const table of metadata.tables) refine(table, known)
  const statements = transform({ dialect, metadata, ...jsonColumns(metadata) })
  const tableOf = namesOfTables(statements)
  const text = new TypeScriptSerializer().serializeStatements(withRights(statements, tableOf, known))
  return withComments(text, tableOf, known)
}

/** What a check says of a column's values, and of a view's columns whether they can be null. */
function refine(table: TableMetadata, known: Known): void {
  const nullable = nullableColumnsOfViews[table.name]
  if (table.isView && !nullable) throw new Error(`by-hand.ts says nothing of the view "${table.name}".`)
  for (const column of table.columns) {
    const values = known.get(table.name)?.columns.get(column.name)?.values
    if (values) column.enumValues = [...values]
    if (nullable) column.isNullable = nullable.includes(column.name)
  }
}

/** It is written as text: the driver would take an array for one of PostgreSQL's. */
function jsonColumns({ tables }: DatabaseMetadata) {
  const columns: Record<string, string> = {}
  for (const table of tables)
    for (const column of table.columns.filter(({ dataType }) => ['json', 'jsonb'].includes(dataType))) {
      const path = `${table.name}.${column.name}`
      const orNull = column.isNullable ? ' | null' : ''
      const type = `ColumnType<${jsonTypes[path]?.type ?? 'unknown'}${orNull}, string${orNull}, string${orNull}>`
      columns[path] = column.hasDefaultValue ? `Generated<${type}>` : type
    }
  const imports = Object.values(jsonTypes).map(({ type, from }) => [type.replace('[]', ''), from] as const)
  return { overrides: { columns }, customImports: Object.fromEntries(imports) }
}

/** Wraps the type of each column that the portal's role may not both add and change. */
function withRights(statements: Statements, tableOf: ReadonlyMap<string, string>, known: Known): Statements {
  const used = new Set<string>()
  const wrapped = statements.map((statement) => {
    if (statement.type !== 'ExportStatement' || statement.argument.type !== 'InterfaceDeclaration') return statement
    const { id, body } = statement.argument
    if (id.name === 'DB') return declare('Tables', body.properties)
    const columns = known.get(tableOf.get(id.name) ?? '')?.columns
    const properties = body.properties.map(({ key, value, comment }) => {
      const rights = columns?.get(key)?.rights ?? 'all'
      used.add(rights)
      return new PropertyNode(key, rights === 'all' ? value : new GenericExpressionNode(rights, [value]), comment)
    })
    return declare(id.name, properties)
  })
  used.delete('all')
  const names = [...used].sort().map((name) => new ImportClauseNode(name))
  return [new ImportStatementNode(rightsFile, names), ...wrapped]
}

const declare = (name: string, properties: PropertyNode[]) =>
  new ExportStatementNode(new InterfaceDeclarationNode(new IdentifierNode(name), new ObjectExpressionNode(properties)))

/** The table's name by that of its interface: the interface `DB` lists them. */
function namesOfTables(statements: Statements): ReadonlyMap<string, string> {
  const declarations = statements.flatMap((statement) =>
    statement.type === 'ExportStatement' && statement.argument.type === 'InterfaceDeclaration'
      ? [statement.argument]
      : [],
  )
  const listed = declarations.find(({ id }) => id.name === 'DB')?.body.properties ?? []
  return new Map(listed.map(({ key, value }) => [value.type === 'Identifier' ? value.name : key, key]))
}

function withComments(text: string, tableOf: ReadonlyMap<string, string>, known: Known): string {
  return text.replace(/^export interface (\w+) /gm, (line, name: string) => {
    const comment = known.get(tableOf.get(name) ?? '')?.comment
    return comment ? `/** ${comment} */\n${line}` : line
  })
}
