import { writeFile } from 'node:fs/promises'
import { Kysely, PostgresDialect } from 'kysely'
import type { PostgresDB } from 'kysely-codegen'
import pg from 'pg'
import { createTestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { startTestPostgres } from '@moja-komunala/world/test/test-postgres.ts'
import { describeTables } from './describe-tables.ts'

// The migrations are the source: they run on a PostgreSQL that is thrown away, and what comes of them is described.
const stop = await startTestPostgres()
try {
  const pool = new pg.Pool({ connectionString: (await createTestDatabase()).ownerUrl })
  // The server may be gone before a connection that was ended says so.
  pool.on('error', () => undefined)
  const db = new Kysely<PostgresDB>({ dialect: new PostgresDialect({ pool }) })
  const tables = await describeTables(db)
  await db.destroy()
  await writeFile(
    new URL('../src/platform/database/tables.gen.ts', import.meta.url),
    `// Made from the migrated database by "npm run generate -w portal-server".\n\n${tables}`,
  )
} finally {
  await stop()
}
