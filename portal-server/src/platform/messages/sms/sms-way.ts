import { noticeKinds } from '@moja-komunala/rules/notice-kinds.ts'
import { defineQueue } from '../../jobs/queue.ts'
import { messageJob, type HandOver, type Way } from '../way.ts'
import type { SmsGateways, SmsHandOverBy } from './sms-gateways.ts'

/** After so many replicas that died over a bundle an operator has to look. */
const attempts = 20
/** Enough wait for their turn to keep any operator's rate, and few enough that what is urgent is soon among them. */
const workers = 5
const together = 20

/** By SMS, over the utility's gateways, in a letter's short words. */
export function createSmsWay(gateways: SmsGateways): Way {
  const queue = (name: string) =>
    defineQueue(name, messageJob, {
      ...{ attempts, firstPauseSeconds: 15, longestPauseSeconds: 3_600, isOnePerKey: true },
      // Waiting for the turn of all that is under way at one a second, for an SMSC that wants no more just now, and for answers.
      longestAttemptSeconds: 1_800,
    })
  return {
    name: 'sms',
    queues: { usual: queue('send-sms'), atOnce: queue('send-sms-at-once') },
    workers,
    together,
    targetOf: ({ mobileNumber }) => mobileNumber,
    handOver: async ({ id, kind, short, expiresAt }, to) => {
      if (short === undefined) return { outcome: 'unreachable', answer: { text: 'The letter has no short words.' } }
      const isUrgent = noticeKinds[kind].urgency === 'at-once'
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
