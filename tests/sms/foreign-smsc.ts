import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureFolder } from '@moja-komunala/world/test/cached-folder.ts'
import { ensureLibraries } from '@moja-komunala/world/test/java-libraries.ts'
import { ensurePythonPackage } from '@moja-komunala/world/test/python-packages.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { z } from 'zod'

/* SMSCs that nobody here wrote. */

const smpp34 = '1.5'
const jsmpp = '3.0.2'
const chSmpp = '5.0.9'

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export type Kind = 'smpp34' | 'jsmpp' | 'ch-smpp'

/** What a server is asked to do besides taking everything. */
export interface Orders {
  /** So many a second; what is more is throttled (0x58). */
  readonly limit?: number
  /** Each so many-th stays without an answer. */
  readonly lose?: number
  /** Answers come up to so much later, and so in another order. */
  readonly lateMs?: number
}

const submission = z.object({
  to: z.string(),
  sender: z.string(),
  senderType: z.number(),
  coding: z.number(),
  esmClass: z.number(),
  octets: z.string(),
  options: z.record(z.string(), z.string()),
  id: z.string(),
})
export type Submission = z.infer<typeof submission>

const line = z.union([
  submission,
  z.object({ throttled: z.string() }),
  z.object({ told: z.string(), status: z.number() }),
  z.object({ ready: z.literal(true) }),
])

/** The program of a server, with its first arguments; made once. */
async function ensureProgram(kind: Kind): Promise<readonly [string, ...string[]]> {
  if (kind === 'smpp34') {
    const python = join(await ensurePythonPackage('smpp34', smpp34), 'python')
    return [python, folderOf('servers/smpp34_server.py')]
  }
  const classPath = await ensureJavaServers()
  return ['java', '-Xmx256m', '-cp', classPath, kind === 'jsmpp' ? 'JsmppServer' : 'ChServer']
}

let javaServers: Promise<string> | undefined
function ensureJavaServers(): Promise<string> {
  javaServers ??= compileJavaServers()
  return javaServers
}

async function compileJavaServers(): Promise<string> {
  const classPath = await ensureLibraries(`smpp-servers-${jsmpp}-${chSmpp}`, [
    { group: 'org.jsmpp', name: 'jsmpp', version: jsmpp },
    { group: 'com.fizzed', name: 'ch-smpp', version: chSmpp },
  ])
  const sources = ['JsmppServer.java', 'ChServer.java'].map((name) => folderOf(`servers/${name}`))
  const classes = await ensureFolder(`smpp-server-classes-${await markOf(sources)}`, async (unfinished) => {
    await runToEnd('javac', ['-nowarn', '-proc:none', '-d', unfinished, '-cp', classPath, ...sources])
  })
  return [classes, classPath].join(delimiter)
}

async function markOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}

/** One of them, and what it says it has got. It can be stopped, killed, and started again at the same port. */
export class ForeignSmsc {
  readonly port: number
  readonly #kind: Kind
  readonly #orders: Orders
  #child: ChildProcess | undefined
  #runs = 0
  #isReady = false
  #errors = ''
  readonly taken: Submission[] = []
  readonly throttled: string[] = []
  /** The ids of those whose receipts the portal has acknowledged. */
  readonly told = new Set<string>()
  readonly untold = new Set<string>()

  constructor(kind: Kind, port: number, orders: Orders = {}) {
    this.#kind = kind
    this.port = port
    this.#orders = orders
  }

  async start(): Promise<void> {
    const [program, ...first] = await ensureProgram(this.#kind)
    this.#runs += 1
    this.#isReady = false
    const { limit = 0, lose = 0, lateMs = 0 } = this.#orders
    const orders = JSON.stringify({ port: this.port, limit, lose, lateMs, run: this.#runs })
    const child = spawn(program, [...first, orders], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    child.stderr.on('data', (chunk: Buffer) => (this.#errors = (this.#errors + chunk.toString()).slice(-4_000)))
    createInterface({ input: child.stdout }).on('line', (text) => this.#hear(text))
    await until(`${this.#kind} listens`, () => {
      if (child.exitCode !== null) throw new Error(`${this.#kind} ended:\n${this.#errors}`)
      return this.#isReady
    })
  }

  /** SIGSTOP: its connections stay, and nobody reads what comes in. */
  freeze(): void {
    this.#child?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#child?.kill('SIGCONT')
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  #hear(text: string): void {
    const said = line.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined).data
    if (said === undefined) return
    if ('ready' in said) this.#isReady = true
    else if ('throttled' in said) this.throttled.push(said.throttled)
    else if ('told' in said) {
      ;(said.status === 0 ? this.told : this.untold).add(said.told)
    } else this.taken.push(said)
  }
}
