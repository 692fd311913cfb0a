import { setTimeout as sleep } from 'node:timers/promises'
import { findClosing } from '../accounts/closing.repository.ts'
import type { Database } from '../database/database.ts'
import type { Job, Outcome } from '../jobs/employment.ts'
import { NotAllowed, type KeycloakRecipients } from '../keycloak/keycloak-recipients.ts'
import type { Log } from '../log.ts'
import type { MailAllowance } from './mail-allowance.ts'
import {
  claimMessages,
  postponeMessage,
  settleMessage,
  type Answer,
  type ClaimedMessage,
  type SettledMessage,
} from './message.repository.ts'
import type { Messages } from './messages.ts'
import type { HandOver, MessageJob, Way } from './way.ts'

export interface MessageDeliveryDependencies {
  readonly db: Database
  readonly log: Log
  readonly messages: Messages
  readonly recipients: KeycloakRecipients
  readonly mailAllowance: MailAllowance
}

type Result = SettledMessage | { readonly state: 'waiting'; readonly answer: Answer }

const writeDownAgainMs = 1_000

/**
 * Hands messages over to whoever takes them to customers. Nothing of the database is held while Keycloak and the other side
 * are asked: a message is claimed, then sent, then what became of it is written down. One that was cut off in between is sent
 * again under the same id, and nothing else is sent twice.
 */
export class MessageDelivery {
  readonly #dependencies: MessageDeliveryDependencies

  constructor(dependencies: MessageDeliveryDependencies) {
    this.#dependencies = dependencies
  }

  async deliver(way: Way, jobs: readonly Job<MessageJob>[]): Promise<Map<string, Outcome>> {
    const claimed = await claimMessages(
      this.#dependencies.db,
      jobs.map(({ data }) => data.messageId),
    )
    const outcomes = await Promise.all(
      jobs.map(async (job): Promise<[string, Outcome]> => {
        const message = claimed.find(({ id }) => id === job.data.messageId)
        // Whatever isn't there to be claimed has its ending.
        return [job.id, message ? await this.#attempt(way, job, message) : 'done']
      }),
    )
    return new Map(outcomes)
  }

  async #attempt(way: Way, job: Job<MessageJob>, message: ClaimedMessage): Promise<Outcome> {
    const { db, log } = this.#dependencies
    const { id: messageId, attempts, wasCutOff } = message
    if (wasCutOff) log.warn({ messageId, attempts }, 'a message was cut off and is sent again')
    const result = await this.#tryToSend(way, job, message)
    await this.#writeDown(job, () =>
      result.state === 'waiting' ? postponeMessage(db, message, result.answer) : settleMessage(db, messageId, result),
    )
    return result.state === 'waiting' ? 'again' : 'done'
  }

  /** Never throws. */
  async #tryToSend(way: Way, job: Job<MessageJob>, message: ClaimedMessage): Promise<Result> {
    const { log } = this.#dependencies
    const { id: messageId, attempts } = message
    try {
      return await this.#send(way, job, message)
    } catch (error) {
      // Keycloak couldn't be asked, or the letter couldn't be written.
      log[error instanceof NotAllowed ? 'error' : 'warn'](
        { err: error, messageId, attempts },
        'a message was not sent yet',
      )
      return this.#later(way, job, message, { text: error instanceof Error ? error.message : String(error) })
    }
  }

  async #send(way: Way, job: Job<MessageJob>, message: ClaimedMessage): Promise<Result> {
    const { db, messages, recipients, mailAllowance } = this.#dependencies
    if (!messages.reachesClosing(message.letter) && (await findClosing(db, message.subject)))
      return this.#noRecipient(message, { text: 'The account is being closed.' })
    const found = await recipients.find(message.subject)
    if ('nobodyBecause' in found) return this.#noRecipient(message, { text: found.nobodyBecause })
    const { recipient } = found
    const text = messages.compose(message, recipient.locale)
    const mailbox = recipient.address
    const heldUp = mailbox === undefined ? undefined : await mailAllowance.takeForMailbox(mailbox)
    if (heldUp) return this.#holdUp(way, job, message)
    const handOver = await way.handOver({ id: message.id, kind: 'account', text, recipient, muteUrl: undefined })
    if (mailbox !== undefined && handOver.outcome !== 'handed-over') await mailAllowance.giveBackForMailbox(mailbox)
    const result = this.#meaningOf(handOver, way, job, message)
    return result.state === 'waiting' ? result : { ...result, language: recipient.locale }
  }

  /** What the other side said, as the state of the message. */
  #meaningOf({ outcome, answer }: HandOver, way: Way, job: Job<MessageJob>, message: ClaimedMessage): Result {
    const { log } = this.#dependencies
    const { id: messageId, attempts } = message
    switch (outcome) {
      case 'handed-over':
        return { state: 'handed-over', answer }
      case 'refused':
        log.error({ messageId, attempts, answer }, 'a message was refused for good: it cannot be delivered')
        return { state: 'undeliverable', answer }
      case 'unreachable':
        return this.#noRecipient(message, answer)
      case 'failed':
        log.warn({ messageId, attempts, answer }, 'a message was not sent yet')
        return this.#later(way, job, message, answer)
    }
  }

  #noRecipient({ id: messageId }: ClaimedMessage, answer: Answer): Result {
    this.#dependencies.log.info({ messageId, answer }, 'a message had nobody to go to')
    return { state: 'no-recipient', answer }
  }

  /** There were many to that address lately: it comes later. */
  #holdUp(way: Way, job: Job<MessageJob>, message: ClaimedMessage): Result {
    this.#dependencies.log.info({ messageId: message.id }, 'a message waits: there were many to its address lately')
    return this.#later(way, job, message, { text: 'There were many to this address lately.' })
  }

  #later({ queue }: Way, job: Job<MessageJob>, { id: messageId }: ClaimedMessage, answer: Answer): Result {
    if (job.attempt < queue.attempts) return { state: 'waiting', answer }
    this.#dependencies.log.error({ messageId, answer }, 'a message was tried for a week and is given up')
    return { state: 'given-up', answer }
  }

  /** Until it is written, or another replica is at it: what isn't known to have been sent is sent again. */
  async #writeDown({ signal }: Job<MessageJob>, write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        this.#dependencies.log.warn({ err: error }, 'what became of a message could not be written down yet')
        await sleep(writeDownAgainMs, undefined, { signal })
      }
    }
  }
}
