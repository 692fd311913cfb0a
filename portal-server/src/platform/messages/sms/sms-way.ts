import { defineQueue } from '../../jobs/queue.ts'
import { messageJob, type HandOver, type Way, type WrittenMessage } from '../way.ts'
import type { SmsGateways } from './sms-gateways.ts'

/** As long as news are news: at last they are tried every hour, for about a week. */
const attempts = 175
/** Times those that are worked on together: enough for any operator's rate, while each waits for its turn. */
const workers = 10

/** What is on the way by SMS, and what a message comes to by it. */
export interface SmsWording {
  /** The message in the words of an SMS; nothing where it has none. */
  readonly textOf: (message: WrittenMessage) => string | undefined
  /** Where it goes, in E.164; nothing where the customer has no confirmed number. */
  readonly numberOf: (message: WrittenMessage) => string | undefined
  readonly isUrgent: (message: WrittenMessage) => boolean
  readonly expiresAt: (message: WrittenMessage) => Date | undefined
}

/** A hand-over with what is written down of an SMS: by it a receipt finds its message. */
export interface SmsHandedOver extends HandOver {
  readonly gateway?: string
  readonly gatewayId?: string
  readonly parts?: number
}

export interface SmsWay extends Way {
  readonly handOver: (message: WrittenMessage) => Promise<SmsHandedOver>
}

/** By SMS, over the utility's gateways. */
export function createSmsWay(gateways: SmsGateways, { textOf, numberOf, isUrgent, expiresAt }: SmsWording): SmsWay {
  return {
    name: 'sms',
    queue: defineQueue('send-sms', messageJob, {
      ...{ attempts, firstPauseSeconds: 15, longestPauseSeconds: 3_600, isOnePerKey: true },
      // Waiting for a turn, for an SMSC that wants no more just now, and for an answer, and that twice.
      longestAttemptSeconds: 1_800,
    }),
    workers,
    handOver: async (message) => {
      const to = numberOf(message)
      if (to === undefined) return { outcome: 'unreachable', answer: { text: 'The account has no confirmed number.' } }
      const text = textOf(message)
      if (text === undefined) return { outcome: 'unreachable', answer: { text: 'The letter has no words for an SMS.' } }
      const until = expiresAt(message)
      const urgent = isUrgent(message)
      return meaningOf(
        await gateways.handOver({ id: message.id, to, text, isUrgent: urgent, ...(until && { expiresAt: until }) }),
      )
    },
  }
}

/** What may have arrived twice isn't sent a third time: it is set aside, for somebody to decide. */
function meaningOf({
  outcome,
  answer,
  isTooOften,
  ...written
}: Awaited<ReturnType<SmsGateways['handOver']>>): SmsHandedOver {
  if (outcome !== 'unknown') return { outcome, answer, ...written }
  const text = `It went out, and nobody answered whether it was taken. ${answer.text}`
  return { outcome: isTooOften ? 'refused' : 'failed', answer: { ...answer, text }, ...written }
}
