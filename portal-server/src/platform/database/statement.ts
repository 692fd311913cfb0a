import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
  type CompiledQuery,
  type QueryResult,
} from 'kysely'
import { findLanes } from './lanes.ts'
import type { Tables } from './tables.gen.ts'

/** Builds queries and asks nobody. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Stands in a query for a value that is known only when the query runs. */
class Given {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  /** A value that a query is put together by, `'%' + given.name` or `if (given.name)`, would be this one for ever. */
  [Symbol.toPrimitive](): never {
    throw new TypeError(`"${this.name}" is known only when the statement runs: put it into the query as it is.`)
  }
  toJSON(): never {
    return this[Symbol.toPrimitive]()
  }
}

const givens = new Proxy({}, { get: (_target, name) => new Given(String(name)) })

/** A query that was written once and runs with other values each time. */
export interface Statement<Values, Row> {
  list(db: Kysely<Tables>, values: Values): Promise<Row[]>
  findFirst(db: Kysely<Tables>, values: Values): Promise<Row | undefined>
  /** @returns how many rows it changed */
  run(db: Kysely<Tables>, values: Values): Promise<number>
}

/**
 * Makes a statement of a kysely query, once, when the server starts: building the query anew each time costs more than
 * PostgreSQL takes to answer it.
 *
 *     const meterOf = prepare((db, given: { meterId: string }) =>
 *       db.selectFrom('meter').select(['id', 'digits']).where('id', '=', given.meterId))
 *     const meter = await meterOf.findFirst(db, { meterId })
 *
 * The values stand in for themselves: they go into the query as they are, whole lists as `= any(${given.ids}::uuid[])`,
 * and can't be looked at. A limit is a literal. Columns are named, never `select *`: a statement outlives migrations.
 *
 * Inside a transaction it runs there. Outside it is sent over the database's lanes (lanes.ts), beside those of other
 * requests: nothing slow may be made a statement.
 */
export function prepare<Values extends object, Row>(
  build: (db: Kysely<Tables>, given: Values) => Compilable<Row> | CompiledQuery<Row>,
): Statement<Values, Row> {
  // Checked by the type of what build() is handed, filled in by bind().
  const once = compiled(build(builder, givens as Values))

  const execute = (db: Kysely<Tables>, values: Values): Promise<QueryResult<Row>> => {
    const parameters = bind(once.parameters, values as Readonly<Record<string, unknown>>)
    const query = builtEachTime.has(db) ? compiled(build(builder, values)) : { ...once, parameters }
    const lanes = db.isTransaction ? undefined : findLanes(db)
    return lanes ? lanes.run<Row>(query.sql, [...query.parameters]) : db.executeQuery(query)
  }
  return {
    list: async (db, values) => (await execute(db, values)).rows,
    findFirst: async (db, values) => (await execute(db, values)).rows[0],
    run: async (db, values) => Number((await execute(db, values)).numAffectedRows ?? 0),
  }
}

function compiled<Row>(built: Compilable<Row> | CompiledQuery<Row>): CompiledQuery<Row> {
  return 'compile' in built ? built.compile() : built
}

const builtEachTime = new WeakSet<Kysely<Tables>>()

/** Has this database's statements built anew whenever they run (short-cuts.ts). */
export function buildEachTime(db: Kysely<Tables>): void {
  builtEachTime.add(db)
}

function bind(template: readonly unknown[], values: Readonly<Record<string, unknown>>): unknown[] {
  return template.map((parameter) => {
    if (!(parameter instanceof Given)) return parameter
    const value = values[parameter.name]
    // PostgreSQL would take it for null, and a condition for never true.
    if (value === undefined) throw new TypeError(`The statement needs a value for "${parameter.name}".`)
    return value
  })
}
