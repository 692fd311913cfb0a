import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findPostgresBinaries } from '../postgres-binaries.ts'
import { ensureNewerDebianPackages } from './debian-packages.ts'

/** Of the release of Debian that has them for PostgreSQL 18. */
const release = 'forky'

/**
 * pgbackrest, psql, pg_dump, pg_restore and pg_ctl: the binaries that PostgreSQL is started from have the last one alone.
 *
 * @param folder is made; it is to come first in PATH
 * @param settings in pgBackRest's environment, whoever calls it
 */
export async function layOutPostgresTools(folder: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const programs = await ensureNewerDebianPackages('pgbackrest', release, ['pgbackrest', 'postgresql-client-18'])
  const libraries = join(programs, `usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`)
  const loader = join(libraries, process.arch === 'arm64' ? 'ld-linux-aarch64.so.1' : 'ld-linux-x86-64.so.2')
  await mkdir(folder, { recursive: true })
  // Programs of a newer Debian come with its libraries, and with what loads them. pgBackRest calls itself by its own name.
  const lay = async (name: string, path: string, environment: Readonly<Record<string, string>> = {}) => {
    const exports = Object.entries(environment).map(([variable, value]) => `export ${variable}='${value}'\n`)
    const start = `exec ${loader} --argv0 "$0" --library-path ${libraries} ${join(programs, path)} "$@"\n`
    await writeFile(join(folder, name), `#!/bin/sh\n${exports.join('')}${start}`)
    await chmod(join(folder, name), 0o755)
  }
  await lay('pgbackrest', 'usr/bin/pgbackrest', settings)
  for (const name of ['psql', 'pg_dump', 'pg_restore']) await lay(name, `usr/lib/postgresql/18/bin/${name}`)
  const { postgres } = await findPostgresBinaries()
  await symlink(join(dirname(postgres), 'pg_ctl'), join(folder, 'pg_ctl'))
}
