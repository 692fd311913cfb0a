import { afterEach, describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { claimDataDir } from './data-dir.ts'
import { WorldProblem } from './problem.ts'
import { explainStart, findLackBehind, watchRoom } from './room.ts'
import { keptSecret } from './secret.ts'
import { CaughtBox } from './sms-catcher/caught-sms.ts'
import { mountSmallDisk, needsSmallDisk, type SmallDisk } from './test/small-disk.ts'
import { until } from './test/until.ts'

/* A disk that is full: said in one sentence, and nothing half-made is left for the next start. */

const disks: SmallDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.end()
})
const mount = (options?: string): SmallDisk => {
  const disk = mountSmallDisk(options)
  if (!disk) throw new Error('no disk')
  disks.push(disk)
  return disk
}
const canMount = ((): boolean => {
  const disk = mountSmallDisk()
  disk?.end()
  return disk !== undefined
})()
const onSmallDisk = canMount ? describe : describe.skip

describe('an error that a full disk caused', () => {
  const here = process.cwd()
  it.each([
    [
      'of Node',
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: `${here}/x` }),
      /is full/,
    ],
    ['of a program in C', 'PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device', /is full/],
    ['of a quota', new Error('cp: error writing: Disk quota exceeded'), /quota .* is used up/],
    ['of a disk that is read-only', new Error('tar: x: Cannot open: Read-only file system'), /is read-only/],
    [
      'of rights',
      Object.assign(new Error('EACCES'), { code: 'EACCES', path: `${here}/x` }),
      /Nothing can be written to /,
    ],
  ])('%s is told by one sentence that says where', async (_, error, sentence) => {
    const told = await findLackBehind(error, [here])
    expect(told).toMatch(sentence)
    expect(told).toContain(here)
    expect(told).not.toContain('\n')
  })

  it('is not what another error is taken for', async () => {
    const error = new Error('permission denied for table reading')
    expect(await explainStart(error, [process.cwd()])).toBe(error)
  })
})

onSmallDisk(`a disk of its own ${needsSmallDisk}`, () => {
  it('that is full refuses a start by one sentence with what is left and what is wanted, and takes it afterwards', async () => {
    const disk = mount('size=400m')
    await disk.fill()
    const refusal = await claimDataDir(join(disk.folder, 'data')).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(WorldProblem)
    expect(String(refusal)).toBe(
      `WorldProblem: The disk of ${disk.folder}/data is full, 0 MB are left of it: free at least 300 MB, or choose another folder with DATA_DIR, and start again.`,
    )
    await disk.free()
    const release = await claimDataDir(join(disk.folder, 'data'))
    release()
  })

  it('that has too little for a start says how much is wanted', async () => {
    const disk = mount('size=100m')
    await expect(claimDataDir(disk.folder)).rejects.toThrow(/ has 100 MB left, and 300 are wanted: free some space/)
  })

  it('that is out of files says that, and not that it is full', async () => {
    const disk = mount('size=400m,nr_inodes=20')
    await Promise.all(Array.from({ length: 30 }, (_, n) => writeFile(join(disk.folder, `f${n}`), '').catch(() => '')))
    await expect(claimDataDir(disk.folder)).rejects.toThrow(/out of inodes/)
  })

  it('that becomes full is told once, and once more when there is room', async () => {
    const disk = mount()
    const said: string[] = []
    const stop = watchRoom([disk.folder, join(disk.folder, '.')], (sentence) => said.push(sentence), 20)
    await disk.fill()
    await until('it is said', () => said.length > 0)
    await disk.free()
    await until('there is room', () => said.length > 1)
    stop()
    expect(said).toEqual([
      expect.stringMatching(/ is full, \d+ MB are left of it: free at least 64 MB\. Nothing new can be kept/),
      'There is room on the disk again.',
    ])
  })

  it('keeps no half of a secret, which a next start would take for the whole', async () => {
    const disk = mount()
    await disk.fill()
    const file = join(disk.folder, 'secret')
    await expect(keptSecret(file)).rejects.toThrow('ENOSPC')
    expect(existsSync(file)).toBe(false)
    await disk.free()
    expect(await keptSecret(file)).toHaveLength(32)
  })

  it('keeps no half of an SMS, at which the catcher would not start again', async () => {
    const disk = mount()
    const sms = {
      ...{ id: 'a', at: '2026-12-01T08:00:00.000Z', from: 'Komunala', to: '+38641234567', text: 'Koda 123456' },
      ...{ alphabet: 'gsm-7' as const, parts: 1, becomes: 'delivered' },
    }
    const folder = join(disk.folder, 'sms')
    const box = new CaughtBox(folder)
    await box.open()
    await disk.fill()
    await expect(box.keep(sms)).rejects.toThrow('ENOSPC')
    expect([box.list(), await readdir(folder)]).toEqual([[], []])
    await disk.free()
    await box.keep(sms)
    const again = new CaughtBox(folder)
    await again.open()
    expect(again.list()).toEqual([sms])
  })
})
