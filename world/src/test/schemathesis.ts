import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import { WorldProblem } from '../problem.ts'
import { runToEnd } from '../run.ts'

/** Another version knows other checks, and would find other things. */
const version = '4.32.5'
const folder = join(cacheFolder, `schemathesis-${version}`)
const program = join(folder, 'bin', 'schemathesis')

/**
 * The program that tries the API by its document (PyPI): the one that is installed, where it is of the right version, else
 * one in a virtual environment of its own, made once.
 *
 * @returns how to call it
 * @throws WorldProblem where there is no Python to make it with
 */
export async function ensureSchemathesis(): Promise<string> {
  const installed = await runToEnd('schemathesis', ['--version']).catch(() => '')
  if (installed.includes(version)) return 'schemathesis'
  await mkdir(cacheFolder, { recursive: true })
  const unlock = await lock(join(cacheFolder, 'schemathesis.lock'), () => undefined)
  try {
    if (!existsSync(program)) await install()
    return program
  } finally {
    unlock()
  }
}

async function install(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  try {
    await runToEnd('python3', ['-m', 'venv', folder])
  } catch (cause) {
    throw new WorldProblem(
      'schemathesis needs Python 3 with venv: install it (Debian and Ubuntu: "apt-get install python3-venv").',
      { cause },
    )
  }
  const pip = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`]
  await runToEnd(join(folder, 'bin', 'pip'), pip).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
}
