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
export async function ensurePythonPackage(name: string, version: string): Promise<string> {
  const folder = join(cacheFolder, `${name}-${version}`)
  const finished = join(folder, 'installed')
  await mkdir(cacheFolder, { recursive: true })
  const unlock = await lock(join(cacheFolder, `${name}.lock`), () => undefined)
  try {
    if (!existsSync(finished)) {
      await rm(folder, { recursive: true, force: true })
      await install(folder, name, version)
      await mkdir(finished)
    }
    return join(folder, 'bin')
  } finally {
    unlock()
  }
}

async function install(folder: string, name: string, version: string): Promise<void> {
  try {
    await runToEnd('python3', ['-m', 'venv', folder])
  } catch (cause) {
    throw new WorldProblem(
      `${name} needs Python 3 with venv: install it (Debian and Ubuntu: "apt-get install python3-venv").`,
      { cause },
    )
  }
  const pip = ['install', '--quiet', '--disable-pip-version-check', `${name}==${version}`]
  await runToEnd(join(folder, 'bin', 'pip'), pip)
}
