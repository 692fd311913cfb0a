import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'

const testServer = z.object({ superuserUrl: z.string(), ownerPassword: z.string(), appPassword: z.string() })
export type TestServer = z.infer<typeof testServer>

export type TestDatabase = {
  name: string
  /** Of the portal's own role, which may only do what the portal needs. */
  appUrl: string
  /** Of the owner of the tables: for what only migrations may do. */
  ownerUrl: string
  /** Of the server's superuser, in this database. */
  superuserUrl: string
  /** Ends every connection and removes the database. */
  drop(): Promise<void>
}

/** The same server, another database and role. */
export function databaseUrl(serverUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (role !== undefined) url.username = role
  if (password !== undefined) url.password = password
  return url.href
}

/**
 * A database of its own for a test file; takes a tenth of a second.
 *
 * @param template the database that it is a copy of: by default the portal's, migrated and empty
 */
export async function createTestDatabase(template = 'portal'): Promise<TestDatabase> {
  const described = process.env['TEST_POSTGRES']
  if (described === undefined) throw new Error('A test database is to be had in the tests of portal-server/src only.')
  const server = testServer.parse(JSON.parse(described))
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(
    server.superuserUrl,
    `create database ${name} template ${template} owner portal_owner strategy file_copy`,
  )
  return {
    name,
    appUrl: databaseUrl(server.superuserUrl, name, 'portal_app', server.appPassword),
    ownerUrl: databaseUrl(server.superuserUrl, name, 'portal_owner', server.ownerPassword),
    superuserUrl: databaseUrl(server.superuserUrl, name),
    drop: () => administer(server.superuserUrl, `drop database if exists ${name} with (force)`),
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
