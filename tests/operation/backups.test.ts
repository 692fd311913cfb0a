import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { startChild } from '@moja-komunala/world/child.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { findPostgresBinaries } from '@moja-komunala/world/postgres-binaries.ts'
import { startPostgresProcess } from '@moja-komunala/world/postgres-process.ts'
import { findPostgresUser } from '@moja-komunala/world/postgres-user.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { layOutPostgresTools } from '@moja-komunala/world/test/postgres-tools.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import pg from 'pg'
import { scrape, valueOf } from '../support/metrics.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* Backups as they are made in production, by its own script: what was entered is there after the machine is lost, and again after a mistake. */

const script = join(projectFolder, 'portal-server/backup/backup.sh')
const secret = randomUUID()
const passwords = { ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() }
const databases = ['portal', 'keycloak'] as const
let folder: string
let port: number
let postgres: Awaited<ReturnType<typeof startPostgresProcess>>
let as: readonly string[]
let environment: NodeJS.ProcessEnv
let keeping: ReturnType<typeof startChild>

const start = () => startPostgresProcess({ dataDir: join(folder, 'data'), port, durable: true })
const run = (...args: string[]) => runToEnd(args[0] ?? '', args.slice(1), { env: environment, cwd: folder })
const backup = (...args: string[]) => run(...as, 'sh', script, ...args)
// The environment's own program, so that whoever it is to run as may come first.
const startKeeping = (settings: NodeJS.ProcessEnv = {}) =>
  startChild({
    name: 'the backups',
    command: '/usr/bin/env',
    args: [...as, 'sh', script, 'keep'],
    env: { ...environment, ...settings },
    logFile: join(folder, 'keep.log'),
  })

async function query(database: string, statement: string, values: unknown[] = []): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: databaseUrl(postgres.superuserUrl, database) })
  await client.connect()
  try {
    return (await client.query({ text: statement, values, rowMode: 'array' })).rows as unknown[][]
  } finally {
    await client.end()
  }
}

/** In both databases, in one moment as far as anybody can tell. */
async function note(what: string): Promise<void> {
  for (const database of databases) await query(database, 'insert into noted values ($1)', [what])
}
const notedIn = async (database: string) => (await query(database, 'select what from noted order by what')).flat()

