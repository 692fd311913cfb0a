import { randomBytes, randomInt } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemErrorCode } from './problem.ts'
import { writeWhole } from './write-whole.ts'

/** A password nobody has to type: 192 bits, safe in URLs and configuration files. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** The secret kept in the file, which only its owner may read; made at the first call. */
export async function keptSecret(file: string, make: () => string = newSecret): Promise<string> {
  try {
    const kept = (await readFile(file, 'utf8')).trim()
    if (kept !== '') return kept
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
  }
  const secret = make()
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeWhole(file, `${secret}\n`)
  return secret
}

const words = ['Izvir', 'Slap', 'Tolmun', 'Studenec', 'Vrelec', 'Brzica', 'Rosa', 'Kaplja']

/** A password that somebody types from the terminal, and that satisfies the realm's policy. For the demonstration only. */
export function newTypeablePassword(): string {
  return `${words[randomInt(words.length)]}-Sava-${randomInt(1000, 10_000)}`
}
