import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Stops every process of a PostgreSQL as a machine does that hangs: its sockets stay open, and nothing is said. @returns what has it go on */
export async function freezePostgres(pid: number): Promise<() => void> {
  // It starts no more of them meanwhile.
  process.kill(pid, 'SIGSTOP')
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const children = processes.flatMap(([child, parent]) => (child !== undefined && parent === pid ? [child] : []))
  for (const child of children) process.kill(child, 'SIGSTOP')
  return () => {
    for (const frozen of [...children, pid]) process.kill(frozen, 'SIGCONT')
  }
}
