import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { backOffSeconds } from './back-off.ts'

describe('the wait before the next attempt', () => {
  it('is about 5 seconds at first, doubles, and ends at about an hour', () => {
    expect([1, 2, 3, 4, 10, 11, 1000].map((failures) => backOffSeconds(failures, 0.5))).toEqual([
      5, 10, 20, 40, 2560, 3600, 3600,
    ])
  })

  it('is never the same for all that failed together, and a quarter off at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const usual = backOffSeconds(failures, 0.5)
        const seconds = backOffSeconds(failures, chance)
        return seconds >= usual * 0.75 && seconds <= usual * 1.25
      }),
    )
  })
})
