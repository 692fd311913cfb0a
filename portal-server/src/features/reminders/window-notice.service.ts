import { findReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { LetterOf } from '../../platform/messages/letters.ts'
import type { WriteLetters } from '../../platform/messages/messages.ts'
import { findLastExtension } from '../../platform/reading-window/extended-windows.repository.ts'
import { listPointsToRead, listToRemind } from './reminder.repository.ts'
import type { ReminderDependencies } from './reminder.service.ts'
import { nameSome, nothingNamed } from './waiting-points.ts'
import { windowExtendedLetter, type WindowExtended } from './window-extended.letter.ts'

export type WindowNoticeDependencies = Omit<ReminderDependencies, 'config'> & {
  readonly config: Pick<ReminderDependencies['config'], 'readingWindowRule'>
}

const together = 1_000

/** Tells those who have a meter to read, and of whom no reading counts, that the window that is open was extended. */
export class WindowNoticeService {
  readonly #dependencies: WindowNoticeDependencies
  readonly #write: WriteLetters<WindowExtended>

  constructor(dependencies: WindowNoticeDependencies) {
    this.#dependencies = dependencies
    this.#write = dependencies.messages.open(windowExtendedLetter, (letters) => this.#bringUpToDate(letters))
  }

  /** Harmless to repeat: nobody is told twice of the same last day. Of a window that was extended before it opened, reminders tell. */
  async plan(): Promise<void> {
    const { db, messages } = this.#dependencies
    const { window, onDay } = await this.#lookUp()
    const extension = window.isOpen ? await findLastExtension(db, window) : undefined
    if (!extension || extension.extendedAt < window.opensAt) return
    const { firstDay: windowFirstDay, lastDay, closesAt: expiresAt } = window
    const letter = {
      occasion: `${windowFirstDay}/${lastDay}`,
      content: { windowFirstDay, lastDay, ...nothingNamed },
      expiresAt,
    }
    for (let after: string | undefined = ''; after !== undefined;) {
      const subjects = await listToRemind(db, onDay, after, together)
      await db.transaction().execute((trx) =>
        this.#write(
          trx,
          subjects.map((subject) => ({ subject, ...letter })),
        ),
      )
      messages.hurry()
      after = subjects.length < together ? undefined : subjects.at(-1)
    }
  }

  /** What still waits when they are sent. Where it was extended again meanwhile, that is told by a letter of its own. */
  async #bringUpToDate(letters: readonly LetterOf<WindowExtended>[]): Promise<Map<string, WindowExtended>> {
    const { window, onDay } = await this.#lookUp()
    const current = letters.filter(
      ({ content }) => content.windowFirstDay === window.firstDay && content.lastDay === window.lastDay,
    )
    if (!window.isOpen || current.length === 0) return new Map()
    const subjects = current.map(({ subject }) => subject)
    const bySubject = Map.groupBy(
      await listPointsToRead(this.#dependencies.db, onDay, subjects),
      ({ subject }) => subject,
    )
    return new Map(
      current.flatMap(({ messageId, subject, content }) => {
        const waiting = bySubject.get(subject)
        return waiting ? [[messageId, { ...content, ...nameSome(waiting) }] as const] : []
      }),
    )
  }

  async #lookUp() {
    const { clock, config, windowRule } = this.#dependencies
    await windowRule.refresh()
    const rule = config.readingWindowRule
    const now = clock()
    const window = findReadingWindow(now, rule)
    const onDay = { windowFirstDay: window.firstDay, today: dayAt(now, rule), timeZone: rule.timeZone }
    return { window, onDay }
  }
}
