import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { noticeKinds, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Job } from '../jobs/employment.ts'
import type { Log } from '../log.ts'
import type { MessageOutcome, Metrics } from '../metrics/metrics.ts'
import type { TakeReport } from './delivery-report.ts'
import type { MailAllowance } from './mail-allowance.ts'
import {
  claimMessages,
  postponeMessages,
  type Answer,
  type ClaimedMessage,
  type SettledMessage,
} from './message.repository.ts'
import type { Messages } from './messages.ts'
import type { Settlements } from './settlements.ts'
import type { ReadyMessage, Sieve, Verdict } from './sieve.ts'
import type { MessageJob, Way } from './way.ts'

export interface MessageDeliveryDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly messages: Messages
  readonly sieve: Sieve
  readonly settlements: Settlements
  readonly mailAllowance: MailAllowance
  readonly takeReport: TakeReport
  readonly metrics: Pick<Metrics, 'countMessage' | 'countLimited'>
}

/** A message that is to be tried another time. */
interface Bundle {
  readonly way: Way
  readonly job: Job<MessageJob>
  /** Whether what was looked at before it was ready may still be gone by. */
  readonly stillHolds: () => boolean
}

interface Later {
  readonly message: ClaimedMessage
  readonly answer: Answer
  /** Where it isn't its own pause that it waits for; the attempt doesn't count then. */
  readonly until?: Date
}

/** A reading, a mute, another address, the hour: what was looked at is true for so long. */
const holdsForMs = 60_000

/** As long as news are news: at last they are tried every hour, for about a week. */
const mostAttempts = 175
const firstPauseSeconds = 15
const longestPauseSeconds = 3_600
const writeDownAgainMs = 1_000

/**
 * Hands messages over to whoever takes them to customers. Nothing of the database is held while Keycloak and the other side
 * are asked: a bundle is claimed, looked through, then sent, and what became of each is written down at once. A message that was cut
 * off in between is sent again under the same id, and nothing else is sent twice.
 */
export class MessageDelivery {
  readonly #dependencies: MessageDeliveryDependencies

  constructor(dependencies: MessageDeliveryDependencies) {
    this.#dependencies = dependencies
  }

  async deliver(way: Way, job: Job<MessageJob>): Promise<void> {
    const { db, log, sieve } = this.#dependencies
    const claimed = await claimMessages(db, job.id, job.data.messageId)
    const cutOff = claimed.filter(({ wasCutOff }) => wasCutOff).map(({ id }) => id)
    if (cutOff.length > 0) log.warn({ messageIds: cutOff }, 'messages were cut off and are sent again')
    const siftedAt = performance.now()
    const verdicts = await sieve.sift(way, claimed)
    // Where the job took too long, another replica is at its messages.
    const stillHolds = (): boolean => !job.signal.aborted && performance.now() - siftedAt < holdsForMs
    const results = await Promise.all(
      claimed.map((message) =>
        this.#carryOut({ way, job, stillHolds }, message, verdicts.get(message.id) ?? { failed: '' }),
      ),
    )
    const later = results.filter((result) => result !== undefined)
    if (later.length > 0) await this.#postpone(way, job, later)
  }

