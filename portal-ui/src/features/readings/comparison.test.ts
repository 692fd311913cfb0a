import { describe, expect, it } from '@jest/globals'
import { comparePeriods } from './comparison.ts'

const period = (m3: number, fromDay: string, toDay: string) => ({ m3, fromDay, toDay })

describe('this period beside the last and last year’s', () => {
  it('when one is longer, what is used in a day decides which bar is', () => {
    const [now, before] = comparePeriods([
      period(10, '2026-10-31', '2026-11-25'),
      period(10, '2026-09-30', '2026-10-31'),
    ])
    expect(now).toMatchObject({ days: 25, litresPerDay: 400, share: 1 })
    expect(before?.days).toBe(31)
    expect(before?.share).toBeCloseTo(25 / 31)
  })

  it('when there was none last year, its place stays empty', () => {
    expect(comparePeriods([period(10, '2026-10-31', '2026-11-25'), null])[1]).toBeUndefined()
  })

  it('when nothing was used, no bar divides by nothing', () => {
    expect(comparePeriods([period(0, '2026-10-31', '2026-11-25')])[0]).toMatchObject({ litresPerDay: 0, share: 0 })
  })

  it('when it begins and ends on the same day, there is nothing to compare', () => {
    expect(comparePeriods([period(3, '2026-11-25', '2026-11-25')])[0]).toBeUndefined()
  })
})
