import type { ImportRecord } from './import-record.ts'
import { checksOf } from './record-checks.ts'
import { keyTwice, lineRefusals, type Refusal } from './refusal.ts'

/** All that is said of lines that are taken, by code. */
export function notesOf(records: readonly ImportRecord[]): ReadonlyMap<string, Refusal> {
  return new Map(records.flatMap(({ notes }) => notes.map(({ note }) => [note.code, note] as const)))
}

/** All that there are, by code, in the order in which a line is looked at. */
export function refusalsOf(records: readonly ImportRecord[]): ReadonlyMap<string, Refusal> {
  const all: Refusal[] = [
    ...lineRefusals,
    ...records.flatMap(({ faults }) => faults),
    keyTwice,
    ...records.flatMap(checksOf).map(({ refusal }) => refusal),
  ]
  return new Map(all.map((refusal) => [refusal.code, refusal]))
}
