/** An entry as far as it matters which one counts. */
export interface Entry {
  /** The moment of entry. */
  readonly enteredAt: Date
  /** It arrived when the window, with its grace, had closed. */
  readonly isLate: boolean
}

export interface JudgedEntry<E extends Entry> {
  readonly entry: E
  readonly counts: boolean
  readonly notCounted: null | 'later-entry' | 'arrived-late'
}

/**
 * Which entry of a meter's window counts (M14): the last one by the moment of entry, then by the order of arrival,
 * among those that arrived in time. The database's view counting_reading says the same in SQL: one table of cases
 * tests both (counting-entry.cases.ts).
 *
 * @param entries of one meter and window, in the order of arrival
 * @returns all of them, newest first
 */
export function judgeEntries<E extends Entry>(entries: readonly E[]): JudgedEntry<E>[] {
  // Sorting keeps the order of what is equal: reversed, what arrived last stands first.
  const newestFirst = [...entries].reverse().sort((a, b) => b.enteredAt.getTime() - a.enteredAt.getTime())
  const counting = newestFirst.find(({ isLate }) => !isLate)
  return newestFirst.map((entry) => ({
    entry,
    counts: entry === counting,
    notCounted: entry.isLate ? 'arrived-late' : entry === counting ? null : 'later-entry',
  }))
}
