import { judgeEntries, type Entry, type JudgedEntry } from '@moja-komunala/rules/counting-entry.ts'
import type { ReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import type { KnownEntry } from '../known-meters/known-meter.ts'
import type { ReadingView, ReadingWindowView } from './reading.schema.ts'
import { referenceOf } from './reference.ts'

export function toReadingWindowView({ isOpen, firstDay, lastDay, changesAt }: ReadingWindow): ReadingWindowView {
  return { isOpen, firstDay, lastDay, changesAt: changesAt.toISOString() }
}

/** The entries of one meter and window with which of them counts, newest first. */
export function toReadingViews(entries: readonly KnownEntry[]): ReadingView[] {
  return judgeEntries(inOrderOfArrival(entries)).map(toView)
}

type Arrived = Entry & { readonly sequence: string }

/** An entry that was just stored, beside what counted until then. */
export function toStoredView(stored: KnownEntry, counting: Arrived | undefined): ReadingView {
  const judged = judgeEntries(inOrderOfArrival<Arrived>(counting ? [counting, stored] : [stored]))
  const found = judged.find(({ entry }) => entry === stored)
  if (!found) throw new Error('The entry that was judged is not among those judged.')
  return toView({ ...found, entry: stored })
}

function inOrderOfArrival<E extends { readonly sequence: string }>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => (BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1))
}

function toView({ entry, counts, notCounted }: JudgedEntry<KnownEntry>): ReadingView {
  const { id, valueM3, windowFirstDay, wayIn, doubts, doubtReason, doubtNote, hasPhoto } = entry
  return {
    id,
    reference: referenceOf(BigInt(entry.sequence)),
    valueM3,
    windowFirstDay,
    enteredAt: entry.enteredAt.toISOString(),
    receivedAt: entry.receivedAt.toISOString(),
    wayIn,
    counts,
    notCounted,
    doubts,
    doubtAnswer: doubtReason === null ? null : { reason: doubtReason, note: doubtNote },
    hasPhoto,
  }
}
