import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { judgeEntries } from './counting-entry.ts'

const entries = fc
  .uniqueArray(
    fc.record({ sequence: fc.bigInt(1n, 50n), minute: fc.integer({ min: 0, max: 9 }), isLate: fc.boolean() }),
    {
      selector: ({ sequence }) => sequence,
    },
  )
  .map((rows) => rows.map(({ minute, ...entry }) => ({ ...entry, enteredAt: new Date(minute * 60_000) })))

describe('which entry of a window counts', () => {
  it('is at most one, in time, and none in time was entered later', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const judged = judgeEntries(rows)
        const inTime = rows.filter(({ isLate }) => !isLate)
        const counting = judged.filter(({ counts }) => counts)
        expect(counting).toHaveLength(inTime.length === 0 ? 0 : 1)
        for (const { entry } of counting) {
          expect(entry.isLate).toBe(false)
          for (const other of inTime)
            expect([other.enteredAt < entry.enteredAt, other.sequence <= entry.sequence]).toContain(true)
        }
        for (const { entry, counts, notCounted } of judged)
          expect(notCounted).toBe(entry.isLate ? 'arrived-late' : counts ? null : 'later-entry')
      }),
    )
  })

  it('does not depend on the order in which they are looked at', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        expect(judgeEntries(rows.toReversed())).toEqual(judgeEntries(rows))
      }),
    )
  })

  it('when a phone hands in after a correction what it took before it, the correction still counts', () => {
    const [at10, at11] = [new Date('2026-11-26T10:00:00Z'), new Date('2026-11-26T11:00:00Z')]
    const judged = judgeEntries([
      { sequence: 1n, enteredAt: at11, isLate: false },
      { sequence: 2n, enteredAt: at10, isLate: false },
    ])
    expect(judged.map(({ entry, counts }) => [entry.sequence, counts])).toEqual([
      [1n, true],
      [2n, false],
    ])
  })
})
