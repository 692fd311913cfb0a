import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../write-whole.ts'

export const caughtSms = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  alphabet: z.enum(['gsm-7', 'ucs-2']),
  parts: z.number(),
  /** What the portal is told about it. */
  becomes: z.string(),
})
export type CaughtSms = z.infer<typeof caughtSms>

const nameOf = (id: string): string => `${id}.json`

/** What was caught, the oldest first. It is kept over a restart, as mails are. */
export class CaughtBox {
  readonly #folder: string
  readonly #all = new Map<string, CaughtSms>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'))
    const read = await Promise.all(names.map((name) => readFile(join(this.#folder, name), 'utf8')))
    const kept = read.map((text) => caughtSms.parse(JSON.parse(text)))
    for (const sms of kept.toSorted((one, other) => one.at.localeCompare(other.at))) this.#all.set(sms.id, sms)
  }

  list(to?: string): CaughtSms[] {
    return [...this.#all.values()].filter((sms) => to === undefined || sms.to === to)
  }

  find(id: string): CaughtSms | undefined {
    return this.#all.get(id)
  }

  async keep(sms: CaughtSms): Promise<void> {
    await writeWhole(join(this.#folder, nameOf(sms.id)), JSON.stringify(sms))
    this.#all.set(sms.id, sms)
  }

  async remove(id: string): Promise<void> {
    if (this.#all.delete(id)) await rm(join(this.#folder, nameOf(id)), { force: true })
  }

  async removeAll(): Promise<void> {
    await Promise.all([...this.#all.keys()].map((id) => this.remove(id)))
  }
}
