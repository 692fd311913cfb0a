import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { systemErrorCode } from './problem.ts'

/** A password nobody has to type: 192 bits, safe in URLs and configuration files. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** The secret kept in the file, which only its owner may read; made at the first call. */
export async function keptSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
  }
  const secret = newSecret()
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
