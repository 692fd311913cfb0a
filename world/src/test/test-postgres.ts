import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { cacheFolder } from '../folders.ts'
import { startPostgres } from '../postgres.ts'
import { newSecret } from '../secret.ts'
import { databaseUrl, type TestServer } from './test-database.ts'

/**
 * One PostgreSQL for a run of the server's tests, with the portal's migrated database as the template that each test
 * file clones. Says where it is through the environment, which jest hands on to its workers.
 */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  await mkdir(cacheFolder, { recursive: true })
  const dataDir = await mkdtemp(join(cacheFolder, 'test-postgres-'))
  const postgres = await startPostgres({ dataDir, durable: false })
  const stop = async (): Promise<void> => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const server: TestServer = {
      superuserUrl: postgres.superuserUrl,
      ownerPassword: newSecret(),
      appPassword: newSecret(),
    }
    await prepareDatabases({ ...server, keycloakPassword: newSecret() })
    await migrate(databaseUrl(server.superuserUrl, 'portal', 'portal_owner', server.ownerPassword))
    process.env['TEST_POSTGRES'] = JSON.stringify(server)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
