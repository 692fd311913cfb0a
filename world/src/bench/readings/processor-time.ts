import { readdir, readFile } from 'node:fs/promises'

/** What /proc counts in: sysconf(_SC_CLK_TCK), 100 on every Linux. */
const ticksPerSecond = 100

/**
 * Processor time that a process and all it started have used so far, in milliseconds: user and system, with what its
 * ended children used. Undefined where there is no /proc.
 */
export async function processorTimeMs(pid: number): Promise<number | undefined> {
  const all = await readProcesses().catch(() => undefined)
  if (all?.get(pid) === undefined) return undefined
  const timeOf = (id: number): number => {
    const own = all.get(id)?.ticks ?? 0
    return [...all].filter(([, { parent }]) => parent === id).reduce((sum, [child]) => sum + timeOf(child), own)
  }
  return (timeOf(pid) * 1000) / ticksPerSecond
}

async function readProcesses(): Promise<Map<number, { parent: number; ticks: number }>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const entries = await Promise.all(
    ids.map(async (id) => {
      // A process may end in between.
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined)
      if (stat === undefined) return []
      // The name in parentheses may hold anything; the fields after it are numbered from 3 in proc(5).
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const field = (number: number): number => Number(fields[number - 3])
      return [[id, { parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) }] as const]
    }),
  )
  return new Map(entries.flat())
}

/** Resident memory of one process in megabytes; undefined where there is no /proc. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  const kilobytes = status === undefined ? undefined : /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000
}
