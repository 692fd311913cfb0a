import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToEnd } from '../../run.ts'
import { residentMegabytes } from '../readings/processor-time.ts'

/*
 * Files come and go through curl, as in docs/integrators.md. It shares the machine's cores with what is measured, as psql does
 * on the other side: a client in Node would take more of them than the portal does.
 */

/** What a transfer took, in seconds, and the most memory that the portal had meanwhile. */
export interface Transfer {
  readonly seconds: number
  readonly peakMegabytes: number | undefined
}

export interface TransferPlan {
  readonly port: number
  readonly pid: number
  readonly token: string
  readonly file: string
}

const lookEveryMs = 50

export async function sendToImport(plan: TransferPlan): Promise<Transfer> {
  return runCurl(plan, '/api/v1/imports?records=metering-points,meters', [
    ...['--request', 'POST', '--header', 'content-type: application/x-ndjson'],
    ...['--upload-file', plan.file],
  ])
}

/** Takes the readings of a window into a file. */
export async function takeFromExport(plan: TransferPlan, windowFirstDay: string): Promise<Transfer> {
  return runCurl(plan, `/api/v1/readings?window=${windowFirstDay}`, ['--output', plan.file])
}

/** The time is that of all of curl, its start included. */
async function runCurl({ port, pid, token }: TransferPlan, path: string, args: readonly string[]): Promise<Transfer> {
  const folder = await mkdtemp(join(tmpdir(), 'komunala-curl-'))
  try {
    // In a file, as everybody on the machine sees a program's arguments.
    const headers = join(folder, 'headers')
    await writeFile(headers, `authorization: Bearer ${token}\n`)
    const quietly = ['--silent', '--show-error', '--fail-with-body', '--header', `@${headers}`]
    return await watchMemory(pid, () => runToEnd('curl', [...quietly, ...args, `http://127.0.0.1:${port}${path}`]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function watchMemory(pid: number, transfer: () => Promise<unknown>): Promise<Transfer> {
  let peakMegabytes: number | undefined
  const look = async (): Promise<void> => {
    const now = await residentMegabytes(pid)
    if (now !== undefined) peakMegabytes = Math.max(peakMegabytes ?? 0, now)
  }
  const looking = setInterval(() => void look(), lookEveryMs)
  try {
    const startedAt = performance.now()
    await transfer()
    const seconds = (performance.now() - startedAt) / 1000
    await look()
    return { seconds, peakMegabytes }
  } finally {
    clearInterval(looking)
  }
}
