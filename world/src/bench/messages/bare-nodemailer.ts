import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface BarePlan {
  readonly url: string
  readonly connections: number
  readonly from: { readonly name: string; readonly address: string }
  readonly hostname: string
  readonly count: number
  readonly mail: {
    readonly subject: string
    readonly text: string
    readonly html: string
    readonly headers: Readonly<Record<string, string>>
  }
}

/**
 * Sends them from a process of its own, and returns when all are handed over.
 *
 * @returns what it took of the processor, in milliseconds
 */
export async function runBareNodemailer(plan: BarePlan): Promise<number> {
  const child = fork(fileURLToPath(new URL('bare-nodemailer-main.ts', import.meta.url)), { detached: true })
  const ended = once(child, 'exit') as Promise<[number | null]>
  let processorMs = Number.NaN
  child.once('message', (said: { processorMs: number }) => (processorMs = said.processorMs))
  child.send(plan)
  const [code] = await ended
  if (code !== 0) throw new Error(`Bare nodemailer ended with ${code}.`)
  return processorMs
}
