import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../../config.ts'
import { deriveKey } from '../../derived-key.ts'

/** Before a message's token: a page that needs nobody signed in. */
export const mutePath = '/obvestila'

const idBytes = 16
const signatureBytes = 16

/**
 * Links by which whoever holds a message may stop further ones of its kind. The link names the message and nothing else: whose it is
 * and what it is about stand in the database alone.
 */
export class MuteLinks {
  readonly #portalUrl: string
  readonly #key: Buffer

  constructor({ portalUrl, sessionSecret }: Pick<Config, 'portalUrl' | 'sessionSecret'>) {
    this.#portalUrl = portalUrl
    this.#key = deriveKey(sessionSecret, 'links that mute')
  }

  addressOf(messageId: string): string {
    const id = Buffer.from(messageId.replaceAll('-', ''), 'hex')
    return `${this.#portalUrl}${mutePath}/${Buffer.concat([id, this.#sign(id)]).toString('base64url')}`
  }

  /** @returns the message's id; undefined where the token isn't one of ours */
  read(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url')
    // Written in one way alone: what else decodes to the same bytes is no token.
    if (bytes.length !== idBytes + signatureBytes || bytes.toString('base64url') !== token) return undefined
    const id = bytes.subarray(0, idBytes)
    if (!timingSafeEqual(bytes.subarray(idBytes), this.#sign(id))) return undefined
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  #sign(id: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(id).digest().subarray(0, signatureBytes)
  }
}
