import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What came in of one kind of mail. Moments are of the clock, in milliseconds. */
export interface Arrivals {
  count: number
  bytes: number
  firstAt: number
  lastAt: number
}
/** By the mail's subject, as it stands in the mail. */
export type SinkFigures = Record<string, Arrivals>

interface Said {
  readonly port?: number
  readonly figures?: SinkFigures
}

/** A mail server that takes everything and keeps nothing, in a process of its own. */
export class MailSink {
  readonly #process: ChildProcess
  readonly url: string

  private constructor(started: ChildProcess, port: number) {
    this.#process = started
    this.url = `smtp://127.0.0.1:${port}`
  }

  static async start(): Promise<MailSink> {
    const started = fork(fileURLToPath(new URL('sink-main.ts', import.meta.url)), { detached: true })
    const [{ port = 0 }] = (await once(started, 'message')) as [Said]
    return new MailSink(started, port)
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Since it was told to forget. */
  async figures(): Promise<SinkFigures> {
    const answer = once(this.#process, 'message') as Promise<[Said]>
    this.#process.send('figures')
    const [{ figures = {} }] = await answer
    return figures
  }

  async total(): Promise<Arrivals> {
    const all = Object.values(await this.figures())
    return {
      count: all.reduce((sum, { count }) => sum + count, 0),
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      firstAt: Math.min(...all.map(({ firstAt }) => firstAt)),
      lastAt: Math.max(...all.map(({ lastAt }) => lastAt)),
    }
  }

  forget(): void {
    this.#process.send('forget')
  }

  /** Answers no mail from now on, until it is told to let go of them. */
  hold(): void {
    this.#process.send('hold')
  }

  letGo(): void {
    this.#process.send('let go')
  }

  stop(): void {
    this.#process.kill()
  }
}
