import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../../config.ts'
import type { Database } from '../database/database.ts'
import type { Job, Outcome } from '../jobs/employment.ts'
import { NotAllowed, type KeycloakRecipients, type Recipient } from '../keycloak/keycloak-recipients.ts'
import type { Log } from '../log.ts'
import { brand } from '../pages/brand.ts'
import { asHtml, asPlainText } from './mail-layout.ts'
import {
  claimMessages,
  postponeMessage,
  settleMessage,
  type Answer,
  type ClaimedMessage,
  type SettledMessage,
} from './message.repository.ts'
import type { MessageJob, Messages } from './messages.ts'
import type { OutgoingMail, Smtp } from './smtp.ts'

export interface MailDeliveryDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'portalUrl' | 'mail'>
  readonly log: Log
  readonly messages: Messages
  readonly recipients: KeycloakRecipients
  readonly smtp: Smtp
  /** After so many attempts a message is given up. */
  readonly attempts: number
}

type Result = SettledMessage | { readonly state: 'waiting'; readonly answer: Answer }

const writeDownAgainMs = 1_000

/**
 * Hands mails over to the mail server. Nothing of the database is held while Keycloak and the mail server are asked: a mail is
 * claimed, then sent, then what became of it is written down. One that was cut off in between is sent again under the same
 * Message-ID, and nothing else is sent twice.
 */
export class MailDelivery {
  readonly #dependencies: MailDeliveryDependencies

  constructor(dependencies: MailDeliveryDependencies) {
    this.#dependencies = dependencies
  }

  async deliver(jobs: readonly Job<MessageJob>[]): Promise<Map<string, Outcome>> {
    const claimed = await claimMessages(
      this.#dependencies.db,
      jobs.map(({ data }) => data.messageId),
    )
    const outcomes = await Promise.all(
      jobs.map(async (job): Promise<[string, Outcome]> => {
        const message = claimed.find(({ id }) => id === job.data.messageId)
        // Whatever isn't there to be claimed has its ending.
        return [job.id, message ? await this.#attempt(job, message) : 'done']
      }),
    )
    return new Map(outcomes)
  }

  async #attempt(job: Job<MessageJob>, message: ClaimedMessage): Promise<Outcome> {
    const { db, log } = this.#dependencies
    const { id: messageId, attempts, wasCutOff } = message
    if (wasCutOff) log.warn({ messageId, attempts }, 'a mail was cut off and is sent again')
    const result = await this.#tryToSend(job, message)
    await this.#writeDown(job, () =>
      result.state === 'waiting' ? postponeMessage(db, message, result.answer) : settleMessage(db, messageId, result),
    )
    return result.state === 'waiting' ? 'again' : 'done'
  }

  /** Never throws. */
  async #tryToSend(job: Job<MessageJob>, message: ClaimedMessage): Promise<Result> {
    const { log } = this.#dependencies
    const { id: messageId, attempts } = message
    try {
      return await this.#send(job, message)
    } catch (error) {
      // Keycloak couldn't be asked, or the letter couldn't be written.
      log[error instanceof NotAllowed ? 'error' : 'warn'](
        { err: error, messageId, attempts },
        'a mail was not sent yet',
      )
      return this.#later(job, message, { text: error instanceof Error ? error.message : String(error) })
    }
  }

  async #send(job: Job<MessageJob>, message: ClaimedMessage): Promise<Result> {
    const { log, recipients, smtp } = this.#dependencies
    const { id: messageId, attempts } = message
    const recipient = await recipients.find(message.subject)
    if (!recipient) {
      log.info({ messageId }, 'a mail had nobody to go to')
      return { state: 'no-recipient' }
    }
    const language = recipient.locale
    const { outcome, answer } = await smtp.handOver(this.#write(message, recipient))
    if (outcome === 'handed-over') return { state: 'handed-over', answer, language }
    if (outcome === 'refused') {
      log.error({ messageId, attempts, answer }, 'a mail was refused for good: it cannot be delivered')
      return { state: 'undeliverable', answer, language }
    }
    log.warn({ messageId, attempts, answer }, 'a mail was not sent yet')
    return this.#later(job, message, answer)
  }

  #later(job: Job<MessageJob>, { id: messageId }: ClaimedMessage, answer: Answer): Result {
    if (job.attempt < this.#dependencies.attempts) return { state: 'waiting', answer }
    this.#dependencies.log.error({ messageId, answer }, 'a mail was tried for a week and is given up')
    return { state: 'given-up', answer }
  }

  /** Until it is written, or another replica is at it: what isn't known to have been sent is sent again. */
  async #writeDown({ signal }: Job<MessageJob>, write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        this.#dependencies.log.warn({ err: error }, 'what became of a mail could not be written down yet')
        await sleep(writeDownAgainMs, undefined, { signal })
      }
    }
  }

  #write(message: ClaimedMessage, { address, locale }: Recipient): OutgoingMail {
    const { portalUrl, mail: settings } = this.#dependencies.config
    const text = this.#dependencies.messages.compose(message, locale)
    return {
      from: { name: brand.portal.name, address: settings.sender },
      to: address,
      subject: text.subject,
      // The same for every attempt: where one was sent after all, mail programs see that it is the same mail.
      messageId: `<${message.id}@${new URL(portalUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
      text: asPlainText(text, portalUrl),
      html: asHtml(text, locale, portalUrl),
    }
  }
}
