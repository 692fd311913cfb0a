import { hkdfSync } from 'node:crypto'

/** A key of its own for each purpose, all from one secret: what was made for one is nothing for another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}
