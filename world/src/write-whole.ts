import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/**
 * Only its owner reads it. Whole or not at all, for whoever waits for it and for whoever finds it after a full disk or a power cut:
 * under its own name a file that broke off would be taken for what was meant.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  // Of this writer alone: another one may be at the same file.
  const unfinished = `${file}.${process.pid}-${randomUUID().slice(0, 8)}.new`
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}