/** With nobody's help: what was written is in the archive once the file of WAL that holds it is. */
async function untilArchived(): Promise<void> {
  const [[written] = []] = await query('postgres', 'select pg_walfile_name(pg_current_wal_lsn())')
  await until('it is archived', async () => {
    const [[archived] = []] = await query('postgres', 'select last_archived_wal from pg_stat_archiver')
    return String(archived) >= String(written)
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backups-'))
  port = await freePort()
  const cluster = join(folder, 'data/cluster')
  const tools = join(folder, 'bin')
  await layOutPostgresTools(tools, {
    PGBACKREST_STANZA: 'komunala',
    PGBACKREST_PG1_PATH: cluster,
    PGBACKREST_PG1_PORT: String(port),
    PGBACKREST_PG1_USER: 'postgres',
    PGBACKREST_REPO1_PATH: join(folder, 'repository'),
    PGBACKREST_REPO1_CIPHER_TYPE: 'aes-256-cbc',
    PGBACKREST_REPO1_CIPHER_PASS: secret,
    PGBACKREST_REPO1_RETENTION_FULL: '5',
    PGBACKREST_START_FAST: 'y',
    PGBACKREST_LOG_LEVEL_CONSOLE: 'warn',
    PGBACKREST_LOG_LEVEL_FILE: 'off',
    PGBACKREST_LOCK_PATH: join(folder, 'lock'),
  })
  postgres = await start()
  const user = await findPostgresUser(cluster, (await findPostgresBinaries()).postgres)
  as = user === undefined ? [] : ['setpriv', ...user.privileges, '--']
  for (const part of ['repository', 'rehearsal', 'lock']) await mkdir(join(folder, part), { mode: 0o700 })
  // A lost cluster is made anew by whoever restores it.
  for (const part of ['.', 'data', 'repository', 'rehearsal', 'lock'])
    if (user !== undefined) await chown(join(folder, part), user.uid, user.gid)
  const { password } = new URL(postgres.superuserUrl)
  environment = {
    PATH: `${tools}:${process.env['PATH']}`,
    ...{ PGHOST: '127.0.0.1', PGPORT: String(port), PGPASSWORD: password, PGUSER: 'postgres' },
    ...{ REHEARSAL_FOLDER: join(folder, 'rehearsal'), PGBACKREST_PG1_PATH: cluster },
  }
  await prepareDatabases({ superuserUrl: postgres.superuserUrl, ...passwords })
  await migrate(
    databaseUrl(postgres.superuserUrl, 'portal', 'portal_owner', passwords.ownerPassword),
    productionWindowRule,
  )
  for (const database of databases) await query(database, 'create table noted (what text)')
  // As in portal-server/backup/compose.yml, but for the seconds.
  for (const setting of [
    'archive_mode = on',
    `archive_command = '${join(tools, 'pgbackrest')} archive-push %p'`,
    'archive_timeout = 1',
  ])
    await query('postgres', `alter system set ${setting}`)
  await postgres.stop()
  postgres = await start()
}, 180_000)

afterAll(async () => {
  await keeping?.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('backups', () => {
  it('begin by themselves, are private, and the portal tells how old the last one is', async () => {
    const appUrl = databaseUrl(postgres.superuserUrl, 'portal', 'portal_app', passwords.appPassword)
    const portal = await startSecondPortal({ DATABASE_URL: appUrl, DATABASE_LISTEN_URL: appUrl, METRICS_PORT: '0' })
    try {
      const age = async (what: string) => valueOf(await scrape(portal.metricsPort), `portal_${what}_age_seconds`)
      expect(await age('backup')).toBe(Infinity)
      await note('private-before')
      keeping = startKeeping()
      await until('the portal tells of one', async () => Number.isFinite(await age('backup')))
      expect(await age('backup')).toBeLessThan(300)
      expect(await age('archive')).toBeLessThan(300)
    } finally {
      await portal.stop()
    }
    expect(await backup('list')).toMatch(/status: ok\n\s+cipher: aes-256-cbc\n[^]*full backup/)
    const repository = join(folder, 'repository')
    for (const entry of await readdir(repository, { recursive: true, withFileTypes: true })) {
      // What is just being written has its own name a moment later.
      if (entry.name.endsWith('.pgbackrest.tmp')) continue
      const path = join(entry.parentPath, entry.name)
      expect((await stat(path)).mode & 0o007).toBe(0)
      if (entry.isFile()) expect((await readFile(path)).includes('private-before')).toBe(false)
    }
  })

  it('are made at their time, also where they are kept since shortly before alone', async () => {
    const count = async () => (await backup('list')).match(/(?:full|diff) backup:/g)?.length
    expect(await count()).toBe(1)
    await keeping.stop()
    const [time] = new Date(Date.now() + 15_000).toTimeString().split(' ')
    keeping = startKeeping({ BACKUP_TIME: time })
    await until('another one was made', async () => (await count()) === 2)
  })

  it('have a minute at most before them also after PostgreSQL has been started anew', async () => {
    await postgres.stop()
    postgres = await start()
    await note('started-anew')
    await untilArchived()
  })

  it('are rehearsed beside what runs, up to what was written last', async () => {
    await untilArchived()
    expect(await backup('rehearse')).toMatch(
      /^Restored in \d+ s: 0 readings, the last one of never; 1 tables of Keycloak\.$/m,
    )
    expect(await readdir(join(folder, 'rehearsal'))).toEqual([])
    expect(await notedIn('portal')).toEqual(['private-before', 'started-anew'])
  })

  it('lead back to a moment, in both databases alike', async () => {
    await note('right')
    const [[moment] = []] = await query('postgres', 'select now()::text')
    await note('wrong')
    await untilArchived()
    await postgres.stop()
    await expect(backup('restore')).rejects.toThrow('Until when?')
    await backup('restore', String(moment))
    postgres = await start()
    await until('it is open', async () => (await query('postgres', 'select pg_is_in_recovery()'))[0]?.[0] === false)
    for (const database of databases)
      expect(await notedIn(database)).toEqual(['private-before', 'right', 'started-anew'])
    await backup('now')
  })

  it('bring back all but the last minute where the machine is lost', async () => {
    await note('after')
    await untilArchived()
    await postgres.kill()
    await rm(join(folder, 'data/cluster'), { recursive: true })
    await backup('restore', 'latest')
    postgres = await start()
    await until('it is open', async () => (await query('postgres', 'select pg_is_in_recovery()'))[0]?.[0] === false)
    for (const database of databases)
      expect(await notedIn(database)).toEqual(['after', 'private-before', 'right', 'started-anew'])
  })
})

describe('a dump without photos', () => {
  it('is restored with all the rest', async () => {
    const ownerUrl = databaseUrl(postgres.superuserUrl, 'portal', 'portal_owner', passwords.ownerPassword)
    await moveDatabaseClock(ownerUrl, getWorld().clock.offsetMs)
    const { meterId } = await createMeteringPoint('ana', ownerUrl)
    const key = randomUUID()
    await query(
      'portal',
      `insert into reading (meter_id, subject, value_m3, idempotency_key) values ($1, 'ana', 7, $2)`,
      [...[meterId, key]],
    )
    await query('portal', `insert into reading_photo (reading_id, image) select id, 'picture' from reading`)
    const dump = join(folder, 'portal.dump')
    await run('pg_dump', '--format=custom', '--exclude-table-data=reading_photo', `--file=${dump}`, 'portal')
    await query('postgres', 'create database restored owner portal_owner template template0')
    await run('pg_restore', '--exit-on-error', '--dbname=restored', dump)
    expect(
      await query('restored', 'select idempotency_key, (select count(*)::int from reading_photo) from reading'),
    ).toEqual([[key, 0]])
  })
})
