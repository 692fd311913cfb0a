import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../run.ts'
import { WorldProblem, systemErrorCode } from '../problem.ts'
import { findLackBehind, wantedMb } from '../room.ts'
import { writeWhole } from '../write-whole.ts'

const oldestJava = 17

/** The java that Keycloak's own script would take. */
export function javaCommand(): string {
  const home = process.env['JAVA_HOME']
  return home ? join(home, 'bin', 'java') : 'java'
}

/** Keycloak runs on Java, and Maven fetches it. */
export async function assertJavaAndMaven(): Promise<void> {
  const java = await runToEnd(javaCommand(), ['-version']).catch(() => undefined)
  if (java === undefined)
    throw new WorldProblem(
      process.env['JAVA_HOME']
        ? `There is no Java in JAVA_HOME (${process.env['JAVA_HOME']}): point it at a JDK ${oldestJava} or newer, or unset it.`
        : `Java is missing: install a JDK ${oldestJava} or newer (Debian and Ubuntu: "apt-get install openjdk-17-jdk-headless").`,
    )
  const major = javaMajor(java)
  if (major !== undefined && major < oldestJava)
    throw new WorldProblem(`Java ${major} is too old for Keycloak: install a JDK ${oldestJava} or newer.`)
  await runToEnd('mvn', ['-version']).catch(() => {
    throw new WorldProblem('Maven is missing: install it (Debian and Ubuntu: "apt-get install maven").')
  })
}

/** 17 of `openjdk version "17.0.15"`, 8 of `"1.8.0_392"`; undefined where the output says no version. */
export function javaMajor(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? []
  const major = first === '1' ? second : first
  return major === undefined ? undefined : Number(major)
}

const mebibyte = 1024 ** 2

/**
 * Makes the folder, and says in one sentence where it cannot be written to or where its disk has too little room.
 *
 * @param otherwise what else can be done
 */
export async function assertWritable(folder: string, otherwise: string) {
  const probe = join(folder, '.writable')
  try {
    await mkdir(folder, { recursive: true })
    // Something in it: a file that is empty fits on a full disk as well.
    await writeWhole(probe, 'x'.repeat(4096))
    await rm(probe, { force: true })
  } catch (error) {
    const code = systemErrorCode(error)
    const lack = await findLackBehind(error, [folder], wantedMb)
    if (lack !== undefined) throw new WorldProblem(`${lack}, or ${otherwise}, and start again.`, { cause: error })
    if (code !== undefined && ['ENOTDIR', 'EEXIST', 'ENOENT'].includes(code))
      throw new WorldProblem(`The folder ${folder} cannot be made: ${otherwise}.`, { cause: error })
    throw error
  }
  const { bavail, bsize } = await statfs(folder)
  const freeMb = Math.floor((bavail * bsize) / mebibyte)
  if (freeMb < wantedMb(folder))
    throw new WorldProblem(
      `The disk of ${folder} has ${freeMb} MB left, and ${wantedMb(folder)} are wanted: free some space, or ${otherwise}, and start again.`,
    )
}
