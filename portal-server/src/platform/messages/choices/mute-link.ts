import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../../config.ts'
import { deriveKeys, type Keys, type PortalSecrets } from '../../derived-key.ts'

/** Before a message's token, in as few letters as an SMS has room for: a page that needs nobody signed in. */
export const mutePath = '/o'
/** What it was before, for messages that people still have. */
export const formerMutePath = '/obvestila'

/** How many bytes of a message's id a token has, enough to find it by beside few others, and how many of the signature. */
const shape = { id: 4, signature: 8 }
const shapes = [shape, { id: 16, signature: 16 }]

/** What a token says, before its signature is looked at: by which ids its message may be found. */
export interface MuteToken {
  readonly firstId: string
  readonly lastId: string
  /** Whether it was signed for that message. */
  isOf(messageId: string): boolean
}

/**
 * Links by which whoever holds a message may stop further ones of its kind. The link names the message and nothing else: whose it is
 * and what it is about stand in the database alone. It is as short as it can be, so that a reminder and its links are one SMS: the
 * signature is of the whole id, of which the token has the beginning.
 */
export class MuteLinks {
  readonly #portalUrl: string
  readonly #keys: Keys

  constructor({ portalUrl, ...secrets }: Pick<Config, 'portalUrl'> & PortalSecrets) {
    this.#portalUrl = portalUrl
    this.#keys = deriveKeys(secrets, 'links that mute')
  }

  addressOf(messageId: string): string {
    const id = bytesOf(messageId)
    const token = Buffer.concat([id.subarray(0, shape.id), sign(id, this.#keys.now).subarray(0, shape.signature)])
    return `${this.#portalUrl}${mutePath}/${token.toString('base64url')}`
  }

  /** @returns undefined where the token can't be one of ours */
  read(token: string): MuteToken | undefined {
    const bytes = Buffer.from(token, 'base64url')
    const found = shapes.find(({ id, signature }) => id + signature === bytes.length)
    // Written in one way alone: what else decodes to the same bytes is no token.
    if (!found || bytes.toString('base64url') !== token) return undefined
    const beginning = bytes.toString('hex', 0, found.id)
    const signature = bytes.subarray(found.id)
    return {
      firstId: uuidOf(beginning.padEnd(32, '0')),
      lastId: uuidOf(beginning.padEnd(32, 'f')),
      isOf: (messageId) =>
        this.#keys.all.some((key) =>
          timingSafeEqual(signature, sign(bytesOf(messageId), key).subarray(0, signature.length)),
        ),
    }
  }
}

const sign = (id: Buffer, key: Buffer): Buffer => createHmac('sha256', key).update(id).digest()

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
