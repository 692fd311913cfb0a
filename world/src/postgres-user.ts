import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { findSetpriv } from './child.ts'
import { WorldProblem } from './problem.ts'

const run = promisify(execFile)

/** Whom PostgreSQL runs as, and how setpriv gets it there; undefined where that is simply us. */
export type PostgresUser = { uid: number; gid: number; privileges: string[] }

/** Bits of a process's effective capabilities, numbered as in capabilities(7). */
const traversingCapabilities = { dac_read_search: 2n, dac_override: 1n }

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as the system's user `postgres`, or `nobody` where there
 * is none, so that nothing is added to the machine; an existing cluster keeps its owner.
 *
 * A clone in a folder that only root may enter (root's home, a folder of mktemp) would be closed to that user. So it
 * keeps one capability, reading and passing through folders, which PostgreSQL does not mind.
 */
export async function findPostgresUser(cluster: string, binary: string): Promise<PostgresUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  if (findSetpriv() === undefined)
    throw new WorldProblem(
      'PostgreSQL does not run as root, and setpriv (util-linux) is missing to start it as another user: run this as an ordinary user.',
    )
  const owner = (await ownerOf(cluster)) ?? (await lookUpUser('postgres')) ?? (await lookUpUser('nobody'))
  if (owner === undefined)
    throw new WorldProblem(
      'PostgreSQL does not run as root and the system has neither a user "postgres" nor "nobody": run this as an ordinary user.',
    )
  const privileges = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups']
  const closed = (await closedFolder(cluster)) ?? (await closedFolder(binary))
  if (closed !== undefined) {
    const capability = await traversingCapability()
    if (capability === undefined)
      throw new WorldProblem(
        `PostgreSQL does not run as root, and another user cannot enter ${closed}: run this as an ordinary user, or "chmod o+x ${closed}".`,
      )
    // Without no_setuid_fixup access(2) forgets the capability, and initdb finds its postgres "not executable".
    const capabilities = ['--inh-caps', '--ambient-caps'].flatMap((option) => [option, `+${capability}`])
    privileges.push(...capabilities, '--securebits', '+no_setuid_fixup')
  }
  return { ...owner, privileges }
}

async function ownerOf(cluster: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(cluster)
    return uid === 0 ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

async function lookUpUser(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (option) => Number((await run('id', [option, name])).stdout)),
    )
    return uid === undefined || gid === undefined ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

/** The folder nearest to the root that others may not pass through. */
async function closedFolder(path: string): Promise<string | undefined> {
  const parent = dirname(path)
  if (parent === path) return undefined
  return (await closedFolder(parent)) ?? (((await stat(parent)).mode & 0o001) === 0 ? parent : undefined)
}

async function traversingCapability(): Promise<string | undefined> {
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? '0'
  const mask = BigInt(`0x${effective}`)
  return Object.entries(traversingCapabilities).find(([, bit]) => (mask & (1n << bit)) !== 0n)?.[0]
}
