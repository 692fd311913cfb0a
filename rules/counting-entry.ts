/** An entry as far as it matters which one counts. */
export interface Entry {
  /** The moment of entry. */
  readonly enteredAt: Date
  /** The order of arrival. */
  readonly sequence: bigint
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
 * among those that arrived in time. Statements that need the counting entry alone say the same in SQL
 * (countingEntries in reading.repository.ts).
 *
 * @param entries of one meter and window, in any order
 * @returns all of them, newest first
 */
export function judgeEntries<E extends Entry>(entries: readonly E[]): JudgedEntry<E>[] {
  const newestFirst = [...entries].sort(byNewest)
  const counting = newestFirst.find(({ isLate }) => !isLate)
  return newestFirst.map((entry) => ({
    entry,
    counts: entry === counting,
    notCounted: entry.isLate ? 'arrived-late' : entry === counting ? null : 'later-entry',
  }))
}

function byNewest(a: Entry, b: Entry): number {
  return b.enteredAt.getTime() - a.enteredAt.getTime() || (b.sequence > a.sequence ? 1 : -1)
}
