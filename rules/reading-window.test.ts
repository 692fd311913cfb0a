import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readingWindowCases } from './reading-window.cases.ts'
import { findReadingWindow, productionWindowRule } from './reading-window.ts'

describe('the reading window', () => {
  it.each(readingWindowCases)('$situation ($instant)', ({ instant, open, rule }) => {
    const window = findReadingWindow(new Date(instant), rule)
    expect(window.isOpen ? [window.firstDay, window.lastDay] : undefined).toEqual(open)
  })

  it('when it is closed, the next one is named with the instant at which it opens', () => {
    expect(findReadingWindow(new Date('2026-12-03T00:00:00+01:00'), productionWindowRule)).toEqual({
      isOpen: false,
      firstDay: '2026-12-25',
      lastDay: '2027-01-02',
      opensAt: new Date('2026-12-25T00:00:00+01:00'),
      closesAt: new Date('2027-01-03T00:00:00+01:00'),
      changesAt: new Date('2026-12-25T00:00:00+01:00'),
    })
  })

  it('when it is open across the change to winter time, it closes at midnight of winter time', () => {
    const window = findReadingWindow(new Date('2027-10-25T00:00:00+02:00'), productionWindowRule)
    expect(window.changesAt).toEqual(new Date('2027-11-03T00:00:00+01:00'))
  })

  it('at whatever instant, the next change really changes it and nothing does before', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    const rules = fc.record({
      timeZone: fc.constantFrom('Europe/Ljubljana', 'UTC', 'America/New_York'),
      firstDay: fc.integer({ min: 4, max: 28 }),
      lastDay: fc.integer({ min: 1, max: 28 }),
      graceHours: fc.constant(0),
    })
    fc.assert(
      fc.property(instants, rules, (instant, rule) => {
        // Where one window follows the other at once, it is always open.
        fc.pre(rule.lastDay !== rule.firstDay - 1)
        const { isOpen, changesAt } = findReadingWindow(instant, rule)
        const isOpenAt = (time: number) => findReadingWindow(new Date(time), rule).isOpen
        return (
          changesAt > instant &&
          isOpenAt(changesAt.getTime()) === !isOpen &&
          isOpenAt(changesAt.getTime() - 1) === isOpen
        )
      }),
    )
  })
})
