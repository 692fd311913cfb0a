import { spawn } from 'node:child_process'
import { WorldProblem, systemErrorCode } from './problem.ts'
import { wordingOfLack } from './room.ts'

/** What runs at the moment, so that an interrupted start can end it. */
const running = new Set<number>()

export type RunOptions = { cwd?: string; env?: NodeJS.ProcessEnv }

/**
 * Runs a program to its end and returns what it printed. It leads a process group, so that nothing it started outlives
 * an interrupted start.
 * @throws with the last lines it printed when it fails
 */
export async function runToEnd(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const { pid } = child
  if (pid !== undefined) running.add(pid)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code === 0) return output
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new WorldProblem(`The program "${command}" is missing: install it.`)
    throw error
  } finally {
    if (pid !== undefined) running.delete(pid)
  }
  const lastLines = output.trimEnd().split('\n').slice(-25).join('\n')
  // What it said first of the disk may stand far above the last lines.
  const ofDisk = wordingOfLack(output)
  const why = ofDisk === undefined ? '' : ` (${ofDisk})`
  throw new Error(`"${[command, ...args].join(' ')}" failed${why}:\n${lastLines}`)
}

/** Ends every program that `runToEnd` still waits for. */
export function endRunningPrograms(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch (error) {
      if (systemErrorCode(error) !== 'ESRCH') throw error
    }
  }
}
