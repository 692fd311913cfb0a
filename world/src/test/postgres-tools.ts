import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findPostgresBinaries } from '../postgres-binaries.ts'
import { ensureNewerDebianPackages, writeStarter } from './debian-packages.ts'

/**
 * pgbackrest, psql, pg_dump, pg_restore and pg_ctl: the binaries that PostgreSQL is started from have the last one alone.
 *
 * @param folder is made; it is to come first in PATH
 * @param settings in pgBackRest's environment, whoever calls it
 */
export async function layOutPostgresTools(folder: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const programs = await ensureNewerDebianPackages('pgbackrest', ['pgbackrest', 'postgresql-client-18'])
  await mkdir(folder, { recursive: true })
  await writeStarter(join(folder, 'pgbackrest'), programs, 'usr/bin/pgbackrest', settings)
  for (const name of ['psql', 'pg_dump', 'pg_restore'])
    await writeStarter(join(folder, name), programs, `usr/lib/postgresql/18/bin/${name}`)
  const { postgres } = await findPostgresBinaries()
  await symlink(join(dirname(postgres), 'pg_ctl'), join(folder, 'pg_ctl'))
}