  /** @returns what is to be tried another time */
  async #carryOut(bundle: Bundle, message: ClaimedMessage, verdict: Verdict): Promise<Later | undefined> {
    const { way, job } = bundle
    if ('ready' in verdict) return this.#send(bundle, message, verdict.ready)
    // That it comes at the wrong hour is nobody's failure.
    if ('heldUntil' in verdict)
      return { message, answer: { text: 'It comes in the hours for notices.' }, until: verdict.heldUntil }
    if ('failed' in verdict) return this.#laterOrNever(way, job, message, { text: verdict.failed })
    const { log } = this.#dependencies
    log.info({ messageId: message.id, ...verdict.settled }, 'a message was not to be sent')
    return this.#settle(way, job, message, verdict.settled)
  }

  /** Never throws. */
  async #send(
    { way, job, stillHolds }: Bundle,
    message: ClaimedMessage,
    { target, targetDigest, ...written }: ReadyMessage,
  ): Promise<Later | undefined> {
    const { clock, log, mailAllowance, metrics, takeReport } = this.#dependencies
    const { id: messageId, attempts } = message
    const isBounded = way.name === 'mail' && isCausedByPeople(written.kind)
    try {
      if (isBounded && (await mailAllowance.takeForMailbox(target))) {
        log.info({ messageId }, 'a message waits: there were many to its address lately')
        metrics.countLimited('mailbox')
        return await this.#laterOrNever(way, job, message, { text: 'There were many to this address lately.' })
      }
      const { outcome, answer, report, ...taken } = await way.handOver(written, target, stillHolds)
      if (isBounded && outcome !== 'handed-over') await mailAllowance.giveBackForMailbox(target)
      const language = written.recipient.locale
      switch (outcome) {
        case 'handed-over':
          return await this.#settle(way, job, message, {
            state: 'handed-over',
            answer,
            language,
            targetDigest,
            ...taken,
          })
        case 'refused':
          log.error({ messageId, attempts, answer }, 'a message was refused for good: it cannot be delivered')
          await this.#settle(way, job, message, { state: 'undeliverable', answer, language, targetDigest, ...taken })
          if (report) await takeReport({ message: { id: messageId }, ...report, raw: answer.text })
          return undefined
        case 'unreachable':
          return await this.#settle(way, job, message, { state: 'no-recipient', answer, language })
        case 'not-begun':
          return job.signal.aborted ? undefined : { message, answer, until: clock() }
        case 'failed':
          log.warn({ messageId, attempts, answer }, 'a message was not sent yet')
          return await this.#laterOrNever(way, job, message, answer)
      }
    } catch (error) {
      log.warn({ err: error, messageId, attempts }, 'a message was not sent yet')
      return this.#laterOrNever(way, job, message, { text: error instanceof Error ? error.message : String(error) })
    }
  }

  async #settle(
    way: Way,
    { signal }: Job<MessageJob>,
    message: ClaimedMessage,
    settled: SettledMessage,
  ): Promise<undefined> {
    this.#count(way, message, settled.state)
    await this.#dependencies.settlements.write(message.id, settled, signal)
    return undefined
  }

  #count(way: Way, { letter }: ClaimedMessage, outcome: MessageOutcome): void {
    const { metrics, messages } = this.#dependencies
    metrics.countMessage(way.name, messages.letters.findKind(letter) ?? 'unknown', outcome)
  }

  async #laterOrNever(
    way: Way,
    job: Job<MessageJob>,
    message: ClaimedMessage,
    answer: Answer,
  ): Promise<Later | undefined> {
    if (message.attempts < mostAttempts) {
      this.#count(way, message, 'later')
      return { message, answer }
    }
    this.#dependencies.log.error({ messageId: message.id, answer }, 'a message was tried for a week and is given up')
    return this.#settle(way, job, message, { state: 'given-up', answer })
  }

  /** Those that wait equally long are one job. */
  async #postpone(way: Way, job: Job<MessageJob>, later: readonly Later[]): Promise<void> {
    const { db, clock, messages } = this.#dependencies
    const now = clock()
    const groups = Map.groupBy(later, ({ message, until }) =>
      [message.letter, until?.getTime() ?? `after ${message.attempts}`].join(' '),
    )
    for (const group of groups.values()) {
      const [{ message, until }] = group as [Later]
      const waitsSeconds = until ? Math.ceil((until.getTime() - now.getTime()) / 1000) : pauseSeconds(message.attempts)
      const to = randomUUID()
      const rows = group.map((one) => ({
        id: one.message.id,
        answer: one.answer,
        attempts: one.until ? one.message.attempts - 1 : one.message.attempts,
      }))
      await this.#writeDown(job, () =>
        db.transaction().execute(async (trx) => {
          await postponeMessages(trx, { from: job.id, to }, rows)
          await messages.putIn(trx, way, messages.letters.kindOf(message.letter), [to], waitsSeconds)
        }),
      )
    }
  }

  /** Until it is written, or another replica is at it. */
  async #writeDown({ signal }: Job<MessageJob>, write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        this.#dependencies.log.warn({ err: error }, 'what became of messages could not be written down yet')
        await sleep(writeDownAgainMs, undefined, { signal })
      }
    }
  }
}

/** Notices that the utility plans, or must give, are as many as they are; what people cause by what they do has its bounds. */
const isCausedByPeople = (kind: NoticeKindName): boolean => noticeKinds[kind].urgency === 'soon'

/** Each about twice as long as the one before, by chance up to twice as much again: what failed together doesn't come back together. */
function pauseSeconds(attempts: number): number {
  const pause = Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(20, attempts - 1))
  return Math.round(pause * (1 + Math.random()))
}
