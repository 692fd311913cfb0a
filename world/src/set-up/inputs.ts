import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { cacheFolder, projectFolder } from '../folders.ts'
import { writeWhole } from '../write-whole.ts'

/** What is made from other files, or has nothing to do with what gets built. */
const leftOut = new Set([
  'node_modules',
  'dist',
  'dist_keycloak',
  'target',
  '.cache',
  '.git',
  'keycloakify-dev-resources',
  'kc.gen.tsx',
])

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return []
  if (found.isFile()) return [path]
  const names = (await readdir(path)).filter((name) => !leftOut.has(name)).sort()
  return (await Promise.all(names.map((name) => listFiles(join(path, name))))).flat()
}

/** Of the names and contents of all files at or below the paths, which are relative to the clone. */
export async function hashOf(paths: readonly string[], more = ''): Promise<string> {
  const files = (await Promise.all(paths.map((path) => listFiles(join(projectFolder, path))))).flat()
  const hash = createHash('sha256').update(more)
  for (const file of files) {
    const content = await readFile(file)
    hash.update(`${relative(projectFolder, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Runs `build` when its inputs have changed since it last succeeded, or when what it makes is missing.
 * @param name of the stamp that remembers the inputs
 * @param output a path, relative to the clone, that the build makes
 */
export async function buildWhenChanged(
  name: string,
  inputs: readonly string[],
  output: string,
  build: () => Promise<void>,
): Promise<void> {
  const stamp = join(cacheFolder, 'stamps', name)
  const hash = await hashOf(inputs)
  const [built, made] = await Promise.all([
    readFile(stamp, 'utf8').catch(() => ''),
    stat(join(projectFolder, output)).catch(() => undefined),
  ])
  if (built === hash && made !== undefined) return
  // One that breaks off halfway leaves nothing that could be taken for what was made before.
  await rm(stamp, { force: true })
  await build()
  await mkdir(dirname(stamp), { recursive: true })
  await writeWhole(stamp, hash)
}
