import type { Transporter } from 'nodemailer'
import type { Config } from '../../config.ts'
import type { Database } from '../database/database.ts'
import { OutboxWatch } from '../database/outbox-watch.ts'
import type { KeycloakRecipients, Recipient } from '../keycloak/keycloak-recipients.ts'
import type { Log } from '../log.ts'
import { brand } from '../pages/brand.ts'
import { asHtml, asPlainText } from './mail-layout.ts'
import { postponeMail, removeMail, takeDueMail, type DueMail } from './mail-outbox.ts'
import { textOf } from './mail-texts.ts'

export interface MailSenderDependencies {
  readonly db: Database
  readonly config: Config
  readonly log: Log
  readonly recipients: KeycloakRecipients
}

const lookEveryMs = 5_000
const firstDelaySeconds = 15
const longestDelaySeconds = 3_600
/** What couldn't be sent for so long is no news any more. */
const giveUpAfterMs = 7 * 86_400_000

/**
 * Sends what lies in the outbox: each mail at least once, and once where nothing goes wrong. A mail whose sending fails
 * stays, and is tried again later and later, by whichever replica comes first.
 */
export class MailSender {
  readonly #dependencies: MailSenderDependencies
  readonly #watch: OutboxWatch
  #transport: Promise<Transporter> | undefined

  constructor(dependencies: MailSenderDependencies) {
    this.#dependencies = dependencies
    this.#watch = new OutboxWatch(
      () => this.#sendAll(),
      (error) => dependencies.log.warn({ err: error }, 'the outbox could not be looked at'),
    )
  }

  start(): void {
    this.#watch.start(lookEveryMs)
  }

  /** Looks now: something was put into the outbox. */
  hurry(): void {
    this.#watch.hurry()
  }

  /** Lets a mail that is under way finish. */
  async stop(): Promise<void> {
    await this.#watch.stop()
    if (this.#transport) (await this.#transport).close()
  }

  async #sendAll(): Promise<void> {
    while (!this.#watch.isStopped && (await this.#sendOne()));
  }

  /** @returns whether there was one */
  async #sendOne(): Promise<boolean> {
    const { db, log } = this.#dependencies
    return db.transaction().execute(async (trx) => {
      const due = await takeDueMail(trx)
      if (!due) return false
      const { id, attempts } = due
      try {
        await this.#send(due)
        await removeMail(trx, id)
      } catch (error) {
        const isTooOld = Date.now() - due.written_at.getTime() > giveUpAfterMs
        log.warn({ err: error, mailId: id, attempts }, isTooOld ? 'a mail was given up' : 'a mail was not sent yet')
        if (isTooOld) await removeMail(trx, id)
        else await postponeMail(trx, id, Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** attempts))
      }
      return true
    })
  }

  async #send(due: DueMail): Promise<void> {
    const recipient = await this.#dependencies.recipients.find(due.subject)
    if (recipient) await (await this.#openTransport()).sendMail(this.#write(due, recipient))
    else this.#dependencies.log.info({ mailId: due.id }, 'a mail had nobody to go to')
  }

  /** With the first mail: a server that writes none does without. */
  #openTransport(): Promise<Transporter> {
    // Together well within the time that a transaction may stand idle.
    const patience = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 8_000, dnsTimeout: 4_000 }
    const url = this.#dependencies.config.mail.smtpUrl
    this.#transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ ...patience, url, disableFileAccess: true, disableUrlAccess: true }),
    )
    return this.#transport
  }

  #write({ id, mail }: DueMail, { address, locale }: Recipient) {
    const { portalUrl, readingWindowRule, mail: settings } = this.#dependencies.config
    const text = textOf(mail, locale, readingWindowRule.timeZone)
    return {
      from: { name: brand.portal.name, address: settings.sender },
      to: { name: '', address },
      subject: text.subject,
      // The same for every attempt: where one was sent after all, mail programs see that it is the same mail.
      messageId: `<${id}@${new URL(portalUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
      text: asPlainText(text, portalUrl),
      html: asHtml(text, locale, portalUrl),
    }
  }
}
