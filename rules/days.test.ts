import { describe, expect, it } from '@jest/globals'
import { addDays, dayOfMonth, daysBetween, monthsAfter, monthsBefore } from './days.ts'

describe('calendar days', () => {
  it('when the clocks change in between, days are still whole', () => {
    expect(daysBetween('2026-03-25', '2026-04-02')).toBe(8)
    expect(daysBetween('2026-10-25', '2026-11-02')).toBe(8)
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
    expect(daysBetween('2026-12-02', '2026-12-02')).toBe(0)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('when a month is too short for a day, its last one stands in, and the month after has the day again', () => {
    expect(['2027-01-01', '2027-02-01', '2027-03-01'].map((month) => dayOfMonth(month, 31))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
    expect(monthsAfter('2026-12-01', 2)).toBe('2027-02-01')
    expect(monthsBefore('2027-03-31', 1)).toBe('2027-02-28')
    expect(monthsBefore('2027-01-15', 13)).toBe('2025-12-15')
  })
})
