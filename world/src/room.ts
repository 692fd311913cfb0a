import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { cacheFolder } from './folders.ts'
import { WorldProblem, systemErrorCode } from './problem.ts'

const mebibyte = 1024 ** 2

/** With less, PostgreSQL cannot go on: a file of WAL takes 16 MB, and what it says grows beside it. */
const fullBelow = 32 * mebibyte
const roomAgainFrom = 2 * fullBelow
const fewestFiles = 16

/** What a start is to find: builds and downloads take 1.3 GB the first time, the demonstration's data 130 MB, and they grow. */
export const wantedMb = (folder: string): number => (folder === cacheFolder ? 2_000 : 300)

/** Of a disk, or of a folder on it: how Node calls it, how programs in C, Java and JavaScript word it, and what to do. */
type Lack = { codes: readonly string[]; wording: RegExp | undefined; say: (folder: string) => string }

const lacks: readonly Lack[] = [
  {
    codes: ['ENOSPC'],
    wording: /no space left on device/i,
    say: (folder) => `The disk of ${folder} is full: free some space`,
  },
  {
    codes: ['EDQUOT'],
    wording: /disk quota exceeded/i,
    say: (folder) => `The disk quota of ${folder} is used up: free some space`,
  },
  {
    codes: ['EROFS'],
    wording: /read-only file system/i,
    say: (folder) => `The disk of ${folder} is read-only: make it writable`,
  },
  {
    codes: ['EACCES', 'EPERM'],
    // Words say too little: PostgreSQL denies permission for tables as well.
    wording: undefined,
    say: (folder) => `Nothing can be written to ${folder}: give whoever starts this the right to`,
  },
]

type LackOptions = { below?: number; toFreeMb?: number }

/** @returns what the disk of the folder lacks, and what to do about it, without a full stop; undefined where nothing */
export async function findLack(
  folder: string,
  { below = fullBelow, toFreeMb = roomAgainFrom / mebibyte }: LackOptions = {},
): Promise<string | undefined> {
  const found = await statfs(folder).catch(() => undefined)
  if (found === undefined) return undefined
  const { bavail, bsize, files, ffree } = found
  const free = bavail * bsize
  if (free < below)
    return `The disk of ${folder} is full, ${Math.floor(free / mebibyte)} MB are left of it: free at least ${toFreeMb} MB`
  // Some file systems count none, and say so by 0 of 0.
  if (files > 0 && ffree < fewestFiles)
    return `The disk of ${folder} has no room for further files, whatever their size (it is out of inodes): remove some`
  return undefined
}

/**
 * Whoever meets a full disk words it in a way of their own, or only loses the connection to somebody who met it. So besides
 * the error the disks themselves are asked.
 *
 * @param error or a text, such as the end of a log
 * @param folders whose disks it may have been
 * @returns what the disk has to do with it, and what to do, without a full stop; undefined where nothing
 */
export async function findLackBehind(
  error: unknown,
  folders: readonly string[],
  toFreeMbIn?: (folder: string) => number,
): Promise<string | undefined> {
  const lackOf = (folder: string): Promise<string | undefined> =>
    findLack(folder, toFreeMbIn && { toFreeMb: toFreeMbIn(folder) })
  for (let cause = error; cause instanceof Error || systemErrorCode(cause) !== undefined; cause = causeOf(cause)) {
    const code = systemErrorCode(cause)
    const path = pathOf(cause)
    const lack = lacks.find(({ codes }) => code !== undefined && codes.includes(code))
    // A program that can't be run is another matter than a file that can't be written.
    if (lack !== undefined && path !== undefined && !isOfProgram(cause))
      return (await lackOf(folders.find((folder) => path.startsWith(folder)) ?? dirname(path))) ?? lack.say(path)
  }
  for (const folder of folders) {
    const lack = await lackOf(folder)
    if (lack !== undefined) return lack
  }
  const text = error instanceof Error ? error.message : String(error)
  const worded = lacks.find(({ wording }) => wording?.test(text) === true)
  if (worded === undefined) return undefined
  // Any of them may be it; one that cannot be written to shows itself.
  for (const folder of folders) if (!(await isWritable(folder))) return worded.say(folder)
  return worded.say(folders.join(' or '))
}

/** The error itself where the disk has nothing to do with it. */
export async function explainStart(error: unknown, folders: readonly string[]): Promise<unknown> {
  if (error instanceof WorldProblem) return error
  const lack = await findLackBehind(error, folders, wantedMb)
  return lack === undefined ? error : new WorldProblem(`${lack} and start again.`, { cause: error })
}

/** In one sentence where it is the disk's, for parts that are started again. */
export const explainBy =
  (folders: readonly string[]) =>
  async (error: unknown): Promise<string> => {
    const lack = await findLackBehind(error, folders)
    return lack === undefined ? String(error) : `${lack}.`
  }

/** Says when a disk becomes full, and when there is room again: those who work on it wait, or are started again. */
export function watchRoom(folders: readonly string[], report: (sentence: string) => void, everyMs = 5_000): () => void {
  // By disks: folders on the same one are named once.
  const full = new Set<number>()
  const look = async (): Promise<void> => {
    const looked = new Set<number>()
    for (const folder of folders) {
      const disk = await stat(folder).then(
        ({ dev }) => dev,
        () => undefined,
      )
      if (disk === undefined || looked.has(disk)) continue
      looked.add(disk)
      const lack = await findLack(folder, { below: full.has(disk) ? roomAgainFrom : fullBelow })
      if (lack !== undefined && !full.has(disk)) {
        report(`${lack}. Nothing new can be kept until then; all of it goes on by itself afterwards.`)
        full.add(disk)
      }
      if (lack === undefined && full.delete(disk) && full.size === 0) report('There is room on the disk again.')
    }
  }
  const timer = setInterval(() => void look(), everyMs).unref()
  return () => clearInterval(timer)
}

/** @returns what the text says of a disk that takes nothing more, as it says it */
export function wordingOfLack(text: string): string | undefined {
  return lacks.map(({ wording }) => wording?.exec(text)?.[0]).find((words) => words !== undefined)
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

const causeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined

const isOfProgram = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error && String(error.syscall).startsWith('spawn')

const pathOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'path' in error && typeof error.path === 'string'
    ? error.path
    : undefined
