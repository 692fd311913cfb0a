import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../child.ts'
import { freePort } from '../ports.ts'
import { ensureDebianPackage } from '../test/debian-packages.ts'
import { until } from '../test/until.ts'

/** An SMS as Kannel gave it to the operator behind it: a part of a longer one stands for itself. */
export interface KannelSms {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** Debian's Kannel as a process of a test's own, with the operator that comes with it, who takes everything and says so. */
export class Kannel {
  readonly #children: Child[] = []
  readonly #folder: string
  readonly #programs: string
  /** Where `sendsms` is asked. */
  readonly host: string
  readonly password: string

  private constructor(folder: string, programs: string, sendPort: number, password: string) {
    this.#folder = folder
    this.#programs = programs
    this.host = `127.0.0.1:${sendPort}`
    this.password = password
  }

  static async start(password: string): Promise<Kannel> {
    const programs = await ensureDebianPackage('kannel', 'A foreign gateway by HTTP', ['kannel-extras'])
    const folder = await mkdtemp(join(tmpdir(), 'kannel-'))
    const ports = {
      admin: await freePort(),
      boxes: await freePort(),
      operator: await freePort(),
      send: await freePort(),
    }
    await writeFile(join(folder, 'kannel.conf'), settingsOf(ports, password), { mode: 0o600 })
    const kannel = new Kannel(folder, programs, ports.send, password)
    try {
      const [box, conf] = ['usr/sbin/bearerbox', join(folder, 'kannel.conf')]
      await kannel.#run('core', box, ['-v', '1', conf], 'entering mainloop')
      await kannel.#run('sms', 'usr/sbin/smsbox', ['-v', '1', conf], 'Connected to bearerbox')
      // Of its own accord it would send messages as well.
      const operator = ['-r', String(ports.operator), '-m', '0', '1 2 text none']
      await kannel.#run('operator', 'usr/lib/kannel/test/fakesmsc', operator, 'fakesmsc starting')
      await until('the operator is there', async () => (await kannel.#log('core')).includes('client connected'))
    } catch (error) {
      await kannel.stop()
      throw error
    }
    return kannel
  }

  /** What the operator has got until now. */
  async taken(): Promise<KannelSms[]> {
    const lines = (await this.#log('operator')).matchAll(/Got message \d+: <(\S+) (\S+) (.+?)>$/gms)
    return Array.from(lines, ([, from = '', to = '', rest = '']) => ({ from, to, text: readText(rest) }))
  }

  async stop(): Promise<void> {
    for (const child of this.#children.toReversed()) await child.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #log(name: string): Promise<string> {
    return readFile(join(this.#folder, name), 'utf8').catch(() => '')
  }

  async #run(name: string, program: string, args: readonly string[], ready: string): Promise<void> {
    const libraries = [
      'usr/lib/x86_64-linux-gnu',
      'usr/lib/aarch64-linux-gnu',
      'lib/x86_64-linux-gnu',
      'lib/aarch64-linux-gnu',
    ]
    const child = startChild({
      name: `Kannel’s ${name}`,
      command: join(this.#programs, program),
      args,
      env: {
        PATH: process.env['PATH'],
        LD_LIBRARY_PATH: libraries.map((path) => join(this.#programs, path)).join(':'),
      },
      logFile: join(this.#folder, name),
      cwd: this.#folder,
    })
    this.#children.push(child)
    await until(`${child.name} runs`, async () => {
      if (!child.isRunning()) throw new Error(`${child.name} did not start:\n${child.logTail()}`)
      return (await this.#log(name)).includes(ready)
    })
  }
}

/** As it says them: letters as they are, UTF-16 percent-encoded, and parts with a header before them. */
function readText(said: string): string {
  const [, coding = '', content = ''] = /^(?:udh \S+ )?(text|ucs-2|data) (.*)$/s.exec(said) ?? []
  if (coding === 'text') return content
  const octets = Buffer.from(
    content
      .replaceAll('+', ' ')
      .replaceAll(/%([\dA-F]{2})/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
    'latin1',
  )
  const isWide = coding === 'ucs-2' || octets.includes(0) || octets.includes(1)
  return new TextDecoder(isWide ? 'utf-16be' : 'utf-8').decode(octets)
}

interface Ports {
  readonly admin: number
  readonly boxes: number
  readonly operator: number
  readonly send: number
}

/** Reports that the portal couldn't take come again after a second. */
const settingsOf = ({ admin, boxes, operator, send }: Ports, password: string): string => `group = core
admin-port = ${admin}
admin-interface = 127.0.0.1
admin-password = ${password}
smsbox-port = ${boxes}
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = operator
host = 127.0.0.1
port = ${operator}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-interface = 127.0.0.1
sendsms-port = ${send}
http-request-retry = 30
http-queue-delay = 1

group = sendsms-user
username = portal
password = ${password}
max-messages = 10
concatenation = true
`
