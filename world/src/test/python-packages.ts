import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import { WorldProblem } from '../problem.ts'
import { runToEnd } from '../run.ts'

/**
 * A package of PyPI in a virtual environment of its own, made once for each version.
 *
 * @returns the folder of the environment's programs, its Python among them
 * @throws WorldProblem where there is no Python to make it with
 */
export const ensurePythonPackage = (name: string, version: string): Promise<string> =>
  ensureEnvironment(`${name}-${version}`, name, [`${name}==${version}`])

/**
 * Several packages in one environment.
 *
 * @param name what the environment is for
 * @param packages versions by name
 * @returns as above
 * @throws as above
 */
export function ensurePythonPackages(name: string, packages: Readonly<Record<string, string>>): Promise<string> {
  const wanted = Object.entries(packages).map(([each, version]) => `${each}==${version}`)
  const mark = createHash('sha256').update(wanted.join()).digest('hex').slice(0, 12)
  return ensureEnvironment(`${name}-${mark}`, name, wanted)
}

async function ensureEnvironment(folderName: string, name: string, wanted: readonly string[]): Promise<string> {
  const folder = join(cacheFolder, folderName)
  const finished = join(folder, 'installed')
  await mkdir(cacheFolder, { recursive: true })
  const unlock = await lock(join(cacheFolder, `${name}.lock`), () => undefined)
  try {
    if (!existsSync(finished)) {
      await rm(folder, { recursive: true, force: true })
      await install(folder, name, wanted)
      await mkdir(finished)
    }
    return join(folder, 'bin')
  } finally {
    unlock()
  }
}

async function install(folder: string, name: string, wanted: readonly string[]): Promise<void> {
  try {
    await runToEnd('python3', ['-m', 'venv', folder])
  } catch (cause) {
    throw new WorldProblem(
      `${name} needs Python 3 with venv: install it (Debian and Ubuntu: "apt-get install python3-venv").`,
      { cause },
    )
  }
  const pip = ['install', '--quiet', '--disable-pip-version-check', ...wanted]
  await runToEnd(join(folder, 'bin', 'pip'), pip)
}
