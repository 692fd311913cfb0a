import type { ImportRecord } from './import-record.ts'
import { checksOf } from './record-checks.ts'
import { keyTwice, lineRefusals, type Refusal } from './refusal.ts'

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
