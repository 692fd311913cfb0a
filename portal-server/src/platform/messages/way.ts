import type { NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import { z } from 'zod'
import type { Queue } from '../jobs/queue.ts'
import type { Recipient } from '../keycloak/keycloak-recipients.ts'
import type { LetterText } from './letter.ts'
import type { Answer, WayName } from './message.repository.ts'

/** A message that is to be sent. */
export const messageJob = z.object({ messageId: z.uuid() })
export type MessageJob = z.infer<typeof messageJob>

/** A message in words, for somebody whom Keycloak knows. */
export interface WrittenMessage {
  readonly id: string
  readonly kind: NoticeKindName
  readonly text: LetterText
  readonly recipient: Recipient
  /** Where its reader says by which ways such messages come, without signing in; where there is a choice. */
  readonly muteUrl: string | undefined
}

/**
 * How a hand-over ended, and what the other side said about it. `refused`: for good. `failed`: it may go well the next time.
 * `unreachable`: this way doesn't lead to them.
 */
export interface HandOver {
  readonly outcome: 'handed-over' | 'refused' | 'failed' | 'unreachable'
  readonly answer: Answer
}

/** A way by which messages reach customers. What features write knows none. */
export interface Way {
  readonly name: WayName
  readonly queue: Queue<MessageJob>
  /** So many messages at once by a replica; one that the other side is slow about holds up none of the others. */
  readonly workers: number
  /** Waits as long as the other side may take. Never throws because of it. */
  readonly handOver: (message: WrittenMessage) => Promise<HandOver>
}
