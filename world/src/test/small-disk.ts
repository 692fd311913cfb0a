import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** To the last page. */
  fill(): Promise<void>
  /** What filled it goes. */
  free(): Promise<void>
  end(): void
}

/** For the titles of tests that are left out without one. */
export const needsSmallDisk = '(needs root, who may mount a disk)'

/**
 * A disk of its own that is full soon.
 *
 * @param options of a tmpfs, such as `nr_inodes=200`
 * @returns undefined where this process may not make one
 */
export function mountSmallDisk(options = 'size=256m'): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=0755,${options}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fill(filler),
    free: () => rm(filler),
    end: () => {
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  const megabyte = Buffer.alloc(1_048_576)
  try {
    for (;;) await file.write(megabyte)
  } catch {
    // The last pages as well.
    for (let isFull = false; !isFull;)
      isFull = await file.write(megabyte, 0, 4096).then(
        () => false,
        () => true,
      )
  } finally {
    await file.close()
  }
}
