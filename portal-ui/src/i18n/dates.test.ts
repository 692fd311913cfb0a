import { describe, expect, it } from '@jest/globals'
import { dayAndMonth, dayMonthAndYear, dayOf, longDate, months, shortDate, timeOfDay } from './dates.ts'

describe('days and times in the utility’s zone', () => {
  it('when a day stands inside a Slovenian sentence, its month is in the genitive', () => {
    expect(dayAndMonth('sl', '2026-12-02')).toBe('2.\u00a0decembra')
    expect(dayAndMonth('sl', '2027-03-25')).toBe('25.\u00a0marca')
    expect(dayAndMonth('en', '2026-12-02')).toBe('2\u00a0December')
    expect(dayMonthAndYear('sl', '2026-11-28')).toBe('28.\u00a0novembra 2026')
    expect(dayMonthAndYear('en', '2026-11-28')).toBe('28\u00a0November 2026')
  })

  it('when a day stands alone, it is written as the language writes it', () => {
    expect(longDate('sl', '2026-11-28')).toBe('28.\u00a0november 2026')
    expect(longDate('en', '2026-11-28')).toBe('28\u00a0November 2026')
    expect(shortDate('sl', '2026-10-31')).toBe('31.\u00a010.\u00a02026')
    expect(shortDate('en', '2026-10-31')).toBe('31\u00a0Oct\u00a02026')
  })

  it('when a bill is for months, they stand once each, with their year', () => {
    expect(months('sl', '2026-10-01', '2026-10-31')).toBe('oktober\u00a02026')
    expect(months('sl', '2026-07-01', '2026-10-31')).toBe('julij–oktober 2026')
    expect(months('en', '2025-11-01', '2026-10-31')).toBe('November 2025–October 2026')
  })

  it('when it is late in the evening elsewhere, the utility’s day and time hold', () => {
    expect(dayOf(new Date('2026-11-30T22:59:59Z'))).toBe('2026-11-30')
    expect(dayOf(new Date('2026-11-30T23:00:00Z'))).toBe('2026-12-01')
    expect(dayOf(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01')
    expect(timeOfDay('sl', new Date('2026-11-29T13:35:00Z'))).toBe('14:35')
    expect(timeOfDay('en', new Date('2026-07-29T13:35:00Z'))).toBe('15:35')
  })
})
