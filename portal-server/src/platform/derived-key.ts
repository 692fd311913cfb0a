import { hkdfSync } from 'node:crypto'

export interface PortalSecrets {
  readonly sessionSecret: string
  /** What was made by these counts still. */
  readonly sessionSecretsBefore?: readonly string[]
}

/** A key of its own for each purpose, all from one secret: what was made for one is nothing for another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

/** The key of today, and those by which older things may have been made. */
export interface Keys {
  readonly now: Buffer
  readonly all: readonly Buffer[]
}

export function deriveKeys({ sessionSecret, sessionSecretsBefore = [] }: PortalSecrets, purpose: string): Keys {
  const now = deriveKey(sessionSecret, purpose)
  return { now, all: [now, ...sessionSecretsBefore.map((secret) => deriveKey(secret, purpose))] }
}
