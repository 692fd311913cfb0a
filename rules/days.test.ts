import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { addDays, dayOfMonth, daysBetween, firstOfMonth, monthsAfter, monthsBefore } from './days.ts'

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

  const days = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9990-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const recentDays = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const utc = (day: string) => DateTime.fromISO(day, { zone: 'utc' })

  it('whatever the day, it is reckoned with as the calendar has it', () => {
    fc.assert(
      fc.property(fc.oneof(days, recentDays), fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        const other = utc(day).plus({ days: count })
        fc.pre(other.year > 0)
        expect(addDays(day, count)).toBe(other.toISODate())
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
      { numRuns: 2_000 },
    )
  })

  it('whatever the month, others are as far from it as the calendar has them', () => {
    fc.assert(
      fc.property(
        recentDays,
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 1, max: 31 }),
        (day, months, date) => {
          const first = utc(day).startOf('month')
          expect(firstOfMonth(day)).toBe(first.toISODate())
          expect(monthsAfter(firstOfMonth(day), months)).toBe(first.plus({ months }).toISODate())
          expect(dayOfMonth(firstOfMonth(day), date)).toBe(
            first.set({ day: Math.min(date, first.daysInMonth ?? 0) }).toISODate(),
          )
          expect(monthsBefore(day, months)).toBe(utc(day).minus({ months }).toISODate())
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
