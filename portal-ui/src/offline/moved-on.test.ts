import { describe, expect, it } from '@jest/globals'
import { findReadingWindow, productionWindowRule, type WindowDays } from '@moja-komunala/rules/reading-window.ts'
import fc from 'fast-check'
import { isExtended, knownWindowDays, noteWindowDays } from '../api/window-days.ts'
import type { ReadingWindow } from '../api/types.ts'
import { windowAt } from './moved-on.ts'

const asKnown = (at: Date, days: WindowDays = productionWindowRule): ReadingWindow => {
  const { isOpen, firstDay, lastDay, changesAt } = findReadingWindow(at, { ...productionWindowRule, ...days })
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
    const window = windowAt(asKnown(new Date(seen)), new Date(now), productionWindowRule)
    expect(window).toEqual(asKnown(new Date(now)))
    expect(window.isOpen).toBe(isOpen)
  })

  it('is what the portal would say, whichever its days, whenever it was seen and whenever it is looked at', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    const date = fc.integer({ min: 1, max: 31 })
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 200 * 24 * 60 }),
        date,
        date,
        (seen, minutes, firstDay, lastDay) => {
          const days = { timeZone: 'Europe/Ljubljana', firstDay, lastDay }
          const now = new Date(seen.getTime() + minutes * 60_000)
          expect(windowAt(asKnown(seen, days), now, days)).toEqual(asKnown(now, days))
        },
      ),
    )
  })

  it('is open in the days added where the session or the page told of them, and keeps to the rule where neither did', () => {
    const [before, now] = [new Date('2026-11-26T10:00:00Z'), new Date('2026-12-04T10:00:00Z')]
    const extended = { ...productionWindowRule, extended: { '2026-11-25': '2026-12-05' } }
    const isOpen = { isOpen: true, firstDay: '2026-11-25', lastDay: '2026-12-05' }
    noteWindowDays(extended)
    expect(windowAt(asKnown(before), now)).toMatchObject(isOpen)
    expect([asKnown(before, extended), asKnown(before)].map(isExtended)).toEqual([true, false])
    noteWindowDays(productionWindowRule)
    expect(windowAt(asKnown(before, extended), now)).toMatchObject(isOpen)
    expect(windowAt(asKnown(before), now)).toMatchObject({ isOpen: false, firstDay: '2026-12-25' })
    noteWindowDays(undefined)
  })

  it('comes on the days that the session told, also where it was last seen in a month too short for them', () => {
    const february = { firstDay: '2027-02-28', lastDay: '2027-03-03' }
    expect(knownWindowDays(february)).toMatchObject({ firstDay: 28, lastDay: 3 })
    noteWindowDays({ firstDay: 30, lastDay: 3 })
    expect(knownWindowDays(february)).toMatchObject({ firstDay: 30, lastDay: 3, timeZone: 'Europe/Ljubljana' })
    noteWindowDays(undefined)
  })
})
