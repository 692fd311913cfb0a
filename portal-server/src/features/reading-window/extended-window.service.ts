import { addDays, firstOfMonth } from '@moja-komunala/rules/days.ts'
import { usualLastDay } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Staff, System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import { isRefusedBy } from '../../platform/database/database-errors.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { WindowRule } from '../../platform/reading-window/window-rule.ts'
import {
  findWindow,
  insertExtension,
  listExtensions,
  listWindows,
  type StoredExtension,
  type StoredWindow,
} from './extended-window.repository.ts'
import type { ExtendedWindowView } from './extended-window.schema.ts'

export interface ExtendedWindowDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly clock: Clock
  readonly windowRule: Pick<WindowRule, 'refresh'>
  /** Has whoever still has to hand in a reading told, with the transaction. */
  readonly tell: (trx: Database) => Promise<void>
  /** Once it is committed. */
  readonly hurry: () => void
}

const listedAtOnce = 12

/** Reading windows that end later than the rule has it (M12), because the portal failed or a holiday came in between. */
export class ExtendedWindowService {
  readonly #dependencies: ExtendedWindowDependencies

  constructor(dependencies: ExtendedWindowDependencies) {
    this.#dependencies = dependencies
  }

  /** The one that is open or comes next, and those after it. */
  async list(): Promise<ExtendedWindowView[]> {
    const { db } = this.#dependencies
    const windows = await listWindows(db, this.#today(), listedAtOnce)
    const months = windows.map(({ firstDay }) => firstOfMonth(firstDay))
    const byMonth = Map.groupBy(await listExtensions(db, months), ({ month }) => month)
    return windows.map((window) => this.#toView(window, byMonth.get(firstOfMonth(window.firstDay)) ?? []))
  }

  /** @throws HttpProblem not-found */
  async get(firstDay: string): Promise<ExtendedWindowView> {
    const { db } = this.#dependencies
    const window = await findWindow(db, firstDay)
    if (!window) throw new HttpProblem('not-found')
    return this.#toView(window, await listExtensions(db, [firstOfMonth(firstDay)]))
  }

  /**
   * What was promised stays: a window is extended further, and never shortened. Harmless to repeat.
   *
   * @throws HttpProblem not-found, reading-window-over, validation-failed
   */
  async extend(actor: System | Staff, firstDay: string, lastDay: string): Promise<ExtendedWindowView> {
    const { db, windowRule, tell, hurry } = this.#dependencies
    const known = await this.get(firstDay)
    if (isExtendedTo(known, lastDay)) return known
    if (known.state === 'over') throw new HttpProblem('reading-window-over')
    try {
      await db.transaction().execute(async (trx) => {
        await insertExtension(trx, actor, { month: firstOfMonth(firstDay), lastDay })
        await audit(trx, actor, 'change', { action: 'extendReadingWindow', details: { window: firstDay, lastDay } })
        await tell(trx)
      })
    } catch (error) {
      if (!isRefusedBy(error, 'reading_window_extendable')) throw error
      const meanwhile = await this.get(firstDay)
      if (isExtendedTo(meanwhile, lastDay)) return meanwhile
      const next = await this.#nextFirstDay(meanwhile)
      // The day is a good one: it ended in this very moment, by the database's clock.
      if (lastDay > meanwhile.lastDay && lastDay < next) throw new HttpProblem('reading-window-over')
      const expected = `${addDays(meanwhile.lastDay, 1)} <= lastDay < ${next}`
      throw new HttpProblem('validation-failed', { faults: [{ pointer: '#/lastDay', code: 'out-of-range', expected }] })
    }
    await windowRule.refresh()
    hurry()
    return this.get(firstDay)
  }

  async #nextFirstDay({ firstDay }: StoredWindow): Promise<string> {
    const windows = await listWindows(this.#dependencies.db, firstDay, listedAtOnce)
    return windows.find((window) => window.firstDay > firstDay)?.firstDay ?? ''
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }

  #toView({ firstDay, lastDay }: StoredWindow, extensions: readonly StoredExtension[]): ExtendedWindowView {
    const today = this.#today()
    return {
      ...{ firstDay, lastDay, usualLastDay: usualLastDay(firstDay, this.#dependencies.config.readingWindowRule) },
      state: today > lastDay ? 'over' : today < firstDay ? 'to-come' : 'open',
      extensions: extensions.map(({ extendedAt, actor, clientId, actorId, reason, ...extension }) => ({
        ...{ lastDay: extension.lastDay, extendedAt: extendedAt.toISOString() },
        ...{ actor, clientId, actorId, reason },
      })),
    }
  }
}

const isExtendedTo = (window: ExtendedWindowView, day: string): boolean =>
  window.lastDay === day && window.extensions.length > 0
