import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { countingEntryCases } from './counting-entry.cases.ts'
import { judgeEntries } from './counting-entry.ts'
import { findEntryMoment } from './entry-moment.ts'

const entries = fc
  .array(fc.record({ minute: fc.integer({ min: 0, max: 9 }), isLate: fc.boolean() }))
  .map((rows) => rows.map(({ minute, isLate }, arrival) => ({ arrival, enteredAt: new Date(minute * 60_000), isLate })))

describe('which entry of a window counts', () => {
  it.each(countingEntryCases)('$situation', ({ rule, entries, counts }) => {
    const stamped = entries.map(({ arrivedAt, claimedAt }, arrival) => {
      const moment = findEntryMoment(
        new Date(arrivedAt),
        claimedAt === undefined ? undefined : new Date(claimedAt),
        rule,
      )
      if (!moment) throw new Error('A case has an entry that is refused.')
      return { arrival, enteredAt: moment.enteredAt, isLate: moment.isLate }
    })
    const counting = judgeEntries(stamped).filter((judged) => judged.counts)
    expect(counting.map(({ entry }) => entry.arrival)).toEqual(counts === null ? [] : [counts])
  })

  it('is at most one, in time, and none in time was entered later', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const judged = judgeEntries(rows)
        const inTime = rows.filter(({ isLate }) => !isLate)
        const counting = judged.filter(({ counts }) => counts).map(({ entry }) => entry)
        expect(counting).toHaveLength(inTime.length === 0 ? 0 : 1)
        for (const { isLate, enteredAt, arrival } of counting) {
          expect(isLate).toBe(false)
          for (const other of inTime)
            expect(other.enteredAt < enteredAt || (+other.enteredAt === +enteredAt && other.arrival <= arrival)).toBe(
              true,
            )
        }
      }),
    )
  })

  it('all the others say why they don’t, and the newest stands first', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const judged = judgeEntries(rows)
        expect(judged.map(({ entry }) => entry).sort((a, b) => a.arrival - b.arrival)).toEqual(rows)
        for (const { entry, counts, notCounted } of judged)
          expect(notCounted).toBe(counts ? null : entry.isLate ? 'arrived-late' : 'later-entry')
        const times = judged.map(({ entry }) => entry.enteredAt.getTime())
        expect(times).toEqual([...times].sort((a, b) => b - a))
      }),
    )
  })
})
