import { judgeEntries, type JudgedEntry } from '@moja-komunala/rules/counting-entry.ts'
import type { ReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import type { KnownEntry } from '../known-meters/known-meters.ts'
import type { ReadingView, ReadingWindowView } from './reading.schema.ts'
import { referenceOf } from './reference.ts'

export function toReadingWindowView({ isOpen, firstDay, lastDay, changesAt }: ReadingWindow): ReadingWindowView {
  return { isOpen, firstDay, lastDay, changesAt: changesAt.toISOString() }
}

/** The entries of one meter and window with which of them counts, newest first. */
export function toReadingViews(entries: readonly KnownEntry[]): ReadingView[] {
  const inOrderOfArrival = entries
    .map((entry) => ({ ...entry, enteredAt: new Date(entry.enteredAt), sequence: BigInt(entry.sequence) }))
    .sort((a, b) => (a.sequence < b.sequence ? -1 : 1))
  return judgeEntries(inOrderOfArrival).map(toView)
}

function toView({ entry, counts, notCounted }: JudgedEntry<Omit<KnownEntry, 'enteredAt' | 'sequence'> & Stamp>) {
  const { id, valueM3, windowFirstDay, wayIn, doubts, doubtReason, doubtNote, hasPhoto } = entry
  return {
    id,
    reference: referenceOf(entry.sequence),
    valueM3,
    windowFirstDay,
    enteredAt: entry.enteredAt.toISOString(),
    receivedAt: new Date(entry.receivedAt).toISOString(),
    wayIn,
    counts,
    notCounted,
    doubts,
    doubtAnswer: doubtReason === null ? null : { reason: doubtReason, note: doubtNote },
    hasPhoto,
  }
}

interface Stamp {
  readonly enteredAt: Date
  readonly sequence: bigint
  readonly isLate: boolean
}
