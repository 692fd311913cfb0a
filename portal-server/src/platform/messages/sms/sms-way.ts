import { defineWayQueues, isAtOnce, type HandOver, type Way } from '../way.ts'
import type { SmsGateways, SmsHandOverBy } from './sms-gateways.ts'

/** Enough wait for their turn to keep any operator's rate, and few enough that what is urgent is soon among them. */
const workers = 5
const together = 20
/** Waiting for the turn of all that is under way at one a second, for an SMSC that wants no more just now, and for answers. */
const longestAttemptSeconds = 1_800

/** By SMS, over the utility's gateways, in a letter's short words. */
export function createSmsWay(gateways: SmsGateways): Way {
  return {
    name: 'sms',
    queues: defineWayQueues('send-sms', longestAttemptSeconds),
    workers,
    together,
    targetOf: ({ mobileNumber }) => mobileNumber,
    handOver: async ({ id, kind, short, expiresAt }, to) => {
      if (short === undefined) return { outcome: 'unreachable', answer: { text: 'The letter has no short words.' } }
      const isUrgent = isAtOnce(kind)
      return meaningOf(await gateways.handOver({ id, to, text: short, isUrgent, ...(expiresAt && { expiresAt }) }))
    },
    close: () => gateways.close(),
  }
}

/** What may have arrived twice isn't sent a third time: it is set aside, for somebody to decide. */
function meaningOf({ outcome, answer, isTooOften, ...written }: SmsHandOverBy): HandOver {
  if (outcome !== 'unknown') return { outcome, answer, ...written }
  const text = `It went out, and nobody answered whether it was taken. ${answer.text}`
  return { outcome: isTooOften ? 'refused' : 'failed', answer: { ...answer, text }, ...written }
}
