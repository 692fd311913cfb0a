import type { Became, DeliveryReport } from '../../delivery-report.ts'
import { tag, type ShortMessage } from './pdu.ts'

/** A delivery receipt, as the other side tells it. */
export interface Receipt {
  /** What the other side calls the message, in its own spelling. */
  readonly id: string
  /** The number that it was to. */
  readonly to: string
  readonly became: Became
  readonly isAboutTarget: boolean
  readonly code: string | undefined
  readonly raw: string
}

/** Bits 2 to 5 of the ESM class: a receipt, or a word on the way. */
const messageType = 0b0011_1100
const receiptTypes: ReadonlySet<number> = new Set([0x04, 0x20])

export const isReceipt = ({ esmClass, options }: ShortMessage): boolean =>
  receiptTypes.has(esmClass & messageType) || options.has(tag.receiptedMessageId)

const byState: Readonly<Record<number, Became>> = {
  ...{
    1: 'delayed',
    2: 'delivered',
    3: 'expired',
    4: 'refused',
    5: 'bounced',
    6: 'delayed',
    7: 'unknown',
    8: 'refused',
  },
}
const byWord: Readonly<Record<string, Became>> = {
  ...{ ENROUTE: 'delayed', DELIVRD: 'delivered', EXPIRED: 'expired', DELETED: 'refused', UNDELIV: 'bounced' },
  ...{ ACCEPTD: 'delayed', UNKNOWN: 'unknown', REJECTD: 'refused' },
}

/** SMPP 3.4, 5.3.2.31: an error of GSM's own table, in which 1 is an unknown subscriber. */
const isUnknownSubscriber = (error: Buffer): boolean => error[0] === 3 && error.readUInt16BE(1) === 1

/**
 * The optional parameters say it first; their text (SMPP 3.4, appendix B) where they are missing.
 *
 * @param deadNumberErrors what this gateway writes after `err:` for a number that leads to nobody
 * @returns nothing where it doesn't say which message it is about
 */
export function readReceipt(message: ShortMessage, deadNumberErrors: readonly string[]): Receipt | undefined {
  const { from, options } = message
  const text = (options.get(tag.messagePayload) ?? message.octets).toString('latin1')
  const said = (name: string): string | undefined => new RegExp(`\\b${name}:\\s*(\\S+)`, 'i').exec(text)?.[1]
  const id = options.get(tag.receiptedMessageId)?.toString('latin1').replace(/\0.*$/s, '') || said('id')
  if (id === undefined) return undefined
  const state = options.get(tag.messageState)?.[0]
  const error = options.get(tag.networkErrorCode)
  const code = said('err') ?? (error?.length === 3 ? `${error[0]}/${error.readUInt16BE(1)}` : undefined)
  const became = (state === undefined ? undefined : byState[state]) ?? byWord[said('stat')?.toUpperCase() ?? '']
  const isDead = deadNumberErrors.includes(code ?? '') || (error?.length === 3 && isUnknownSubscriber(error))
  return {
    ...{ id, to: from.address, became: became ?? 'unknown', code },
    isAboutTarget: became === 'bounced' && isDead,
    raw: describe(text, from.address, state, error),
  }
}

/** Without what it quotes of the message, and without the number. */
function describe(text: string, number: string, state: number | undefined, error: Buffer | undefined): string {
  const head = text.replace(/\btext:.*$/is, '').trim()
  const anonymous = number === '' ? head : head.replaceAll(number, '…')
  const states = state === undefined ? [] : [`message_state=${state}`]
  const errors = error === undefined ? [] : [`network_error_code=${error.toString('hex')}`]
  return [anonymous.slice(0, 1_000), ...states, ...errors].join(' ').trim()
}

export const reportOf = (gateway: string, gatewayId: string, receipt: Receipt): DeliveryReport => ({
  message: { gateway, gatewayId },
  became: receipt.became,
  isAboutTarget: receipt.isAboutTarget,
  ...(receipt.code !== undefined && { code: receipt.code }),
  raw: receipt.raw,
})
