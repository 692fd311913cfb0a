import { findReadingWindow, usualLastDay, type ReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { findReminder, type Reminder } from '@moja-komunala/rules/reminder-days.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Customer } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { findLastExtension } from '../../platform/reading-window/extended-windows.repository.ts'
import type { WindowRule } from '../../platform/reading-window/window-rule.ts'
import { readingReminderLetter, type ReminderContent } from './reading-reminder.letter.ts'
import { findPointByNumber, listPointsToRead, listToRemind, type WindowOnDay } from './reminder.repository.ts'
import { nameSome, nothingNamed } from './waiting-points.ts'

export interface ReminderDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule' | 'reminderDays'>
  readonly clock: Clock
  readonly messages: Messages
  readonly windowRule: Pick<WindowRule, 'refresh'>
}

const together = 1_000

/** Reminds those who have a meter to read, and of whom no reading counts in the window that is open. */
export class ReminderService {
  readonly #dependencies: ReminderDependencies
  readonly #write: WriteLetters<ReminderContent>

  constructor(dependencies: ReminderDependencies) {
    this.#dependencies = dependencies
    this.#write = dependencies.messages.open(readingReminderLetter, (letters) => this.#bringUpToDate(letters))
  }

  /**
   * Writes the reminder that is due today to whoever needs it. Harmless to repeat: each is written once for an account, a window and a
   * day, so that what was cut off goes on where it was. On the day on which the window was extended that is told instead.
   *
   * @returns how many accounts were looked at
   */
  async plan(): Promise<number> {
    const { db, messages, config } = this.#dependencies
    const { today, window, onDay } = await this.#lookUp()
    const due = window.isOpen ? findReminder(today, window, this.#dependencies.config.reminderDays) : undefined
    if (due?.day !== today) return 0
    const extension = await findLastExtension(db, window)
    if (extension && dayAt(extension.extendedAt, config.readingWindowRule) === today) return 0
    const { firstDay: windowFirstDay, lastDay, closesAt: expiresAt } = window
    const content = {
      dueOn: today,
      windowFirstDay,
      lastDay,
      isLastDay: today === lastDay,
      ...nothingNamed,
    }
    const occasion = occasionOf(window, due.reminder, usualLastDay(windowFirstDay, config.readingWindowRule))
    let count = 0
    for (let after = ''; ;) {
      const subjects = await listToRemind(db, onDay, after, together)
      await db.transaction().execute((trx) =>
        this.#write(
          trx,
          subjects.map((subject) => ({ subject, occasion, content, expiresAt })),
        ),
      )
      messages.hurry()
      count += subjects.length
      const last = subjects.at(-1)
      if (last === undefined || subjects.length < together) return count
      after = last
    }
  }

  /** The page with the form for the reading of that point, or, without a number, of all that there are. */
  async findEntryPage(customer: Customer, number: string | undefined): Promise<string> {
    if (number === undefined) return '/odjemna-mesta/stanja'
    const { today } = this.#now()
    const id = await findPointByNumber(this.#dependencies.db, sightOf(customer), { number, today })
    return id === undefined ? '/odjemna-mesta/dodaj' : `/odjemna-mesta/${id}#vnos`
  }

  /** What still waits when they are sent. A later reminder says what an earlier one said: that isn't needed any more then. */
  async #bringUpToDate(letters: readonly LetterOf<ReminderContent>[]): Promise<Map<string, ReminderContent>> {
    const { db, config } = this.#dependencies
    const { today, window, onDay } = await this.#lookUp()
    if (!window.isOpen) return new Map()
    const due = findReminder(today, window, config.reminderDays)
    const current = letters.filter(({ content }) => content.dueOn === due?.day)
    if (current.length === 0) return new Map()
    const points = await listPointsToRead(
      db,
      onDay,
      current.map(({ subject }) => subject),
    )
    const bySubject = Map.groupBy(points, ({ subject }) => subject)
    return new Map(
      current.flatMap(({ messageId, subject, content }) => {
        const waiting = bySubject.get(subject)
        if (!waiting) return []
        const { lastDay } = window
        return [[messageId, { ...content, lastDay, isLastDay: today === lastDay, ...nameSome(waiting) }] as const]
      }),
    )
  }

  /** With what was extended a moment ago, at whichever replica. */
  async #lookUp() {
    await this.#dependencies.windowRule.refresh()
    return this.#now()
  }

  #now(): { readonly today: string; readonly window: ReadingWindow; readonly onDay: WindowOnDay } {
    const { clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const now = clock()
    const today = dayAt(now, rule)
    const window = findReadingWindow(now, rule)
    return { today, window, onDay: { windowFirstDay: window.firstDay, today, timeZone: rule.timeZone } }
  }
}

/** What is due before the last day is due anew, and is another one, when that is a later day. */
function occasionOf({ firstDay, lastDay }: ReadingWindow, reminder: Reminder, usually: string): string {
  const isUsual = reminder === 'first' || lastDay === usually
  return [firstDay, reminder, ...(isUsual ? [] : [lastDay])].join('/')
}
