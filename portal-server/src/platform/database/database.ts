import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '../log.ts'
import { doneFor } from '../request-id.ts'
import { allShortCuts, type ShortCuts } from '../short-cuts.ts'
import { tellingApart } from './database-errors.ts'
import { Lanes, useLanes } from './lanes.ts'
import { statementName } from './statement-name.ts'
import { buildEachTime } from './statement.ts'
import type { Tables } from './tables.gen.ts'

export type Database = Kysely<Tables>

// A calendar day stays the text that it is.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? (value: string) => value : (pg.types.getTypeParser(oid, format) as unknown),
}

/** Tells apart what PostgreSQL answered and what came in the place of an answer. */
class TellingClient extends pg.Client {
  override connect = tellingApart(super.connect.bind(this) as AnyCall) as pg.Client['connect']
  override query = tellingApart(super.query.bind(this) as AnyCall) as pg.Client['query']
}

type AnyCall = (...args: unknown[]) => unknown

/** Names every statement, so that PostgreSQL plans each only once a connection. */
class PreparingClient extends pg.Client {
  override query = tellingApart((query: unknown, ...rest: unknown[]) => {
    const statement = asStatement(query, rest)
    const call = super.query.bind(this) as AnyCall
    return statement ? call(statement.query, ...statement.rest) : call(query, ...rest)
  }) as pg.Client['query']
}

class TellingPool extends pg.Pool {
  override connect = tellingApart(super.connect.bind(this) as AnyCall) as pg.Pool['connect']
}

function asStatement(query: unknown, rest: unknown[]): { query: pg.QueryConfig; rest: unknown[] } | undefined {
  if (typeof query !== 'string' || !Array.isArray(rest[0])) return undefined
  return { query: { name: statementName(query), text: query, values: rest[0] }, rest: rest.slice(1) }
}

/** What every connection of the portal's has in common. */
export const connectionSettings = (connectionString: string | undefined) =>
  ({
    ...(connectionString !== undefined && { connectionString }),
    types,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'portal',
  }) satisfies pg.ClientConfig

/** The portal's connections. They come back by themselves after PostgreSQL was away. */
export function createPool(databaseUrl: string, log: Log, limits: pg.PoolConfig = {}): pg.Pool {
  const pool = new TellingPool({
    ...connectionSettings(databaseUrl),
    Client: PreparingClient,
    max: 20,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    ...limits,
  })
  // An idle connection that breaks says so here; unheard, it would end the process.
  // And no request's: it was opened for one that is long over.
  pool.on('error', (error) => doneFor(undefined, () => log.warn({ err: error }, 'a database connection was lost')))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * A connection for one long piece of work, which neither waits for others nor makes them wait. Whoever opens it ends it.
 *
 * @param idleMs so long it may do nothing within a transaction
 */
export async function openConnection(pool: pg.Pool, idleMs: number): Promise<pg.Client> {
  const client = new TellingClient({
    ...connectionSettings(pool.options.connectionString),
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: idleMs,
  })
  // Whoever waits for an answer is told by the statement itself; unheard, it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The same tables over one connection, whose transaction somebody else begins and ends. */
export function databaseOver(query: (text: string, values: unknown[]) => Promise<unknown>): Database {
  const connection = { query, release: () => undefined }
  const pool = { connect: async () => connection as unknown as pg.PoolClient, end: async () => undefined, options: {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Queries as kysely sends them go through the pool, prepared statements (statement.ts) over lanes beside it. */
export function createDatabase(pool: pg.Pool, shortCuts: ShortCuts = allShortCuts): Database {
  const lanes = new Lanes((more) => new pg.Client({ ...connectionSettings(pool.options.connectionString), ...more }))
  const connections = {
    connect: () => pool.connect(),
    end: async () => {
      await Promise.all([lanes.end(), pool.end()])
    },
    options: pool.options,
  }
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) })
  if (shortCuts.includes('lanes')) useLanes(db, lanes)
  if (!shortCuts.includes('statements')) buildEachTime(db)
  return db
}
