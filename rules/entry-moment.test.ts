import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { entryMomentCases } from './entry-moment.cases.ts'
import { findEntryMoment } from './entry-moment.ts'
import { findReadingWindow, findShownWindow, lastDayOfWindow, productionWindowRule } from './reading-window.ts'

const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

describe('the moment of an entry', () => {
  it.each(entryMomentCases)('$situation', ({ arrivedAt, claimedAt, rule, stored }) => {
    const moment = findEntryMoment(new Date(arrivedAt), claimedAt === undefined ? undefined : new Date(claimedAt), rule)
    expect(moment && { enteredAt: moment.enteredAt, firstDay: moment.window.firstDay, isLate: moment.isLate }).toEqual(
      stored && { ...stored, enteredAt: new Date(stored.enteredAt) },
    )
  })

  it('whatever a phone claims, what counts arrived while its window and the grace lasted', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 100 }), (arrivedAt, claimedAt, graceHours) => {
        const moment = findEntryMoment(arrivedAt, claimedAt, { ...productionWindowRule, graceHours })
        if (!moment || moment.isLate) return
        expect(moment.enteredAt.getTime()).toBeLessThanOrEqual(arrivedAt.getTime())
        expect(arrivedAt.getTime()).toBeLessThan(moment.window.closesAt.getTime() + graceHours * 3_600_000)
        expect(moment.enteredAt >= moment.window.opensAt && moment.enteredAt < moment.window.closesAt).toBe(true)
      }),
    )
  })
})

describe('the window whose entries are shown', () => {
  it('while one is open it is that one, afterwards the one that closed last', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const now = findReadingWindow(instant, productionWindowRule)
        const shown = findShownWindow(instant, productionWindowRule)
        expect(shown.opensAt <= instant).toBe(true)
        expect(lastDayOfWindow(shown.firstDay, productionWindowRule)).toBe(shown.lastDay)
        if (now.isOpen) expect(shown).toEqual(now)
        // Nothing opened between its closing and now.
        else expect(findReadingWindow(shown.closesAt, productionWindowRule).opensAt).toEqual(now.opensAt)
      }),
    )
  })

  it('on December the 3rd it is November’s', () => {
    expect(findShownWindow(new Date('2026-12-03T00:00:00+01:00'), productionWindowRule)).toMatchObject({
      firstDay: '2026-11-25',
      lastDay: '2026-12-02',
    })
  })
})
