import { describe, expect, it } from '@jest/globals'
import { findReminder, productionReminderDays as days } from './reminder-days.ts'

const window = { firstDay: '2026-11-25', lastDay: '2026-12-02' }

describe('the reminder of a day', () => {
  it.each([
    ['2026-11-24', undefined],
    ['2026-11-25', { reminder: 'first', day: '2026-11-25' }],
    ['2026-11-29', { reminder: 'first', day: '2026-11-25' }],
    ['2026-11-30', { reminder: 2, day: '2026-11-30' }],
    ['2026-12-01', { reminder: 2, day: '2026-11-30' }],
    ['2026-12-02', { reminder: 0, day: '2026-12-02' }],
  ])('%s', (day, expected) => expect(findReminder(day, window, days)).toEqual(expected))

  it('that is as long as one day is one', () => {
    const short = { firstDay: '2026-11-25', lastDay: '2026-11-25' }
    expect(findReminder('2026-11-25', short, days)).toEqual({ reminder: 'first', day: '2026-11-25' })
  })

  it('is none where the utility wants none', () => {
    expect(findReminder('2026-12-02', window, { onFirstDay: false, daysBeforeLast: [] })).toBeUndefined()
  })
})
