import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { residentMegabytes } from '../readings/processor-time.ts'

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

/** Sends a file to the import as it is read, as any program would. */
export async function sendToImport(plan: TransferPlan): Promise<Transfer> {
  const { size } = await stat(plan.file)
  return watchMemory(plan.pid, async () => {
    const answer = await ask(
      plan,
      '/api/v1/imports?records=metering-points,meters',
      async (sent) => pipeline(createReadStream(plan.file), sent),
      {
        'content-type': 'application/x-ndjson',
        'content-length': String(size),
      },
    )
    const report = await text(answer)
    if (answer.statusCode !== 200)
      throw new Error(`The import was answered with ${answer.statusCode}: ${report.slice(0, 600)}`)
  })
}

/** Takes the readings of a window into a file. */
export async function takeFromExport(plan: TransferPlan, windowFirstDay: string): Promise<Transfer> {
  return watchMemory(plan.pid, async () => {
    const answer = await ask(plan, `/api/v1/readings?window=${windowFirstDay}`, async (sent) => void sent.end(), {})
    await pipeline(answer, createWriteStream(plan.file))
    if (answer.statusCode !== 200) throw new Error(`The export was answered with ${answer.statusCode}.`)
  })
}

async function ask(
  { port, token }: TransferPlan,
  path: string,
  send: (sent: ReturnType<typeof request>) => Promise<void>,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const sent = request({
    ...{ host: '127.0.0.1', port, path, agent: false },
    method: 'content-length' in headers ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...headers },
  })
  const answer = new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  await send(sent)
  return answer
}

async function watchMemory(pid: number, transfer: () => Promise<void>): Promise<Transfer> {
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
