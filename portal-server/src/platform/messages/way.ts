import { noticeKinds, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import { defineQueue, type Queue } from '../jobs/queue.ts'
import type { Recipient } from '../keycloak/keycloak-recipients.ts'
import type { LetterText } from './letter.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { Answer, WayName } from './message.repository.ts'

/**
 * A bundle of messages that is to be sent: those that name the job. Jobs of earlier releases name one message themselves.
 */
export const messageJob = z.object({ messageId: z.uuid().optional() })
export type MessageJob = z.infer<typeof messageJob>

/** After so many replicas that died over a bundle an operator has to look. */
const attempts = 20

/**
 * What a way's bundles wait in: what must be said at once doesn't stand in line behind the rest.
 *
 * @param longestAttemptSeconds how long a bundle may take, as slow as the other side may be
 */
export function defineWayQueues(name: string, longestAttemptSeconds: number): Way['queues'] {
  const settings = { attempts, firstPauseSeconds: 15, longestPauseSeconds: 3_600, isOnePerKey: true }
  const queue = (called: string) => defineQueue(called, messageJob, { ...settings, longestAttemptSeconds })
  return { usual: queue(name), atOnce: queue(`${name}-at-once`) }
}

/** Whether it must be said at once: by the law. */
export const isAtOnce = (kind: NoticeKindName): boolean => noticeKinds[kind].urgency === 'at-once'

/** A message in words, for somebody whom Keycloak knows. */
export interface WrittenMessage {
  readonly id: string
  readonly kind: NoticeKindName
  readonly text: LetterText
  /** In a line or two; undefined where the letter has none, and then it goes by no way that needs it. */
  readonly short: string | undefined
  readonly recipient: Recipient
  /** Where its customer can say, without signing in, that they want no more of its kind; undefined where nobody can choose that. */
  readonly muteUrl: string | undefined
  readonly expiresAt: Date | undefined
}

/**
 * How a hand-over ended, and what the other side said about it. `refused`: for good. `failed`: it may go well the next time.
 * `unreachable`: this way doesn't lead to them. `not-begun`: what it was allowed by was too old when its turn came.
 */
export interface HandOver {
  readonly outcome: 'handed-over' | 'refused' | 'failed' | 'unreachable' | 'not-begun'
  readonly answer: Answer
  /** Who took it, where the way has several, and what they call it. */
  readonly gateway?: string
  readonly gatewayId?: string
  /** How many SMS it was. */
  readonly parts?: number
  /** What a refusal for good says of the address, as a bounced mail would. */
  readonly report?: Pick<DeliveryReport, 'became' | 'isAboutTarget' | 'code'>
}

/** A way by which messages reach customers. What features write knows none. */
export interface Way {
  readonly name: WayName
  readonly queues: { readonly usual: Queue<MessageJob>; readonly atOnce: Queue<MessageJob> }
  /** How many bundles a replica has under way; one that the other side is slow about holds up none of the others. */
  readonly workers: number
  /** The most messages of a bundle. */
  readonly together: number
  /** Where it would go; undefined where the way doesn't lead to them. */
  readonly targetOf: (recipient: Recipient) => string | undefined
  /**
   * Waits as long as the other side may take. Never throws because of it.
   *
   * @param stillHolds asked when its turn has come, where there are turns: without a yes nothing is sent
   */
  readonly handOver: (message: WrittenMessage, target: string, stillHolds: () => boolean) => Promise<HandOver>
  /** Lets go of the other side. */
  readonly close: () => Promise<void>
}
