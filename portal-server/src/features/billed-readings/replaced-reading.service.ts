import { addDays } from '@moja-komunala/rules/days.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { stillSo, type LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { inPages, lookAtNew } from '../imports/look-at-new.ts'
import { readingReplacedLetter, replacedReadingSchema, type ReplacedReading } from './reading-replaced.letter.ts'
import { describeReplacedReadings, listReplacedReadings, type ReplacedSince } from './replaced-reading.repository.ts'

export interface ReplacedReadingDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly clock: Clock
  readonly messages: Messages
}

/** Nobody is told of what was read longer ago. */
const newsDays = 62

interface Told {
  readonly subject: string
  readonly content: ReplacedReading
}

/** Tells customers that billing took another value than the one that they handed in. */
export class ReplacedReadingService {
  readonly #dependencies: ReplacedReadingDependencies
  readonly #writeLetters: WriteLetters<ReplacedReading>

  constructor(dependencies: ReplacedReadingDependencies) {
    this.#dependencies = dependencies
    this.#writeLetters = dependencies.messages.open(readingReplacedLetter, (letters) => this.#bringUpToDate(letters))
  }

  /** Harmless to repeat: each is told once of a reading. */
  async planNew(): Promise<void> {
    const { db } = this.#dependencies
    const since = this.#since()
    await lookAtNew(db, 'billed-readings', async (transactions) => {
      const pages = inPages((after: { readonly readingId: string } | undefined, most) =>
        listReplacedReadings(db, { ...transactions, ...since }, after, most),
      )
      for await (const readings of pages) await this.#write(readings.map(({ readingId }) => readingId))
    })
  }

  async #write(readingIds: readonly string[]): Promise<void> {
    const { db, messages } = this.#dependencies
    const told = await this.#listTold(readingIds)
    if (told.length === 0) return
    const letters = told.map((one) => ({ ...one, occasion: one.content.readingId }))
    await db.transaction().execute((trx) => this.#writeLetters(trx, letters))
    messages.hurry()
  }

  async #bringUpToDate(letters: readonly LetterOf<ReplacedReading>[]): Promise<Map<string, ReplacedReading>> {
    const told = await this.#listTold(letters.map(({ content }) => content.readingId))
    return stillSo(letters, told, ({ readingId }) => readingId)
  }

  async #listTold(readingIds: readonly string[]): Promise<Told[]> {
    const rows = await describeReplacedReadings(this.#dependencies.db, readingIds, this.#since())
    return rows.map(({ subject, billId, billNumber, reason, ...row }) => ({
      subject,
      content: replacedReadingSchema.parse({
        ...row,
        bill: billId === null ? null : { id: billId, number: billNumber, reason },
      }),
    }))
  }

  #since(): ReplacedSince {
    const { clock, config } = this.#dependencies
    const { timeZone } = config.readingWindowRule
    return { readSince: addDays(dayAt(clock(), config.readingWindowRule), -newsDays), timeZone }
  }
}
