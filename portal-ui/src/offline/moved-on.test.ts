import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ReadingWindow } from '../api/types.ts'
import { findReadingWindow, productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { windowAt } from './moved-on.ts'

const asKnown = (at: Date): ReadingWindow => {
  const { isOpen, firstDay, lastDay, changesAt } = findReadingWindow(at, productionWindowRule)
  return { isOpen, firstDay, lastDay, changesAt: changesAt.toISOString() }
}

describe('the window on a device that has been without a network', () => {
  it.each([
    ['in the same window', '2026-11-26T10:00:00Z', '2026-11-28T10:00:00Z', true],
    ['after it has closed', '2026-11-26T10:00:00Z', '2026-12-03T10:00:00Z', false],
    ['in the next one, a month later', '2026-11-26T10:00:00Z', '2026-12-27T10:00:00Z', true],
    ['when it has opened since', '2026-11-10T10:00:00Z', '2026-11-25T00:00:00Z', true],
    ['half a year later, in summer time', '2026-11-26T10:00:00Z', '2027-05-31T22:30:00Z', true],
  ])('%s, is as the portal would say', (_, seen, now, isOpen) => {
    const window = windowAt(asKnown(new Date(seen)), new Date(now))
    expect(window).toEqual(asKnown(new Date(now)))
    expect(window.isOpen).toBe(isOpen)
  })

  it('is what the portal would say, whenever it was seen and whenever it is looked at', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 200 * 24 * 60 }), (seen, minutes) => {
        const now = new Date(seen.getTime() + minutes * 60_000)
        expect(windowAt(asKnown(seen), now)).toEqual(asKnown(now))
      }),
    )
  })
})
