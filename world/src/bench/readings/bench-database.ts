import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import pg from 'pg'
import { cacheFolder, projectFolder } from '../../folders.ts'
import { startPostgres, type Postgres } from '../../postgres.ts'
import { databaseUrl } from '../../test/test-database.ts'
import { fillUtility } from './utility-data.ts'
import { fillYardsticks } from './yardsticks/yardstick-data.ts'

/** Only ever used on this machine, by a server that listens to nobody else and goes when the measurement is over. */
const password = 'measured'
/** Readings are taken all month: the portal in its production form knows the real day alone. */
export const everyDay = { timeZone: 'Europe/Ljubljana', firstDay: 1, lastDay: 31, graceHours: 0 }

export type BenchDatabase = {
  postgres: Postgres
  superuserUrl: string
  /** As the portal comes in. */
  appUrl: string
  /** What PostgreSQL writes down. */
  logFile: string
  stop(): Promise<void>
}

/** Of the template, and as much of the copy that is measured. */
const kilobytesPerCustomer = 50

/** @returns how much more room the disk would have to have for a utility of that size, in GB; 0 where it has enough */
export async function missingGigabytes(customers: number): Promise<number> {
  const isMade = await hasFiles(join(cacheFolder, 'bench', `${await schemaHash()}-${customers}`))
  const { bavail, bsize } = await statfs(cacheFolder)
  return Math.max(0, (customers * kilobytesPerCustomer * (isMade ? 1 : 2)) / 1e6 - (bavail * bsize) / 1e9)
}

/**
 * PostgreSQL as in production (fsync on) with a utility of that size, on a copy that goes when it is stopped. The data is
 * made once and kept as a template.
 */
export async function startBenchDatabase(customers: number): Promise<BenchDatabase> {
  const dataDir = join(cacheFolder, 'bench', `${await schemaHash()}-${customers}`)
  await makeTemplate(dataDir, customers)
  const postgres = await startPostgres({ dataDir, durable: true })
  try {
    const superuser = new pg.Client({ connectionString: postgres.superuserUrl })
    await superuser.connect()
    await superuser.query('drop database if exists measured with (force)')
    await superuser.query('create database measured template portal owner portal_owner strategy file_copy')
    await superuser.query('grant connect on database measured to portal_app')
    await superuser.query('checkpoint')
    await superuser.end()
  } catch (error) {
    await postgres.stop()
    throw error
  }
  const superuserUrl = databaseUrl(postgres.superuserUrl, 'measured')
  return {
    postgres,
    superuserUrl,
    appUrl: databaseUrl(postgres.superuserUrl, 'measured', 'portal_app', password),
    logFile: join(dataDir, 'postgres.log'),
    stop: () => postgres.stop(),
  }
}

async function makeTemplate(dataDir: string, customers: number): Promise<void> {
  // Whole or not at all.
  if (await hasFiles(dataDir)) return
  const unfinished = `${dataDir}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const postgres = await startPostgres({ dataDir: unfinished, durable: false })
  try {
    const { superuserUrl } = postgres
    await prepareDatabases({
      superuserUrl,
      ownerPassword: password,
      appPassword: password,
      keycloakPassword: password,
    })
    await migrate(databaseUrl(superuserUrl, 'portal', 'portal_owner', password), everyDay)
    const client = new pg.Client({ connectionString: databaseUrl(superuserUrl, 'portal') })
    await client.connect()
    await fillUtility(client, customers)
    await fillYardsticks(client)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    await client.end()
  } finally {
    await postgres.stop()
  }
  await rename(unfinished, dataDir)
}

const hasFiles = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length > 0

/** Of whatever the data is made by, and of the month: the last bills are those of the month before. */
async function schemaHash(): Promise<string> {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 7))
  const migrations = join(projectFolder, 'portal-server/src/platform/database/migrations')
  const files = [
    ...(await readdir(migrations)).toSorted().map((name) => join(migrations, name)),
    ...['utility.ts', 'utility-data.ts', 'yardsticks/yardstick-data.ts'].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    ),
  ]
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}
