import { addDays } from '@moja-komunala/rules/days.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { exactNumber } from '../../platform/database/exact-number.ts'
import { stillSo, type LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { inPages, lookAtNew } from '../imports/look-at-new.ts'
import { listNewPayments, listStandingPayments, type PaymentOfAccount } from './payment-notice.repository.ts'
import { paymentReceivedLetter, type PaymentFacts } from './payment-received.letter.ts'

export interface PaymentNoticeDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly clock: Clock
  readonly messages: Messages
}

/** Nobody is told of what was received longer ago. */
const newsDays = 31

interface Told {
  readonly subject: string
  readonly content: PaymentFacts
}

/** Tells customers who chose it of payments that came in. */
export class PaymentNoticeService {
  readonly #dependencies: PaymentNoticeDependencies
  readonly #writeLetters: WriteLetters<PaymentFacts>

  constructor(dependencies: PaymentNoticeDependencies) {
    this.#dependencies = dependencies
    this.#writeLetters = dependencies.messages.open(paymentReceivedLetter, (letters) => this.#bringUpToDate(letters))
  }

  /** Harmless to repeat: each is told once of a payment. */
  async planNew(): Promise<void> {
    const { db, clock, config } = this.#dependencies
    const receivedSince = addDays(dayAt(clock(), config.readingWindowRule), -newsDays)
    await lookAtNew(db, 'payments', async (transactions) => {
      const pages = inPages((after: PaymentOfAccount | undefined, most) =>
        listNewPayments(db, { ...transactions, receivedSince }, after, most),
      )
      for await (const payments of pages) await this.#write(payments)
    })
  }

  async #write(payments: readonly PaymentOfAccount[]): Promise<void> {
    const { db, messages } = this.#dependencies
    const told = await this.#listTold(payments)
    if (told.length === 0) return
    const letters = told.map((one) => ({ ...one, occasion: one.content.paymentId }))
    await db.transaction().execute((trx) => this.#writeLetters(trx, letters))
    messages.hurry()
  }

  async #bringUpToDate(letters: readonly LetterOf<PaymentFacts>[]): Promise<Map<string, PaymentFacts>> {
    const told = await this.#listTold(letters.map(({ subject, content: { paymentId } }) => ({ subject, paymentId })))
    return stillSo(letters, told, ({ paymentId }) => paymentId)
  }

  async #listTold(payments: readonly PaymentOfAccount[]): Promise<Told[]> {
    const rows = await listStandingPayments(this.#dependencies.db, payments)
    return rows.map(({ paymentId, subject, amountCents, receivedOn, billId, billNumber, ...point }) => ({
      subject,
      content: {
        ...{ paymentId, receivedOn, amountCents: exactNumber(amountCents) },
        bill: billId === null || billNumber === null ? null : { id: billId, number: billNumber },
        point: { number: point.pointNumber, address: point.address, name: point.name },
      },
    }))
  }
}
