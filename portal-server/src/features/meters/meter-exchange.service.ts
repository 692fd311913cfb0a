import { daysBetween } from '@moja-komunala/rules/days.ts'
import { dayAt, endOfDay } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { stillSo, type LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { inPages } from '../imports/look-at-new.ts'
import { meterExchangeLetter, type PlannedExchange } from './meter-exchange.letter.ts'
import { describeExchanges, listPlannedExchanges } from './meter-exchange.repository.ts'

export interface MeterExchangeDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly clock: Clock
  readonly messages: Messages
}

/** So many days before the exchange it is said once more. */
const soonDays = 2

type Planned = Awaited<ReturnType<typeof listPlannedExchanges>>[number]

/** Tells customers that a meter of theirs will be exchanged: when that is planned, or moved to another day, and shortly before. */
export class MeterExchangeService {
  readonly #dependencies: MeterExchangeDependencies
  readonly #writeLetters: WriteLetters<PlannedExchange>

  constructor(dependencies: MeterExchangeDependencies) {
    this.#dependencies = dependencies
    this.#writeLetters = dependencies.messages.open(meterExchangeLetter, (letters) => this.#bringUpToDate(letters))
  }

  /** Harmless to repeat: each is told once of a day, and once shortly before it. */
  async plan(): Promise<void> {
    const { db, messages } = this.#dependencies
    const today = this.#today()
    const pages = inPages((after: Planned | undefined, most) => listPlannedExchanges(db, today, after, most))
    for await (const exchanges of pages) {
      const letters = exchanges.map((exchange) => this.#toLetter(exchange, today))
      await db.transaction().execute((trx) => this.#writeLetters(trx, letters))
      messages.hurry()
    }
  }

  #toLetter({ subject, ...content }: Planned, today: string) {
    const { meterId, plannedOn } = content
    const said = daysBetween(today, plannedOn) > soonDays ? 'planned' : 'soon'
    const expiresAt = endOfDay(plannedOn, this.#dependencies.config.readingWindowRule)
    return { subject, occasion: `${meterId}/${plannedOn}/${said}`, content, expiresAt }
  }

  /** One that was moved, called off or done meanwhile isn't told any more. */
  async #bringUpToDate(letters: readonly LetterOf<PlannedExchange>[]): Promise<Map<string, PlannedExchange>> {
    const asked = letters.map(({ subject, content: { meterId } }) => ({ subject, meterId }))
    const rows = await describeExchanges(this.#dependencies.db, this.#today(), asked)
    const planned = rows.map(({ subject, ...content }) => ({ subject, content }))
    return stillSo(letters, planned, ({ meterId, plannedOn }) => `${meterId} ${plannedOn}`)
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }
}
