import { dayInWords } from './dates.ts'

describe('the day of something that happened', () => {
  const now = new Date(2026, 9, 26, 0, 30)

  it.each([
    ['half an hour ago', new Date(2026, 9, 26, 0, 0), 'danes', 'today'],
    ['a moment before midnight', new Date(2026, 9, 25, 23, 59), 'včeraj', 'yesterday'],
    ['at the beginning of yesterday, when the clocks went back', new Date(2026, 9, 25, 0, 0), 'včeraj', 'yesterday'],
    ['the day before', new Date(2026, 9, 24, 23, 59), '24.\u00a010.\u00a02026', '24\u00a0Oct\u00a02026'],
  ])('%s', (_when, at, slovenian, english) => {
    expect(dayInWords('sl', at, now)).toBe(slovenian)
    expect(dayInWords('en', at, now)).toBe(english)
  })
})
