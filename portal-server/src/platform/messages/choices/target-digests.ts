import { createHmac } from 'node:crypto'
import type { NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import { deriveKeys, type Keys, type PortalSecrets } from '../../derived-key.ts'

/** Says whether an address or a number is the same as before, without keeping it: Keycloak does that. */
export class TargetDigests {
  readonly #keys: Keys

  constructor(secrets: PortalSecrets) {
    this.#keys = deriveKeys(secrets, 'addresses and numbers of messages')
  }

  /** @param target an address, or a number in E.164 */
  of(way: NoticeWay, target: string): string {
    return digestOf(this.#keys.now, way, target)
  }

  /** Whether the digest is of that address or number, also where it was made with a secret before. */
  isOf(digest: string | undefined, way: NoticeWay, target: string): boolean {
    return digest !== undefined && this.#keys.all.some((key) => digestOf(key, way, target) === digest)
  }
}

const digestOf = (key: Buffer, way: NoticeWay, target: string): string =>
  createHmac('sha256', key).update(`${way} ${target.toLowerCase()}`).digest('base64url')
