import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../derived-key.ts'

/** In figures of sixteen: mail servers may change capital letters to small ones. */
const markBytes = 8

/**
 * Where each message comes back to if it reaches nobody: an address of its own, which says which one it was and that the portal
 * made it (VERP). RFC 5321 has room for 64 octets before the @: the configured name, a plus, 32 figures of the id, a hyphen and 16
 * of the mark.
 */
export class BounceAddresses {
  readonly #key: Buffer
  readonly #name: string
  readonly #domain: string

  /**
   * @param address the configured one, which stands at the beginning of each
   * @param secret of the portal's sessions, of which a key for this alone is made. Whoever changes it misses the bounces of what is
   *   on its way, and nothing else: no secret of its own would be worth its keeping
   */
  constructor(address: string, secret: string) {
    this.#key = deriveKey(secret, 'bounce addresses')
    const [name = '', domain = ''] = address.toLowerCase().split('@')
    this.#name = name
    this.#domain = domain
  }

  of(messageId: string): string {
    const id = messageId.replaceAll('-', '').toLowerCase()
    return `${this.#name}+${id}-${this.#markOf(id).toString('hex')}@${this.#domain}`
  }

  /** @returns the id of the message that has this address, or undefined where the portal didn't make it */
  findMessageId(address: string): string | undefined {
    const [, name, id = '', mark = '', domain] =
      /^([^+@]+)\+([\da-f]{32})-([\da-f]{16})@(.+)$/.exec(address.toLowerCase()) ?? []
    if (name !== this.#name || domain !== this.#domain) return undefined
    if (!timingSafeEqual(this.#markOf(id), Buffer.from(mark, 'hex'))) return undefined
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  #markOf(id: string): Buffer {
    return createHmac('sha256', this.#key).update(id).digest().subarray(0, markBytes)
  }
}
