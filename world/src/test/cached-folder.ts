import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { lock } from '../lock.mjs'

/**
 * Makes a folder once, for all tests and runs: what was interrupted must not be taken for the whole.
 *
 * @returns the folder
 */
export async function ensureFolder(name: string, fill: (unfinished: string) => Promise<unknown>): Promise<string> {
  const folder = join(cacheFolder, name)
  await mkdir(cacheFolder, { recursive: true })
  const unlock = await lock(join(cacheFolder, `${name}.lock`), () => undefined)
  try {
    if (existsSync(folder)) return folder
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    await fill(unfinished)
    await rename(unfinished, folder)
    return folder
  } finally {
    unlock()
  }
}
