import { createHmac } from 'node:crypto'
import type { NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import type { Config } from '../../../config.ts'
import { deriveKey } from '../../derived-key.ts'

/** Says whether an address or a number is the same as before, without keeping it: Keycloak does that. */
export class TargetDigests {
  readonly #key: Buffer

  constructor({ sessionSecret }: Pick<Config, 'sessionSecret'>) {
    this.#key = deriveKey(sessionSecret, 'addresses and numbers of messages')
  }

  /** @param target an address, or a number in E.164 */
  of(way: NoticeWay, target: string): string {
    return createHmac('sha256', this.#key).update(`${way} ${target.toLowerCase()}`).digest('base64url')
  }
}
