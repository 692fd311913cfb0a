import { endOfGrace, findReadingWindow, type ReadingWindow, type ReadingWindowRule } from './reading-window.ts'

/** What was kept on a phone for longer has outlived the bill it was meant for. */
export const oldestEntryDays = 62

export interface EntryMoment {
  readonly enteredAt: Date
  /** The window that the entry belongs to. */
  readonly window: ReadingWindow
  /** It arrived when that window, with its grace, had closed: it is stored and doesn't count. */
  readonly isLate: boolean
}

/**
 * When a reading was entered, and for which window (M12): on arrival or, where it waited for a network, when the phone
 * says, which is never later than the arrival. The trigger stamp_reading says the same in SQL: one table of cases tests
 * both.
 *
 * @param claimedAt the moment of entry by the phone's clock; none with a network
 * @returns undefined where no window was open then, or it is too long ago: the reading is refused
 */
export function findEntryMoment(
  arrivedAt: Date,
  claimedAt: Date | undefined,
  rule: ReadingWindowRule,
): EntryMoment | undefined {
  const enteredAt = claimedAt !== undefined && claimedAt < arrivedAt ? claimedAt : arrivedAt
  if (arrivedAt.getTime() - enteredAt.getTime() > oldestEntryDays * 86_400_000) return undefined
  const window = findReadingWindow(enteredAt, rule)
  if (!window.isOpen) return undefined
  return { enteredAt, window, isLate: arrivedAt >= endOfGrace(window, rule) }
}
