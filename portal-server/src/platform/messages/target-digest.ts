import { createHmac, hkdfSync } from 'node:crypto'

/** @returns what stands in the database for an address or number: always the same, and of no use to whoever finds it there */
export type TargetDigest = (target: string) => string

/** @param secret of which a key for this alone is made: with another one nothing that was set aside is known any more */
export function createTargetDigest(secret: string): TargetDigest {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'targets of messages', 32))
  return (target) => createHmac('sha256', key).update(target.trim().toLowerCase()).digest('base64url')
}
