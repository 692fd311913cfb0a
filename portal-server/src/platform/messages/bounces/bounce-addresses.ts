import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKeys, type Keys, type PortalSecrets } from '../../derived-key.ts'

/** In figures of sixteen: mail servers may change capital letters to small ones. */
const markBytes = 8

/**
 * Where each message comes back to if it reaches nobody: an address of its own, which says which one it was and that the portal
 * made it (VERP). RFC 5321 has room for 64 octets before the @: the configured name, a plus, 32 figures of the id, a hyphen and 16
 * of the mark.
 */
export class BounceAddresses {
  readonly #keys: Keys
  readonly #name: string
  readonly #domain: string

  /**
   * @param address the configured one, which stands at the beginning of each
   * @param secrets of the portal's sessions, of which a key for this alone is made. Whoever changes it without keeping the one before
   *   misses the bounces of what is on its way, and nothing else: no secret of its own would be worth its keeping
   */
  constructor(address: string, secrets: PortalSecrets) {
    this.#keys = deriveKeys(secrets, 'bounce addresses')
    const [name = '', domain = ''] = address.toLowerCase().split('@')
    this.#name = name
    this.#domain = domain
  }

  of(messageId: string): string {
    const id = messageId.replaceAll('-', '').toLowerCase()
    return `${this.#name}+${id}-${markOf(id, this.#keys.now).toString('hex')}@${this.#domain}`
  }

  /** @returns the id of the message that has this address, or undefined where the portal didn't make it */
  findMessageId(address: string): string | undefined {
    const [, name, id = '', mark = '', domain] =
      /^([^+@]+)\+([\da-f]{32})-([\da-f]{16})@(.+)$/.exec(address.toLowerCase()) ?? []
    if (name !== this.#name || domain !== this.#domain) return undefined
    const given = Buffer.from(mark, 'hex')
    if (!this.#keys.all.some((key) => timingSafeEqual(markOf(id, key), given))) return undefined
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
}

const markOf = (id: string, key: Buffer): Buffer => createHmac('sha256', key).update(id).digest().subarray(0, markBytes)
