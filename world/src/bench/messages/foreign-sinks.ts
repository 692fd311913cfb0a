import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { projectFolder } from '../../folders.ts'
import { freePort } from '../../ports.ts'
import { ensurePythonPackage } from '../../test/python-packages.ts'
import { until } from '../../test/until.ts'

/* Whoever counts what arrives: a mail server and an SMSC that nobody here wrote. */

const aiosmtpd = '1.4.6'
const smpp34 = '1.5'

export interface Arrived {
  /** The mail's Message-ID; an SMS has none. */
  readonly id: string
  readonly to: string
  /** By the clock of this machine, in milliseconds. */
  readonly at: number
}

const mailLine = z.union([z.object({ port: z.number() }), z.object({ id: z.string(), to: z.string(), at: z.number() })])
const smsLine = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ to: z.string(), octets: z.string(), id: z.string() }),
  z.record(z.string(), z.unknown()),
])

export class ForeignMailServer {
  readonly #process: ChildProcess
  readonly arrived: Arrived[] = []
  #port = 0

  private constructor(started: ChildProcess) {
    this.#process = started
  }

  /** @param answersAfterMs each mail */
  static async start(answersAfterMs: number): Promise<ForeignMailServer> {
    const python = join(await ensurePythonPackage('aiosmtpd', aiosmtpd), 'python')
    const program = fileURLToPath(new URL('counting_sink.py', import.meta.url))
    const started = spawn(python, [program, String(answersAfterMs)], { stdio: ['pipe', 'pipe', 'inherit'] })
    const server = new ForeignMailServer(started)
    createInterface({ input: started.stdout }).on('line', (text) => {
      const said = mailLine.parse(JSON.parse(text))
      if ('port' in said) server.#port = said.port
      else server.arrived.push(said)
    })
    await until('aiosmtpd listens', () => server.#port > 0)
    return server
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`
  }

  answerAfter(ms: number): void {
    this.#process.stdin?.write(`${ms}\n`)
  }

  stop(): void {
    this.#process.kill()
  }
}

export class ForeignSmsc {
  readonly #process: ChildProcess
  readonly port: number
  /** A line for each part. */
  readonly arrived: (Arrived & { readonly octets: string })[] = []

  private constructor(started: ChildProcess, port: number) {
    this.#process = started
    this.port = port
  }

  static async start(): Promise<ForeignSmsc> {
    const python = join(await ensurePythonPackage('smpp34', smpp34), 'python')
    const port = await freePort()
    const orders = JSON.stringify({ port, limit: 0, lose: 0, lateMs: 0, run: 1 })
    const started = spawn(python, [join(projectFolder, 'tests/sms/servers/smpp34_server.py'), orders], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const smsc = new ForeignSmsc(started, port)
    let isReady = false
    createInterface({ input: started.stdout }).on('line', (text) => {
      const said = smsLine.parse(JSON.parse(text))
      if ('ready' in said) isReady = true
      else if ('octets' in said)
        smsc.arrived.push({ id: String(said.id), to: String(said.to), octets: String(said.octets), at: Date.now() })
    })
    await until('smpp34 listens', () => isReady)
    return smsc
  }

  stop(): void {
    this.#process.kill()
  }
}
