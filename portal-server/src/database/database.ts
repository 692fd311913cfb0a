import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '../log.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

const dateOid = 1082
// A calendar day stays the text that it is.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (value: string) => value : pg.types.getTypeParser(oid, format),
}

/**
 * Names every statement by its text, so that PostgreSQL plans each only once a connection: planning is the larger part
 * of what a short statement costs. The statements are as many as the source code holds.
 */
class PreparingClient extends pg.Client {
  override query = ((query: unknown, ...rest: unknown[]) => {
    const statement = asStatement(query, rest)
    const call = super.query.bind(this) as (...args: unknown[]) => unknown
    return statement ? call(statement.query, ...statement.rest) : call(query, ...rest)
  }) as pg.Client['query']
}

function asStatement(query: unknown, rest: unknown[]): { query: pg.QueryConfig; rest: unknown[] } | undefined {
  if (typeof query !== 'string' || !Array.isArray(rest[0])) return undefined
  return { query: { name: statementName(query), text: query, values: rest[0] }, rest: rest.slice(1) }
}

const statementNames = new Map<string, string>()

function statementName(text: string): string {
  const known = statementNames.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  statementNames.set(text, name)
  return name
}

/** The portal's connections. They come back by themselves after PostgreSQL was away. */
export function createPool(databaseUrl: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    Client: PreparingClient,
    types,
    max: 20,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'portal',
  })
  // An idle connection that breaks says so here; unheard, it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
