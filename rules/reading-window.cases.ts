import type { ReadingWindowRule } from './reading-window.ts'

/** One table of cases for the rule in TypeScript and the rule in the database: what holds in one must hold in the other. */
export interface ReadingWindowCase {
  readonly situation: string
  readonly instant: string
  /** First and last day of the window where it is open. */
  readonly open: readonly [firstDay: string, lastDay: string] | undefined
  readonly rule: ReadingWindowRule
}

const zagorje: ReadingWindowRule = { timeZone: 'Europe/Ljubljana', firstDay: 25, lastDay: 2, graceHours: 0 }
const sameMonth: ReadingWindowRule = { timeZone: 'Europe/Ljubljana', firstDay: 10, lastDay: 12, graceHours: 0 }
const oneDay: ReadingWindowRule = { timeZone: 'Europe/Ljubljana', firstDay: 15, lastDay: 15, graceHours: 0 }
const lastDays: ReadingWindowRule = { timeZone: 'Europe/Ljubljana', firstDay: 31, lastDay: 3, graceHours: 0 }
const auckland: ReadingWindowRule = { timeZone: 'Pacific/Auckland', firstDay: 25, lastDay: 2, graceHours: 0 }

const november = ['2026-11-25', '2026-12-02'] as const
const newYear = ['2026-12-25', '2027-01-02'] as const
const leapFebruary = ['2028-02-25', '2028-03-02'] as const
const shortFebruary = ['2027-02-25', '2027-03-02'] as const
const autumn = ['2026-10-25', '2026-11-02'] as const
const lateAutumn = ['2027-10-25', '2027-11-02'] as const
const spring = ['2027-03-25', '2027-04-02'] as const

const cases: readonly (readonly [string, string, ReadingWindowCase['open'], ReadingWindowRule?])[] = [
  ['a second before the 25th begins', '2026-11-24T23:59:59+01:00', undefined],
  ['a millisecond before the 25th begins', '2026-11-24T23:59:59.999+01:00', undefined],
  ['as the 25th begins', '2026-11-25T00:00:00+01:00', november],
  ['a second after the 25th began', '2026-11-25T00:00:01+01:00', november],
  ['on the last day of the month', '2026-11-30T12:00:00+01:00', november],
  ['on the first of the next month', '2026-12-01T00:00:00+01:00', november],
  ['a second before the 2nd ends', '2026-12-02T23:59:59+01:00', november],
  ['a millisecond before the 2nd ends', '2026-12-02T23:59:59.999+01:00', november],
  ['as the 3rd begins', '2026-12-03T00:00:00+01:00', undefined],
  ['a second after the 3rd began', '2026-12-03T00:00:01+01:00', undefined],
  ['in the middle of a month', '2026-12-15T12:00:00+01:00', undefined],

  ['a second before the window across the year’s end opens', '2026-12-24T23:59:59+01:00', undefined],
  ['as the window across the year’s end opens', '2026-12-25T00:00:00+01:00', newYear],
  ['in the year’s last second', '2026-12-31T23:59:59+01:00', newYear],
  ['in the year’s first second', '2027-01-01T00:00:00+01:00', newYear],
  ['in the last second of January the 2nd', '2027-01-02T23:59:59+01:00', newYear],
  ['as January the 3rd begins', '2027-01-03T00:00:00+01:00', undefined],

  ['a second before February’s window opens', '2027-02-24T23:59:59+01:00', undefined],
  ['as February’s window opens', '2027-02-25T00:00:00+01:00', shortFebruary],
  ['in the last second of the 28th of February', '2027-02-28T23:59:59+01:00', shortFebruary],
  ['as March begins after 28 days', '2027-03-01T00:00:00+01:00', shortFebruary],
  ['in the last second of March the 2nd', '2027-03-02T23:59:59+01:00', shortFebruary],
  ['as March the 3rd begins', '2027-03-03T00:00:00+01:00', undefined],
  ['on the 29th of February', '2028-02-29T23:59:59+01:00', leapFebruary],
  ['as March begins after 29 days', '2028-03-01T00:00:00+01:00', leapFebruary],
  ['as March the 3rd begins in a leap year', '2028-03-03T00:00:00+01:00', undefined],

  ['a second before the window opens on the very day that summer time ends', '2026-10-24T23:59:59+02:00', undefined],
  ['as the window opens on the very day that summer time ends', '2026-10-25T00:00:00+02:00', autumn],
  ['in the hour before the clock goes back', '2026-10-25T02:30:00+02:00', autumn],
  ['in the same hour once more', '2026-10-25T02:30:00+01:00', autumn],
  ['in the last second of that window', '2026-11-02T23:59:59+01:00', autumn],
  ['a second later', '2026-11-03T00:00:00+01:00', undefined],
  ['a second before a window opens in summer time that closes in winter time', '2027-10-24T23:59:59+02:00', undefined],
  ['as a window opens in summer time that closes in winter time', '2027-10-25T00:00:00+02:00', lateAutumn],
  ['as summer time ends within the window', '2027-10-31T02:00:00+01:00', lateAutumn],
  ['in that window’s last second', '2027-11-02T23:59:59+01:00', lateAutumn],
  ['after that window’s last second', '2027-11-03T00:00:00+01:00', undefined],

  ['a second before a window opens in winter time that closes in summer time', '2027-03-24T23:59:59+01:00', undefined],
  ['as a window opens in winter time that closes in summer time', '2027-03-25T00:00:00+01:00', spring],
  ['in the last second of winter time', '2027-03-28T01:59:59+01:00', spring],
  ['in the first second of summer time', '2027-03-28T03:00:00+02:00', spring],
  ['in the last second of April the 2nd', '2027-04-02T23:59:59+02:00', spring],
  ['as April the 3rd begins', '2027-04-03T00:00:00+02:00', undefined],

  ['a second before a window within one month', '2026-11-09T23:59:59+01:00', undefined, sameMonth],
  ['as a window within one month opens', '2026-11-10T00:00:00+01:00', ['2026-11-10', '2026-11-12'], sameMonth],
  [
    'in the last second of a window within one month',
    '2026-11-12T23:59:59+01:00',
    ['2026-11-10', '2026-11-12'],
    sameMonth,
  ],
  ['after a window within one month', '2026-11-13T00:00:00+01:00', undefined, sameMonth],
  ['after that window, in the year’s last month', '2026-12-13T00:00:00+01:00', undefined, sameMonth],
  ['a second before a window of a single day', '2026-11-14T23:59:59+01:00', undefined, oneDay],
  ['in a window of a single day', '2026-11-15T12:00:00+01:00', ['2026-11-15', '2026-11-15'], oneDay],
  ['after a window of a single day', '2026-11-16T00:00:00+01:00', undefined, oneDay],
  ['on the last day of a month without a 31st', '2026-11-30T00:00:00+01:00', ['2026-11-30', '2026-12-03'], lastDays],
  ['on the last day of February', '2027-02-28T00:00:00+01:00', ['2027-02-28', '2027-03-03'], lastDays],
  ['the day before the last of February', '2027-02-27T23:59:59+01:00', undefined, lastDays],
  ['where the 25th begins half a day earlier', '2026-11-24T11:00:00Z', ['2026-11-25', '2026-12-02'], auckland],
  ['a second before the 25th begins there', '2026-11-24T10:59:59Z', undefined, auckland],
]

export const readingWindowCases: readonly ReadingWindowCase[] = cases.map(([situation, instant, open, rule]) => ({
  situation,
  instant,
  open,
  rule: rule ?? zagorje,
}))
