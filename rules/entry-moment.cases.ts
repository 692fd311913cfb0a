import { productionWindowRule, type ReadingWindowRule } from './reading-window.ts'

/** One table of cases for the rule in TypeScript and the trigger in the database. */
export interface EntryMomentCase {
  readonly situation: string
  readonly arrivedAt: string
  readonly claimedAt: string | undefined
  readonly stored: { readonly enteredAt: string; readonly firstDay: string; readonly isLate: boolean } | undefined
  readonly rule: ReadingWindowRule
}

/** Windows of cases that were extended, over the change of the clocks and into another year; by their first days. */
export const extendedForCases: Readonly<Record<string, string>> = {
  '2028-10-25': '2028-11-06',
  '2028-12-25': '2029-01-10',
}

type Row = readonly [
  situation: string,
  arrivedAt: string,
  claimedAt: string | undefined,
  stored: readonly [enteredAt: string, firstDay: string, late?: 'late'] | undefined,
  graceHours?: number,
]

const rows: readonly Row[] = [
  [
    'with a network, in the window',
    '2026-11-26T10:00:00+01:00',
    undefined,
    ['2026-11-26T10:00:00+01:00', '2026-11-25'],
  ],
  ['with a network, after the window', '2026-12-03T00:00:00+01:00', undefined, undefined],
  ['with a network, after the window, whatever the grace', '2026-12-03T00:00:00+01:00', undefined, undefined, 48],
  [
    'an hour in the cellar',
    '2026-11-26T11:00:00+01:00',
    '2026-11-26T10:00:00+01:00',
    ['2026-11-26T10:00:00+01:00', '2026-11-25'],
  ],
  [
    'on a phone whose clock runs ahead',
    '2026-11-26T11:00:00+01:00',
    '2026-11-26T11:20:00+01:00',
    ['2026-11-26T11:00:00+01:00', '2026-11-25'],
  ],
  [
    'on a phone that runs ahead, before the window',
    '2026-11-24T23:59:00+01:00',
    '2026-11-25T00:10:00+01:00',
    undefined,
  ],
  ['entered a minute before the window', '2026-11-25T08:00:00+01:00', '2026-11-24T23:59:00+01:00', undefined],
  [
    'arrived in the window’s last millisecond',
    '2026-12-02T23:59:59.999+01:00',
    '2026-11-30T10:00:00+01:00',
    ['2026-11-30T10:00:00+01:00', '2026-11-25'],
  ],
  [
    'arrived as the window closed',
    '2026-12-03T00:00:00+01:00',
    '2026-12-02T23:59:59.999+01:00',
    ['2026-12-02T23:59:59.999+01:00', '2026-11-25', 'late'],
  ],
  [
    'arrived in the grace’s last millisecond',
    '2026-12-04T23:59:59.999+01:00',
    '2026-12-02T20:00:00+01:00',
    ['2026-12-02T20:00:00+01:00', '2026-11-25'],
    48,
  ],
  [
    'arrived as the grace ended',
    '2026-12-05T00:00:00+01:00',
    '2026-12-02T20:00:00+01:00',
    ['2026-12-02T20:00:00+01:00', '2026-11-25', 'late'],
    48,
  ],
  ['entered during the grace', '2026-12-03T09:00:00+01:00', '2026-12-03T08:00:00+01:00', undefined, 48],
  [
    'entered in the last window, arrived in this one',
    '2026-12-26T10:00:00+01:00',
    '2026-11-30T10:00:00+01:00',
    ['2026-11-30T10:00:00+01:00', '2026-11-25', 'late'],
  ],
  [
    'entered 62 days ago',
    '2027-01-26T10:00:00+01:00',
    '2026-11-25T10:00:00+01:00',
    ['2026-11-25T10:00:00+01:00', '2026-11-25', 'late'],
  ],
  ['entered longer ago', '2027-01-26T10:00:00.001+01:00', '2026-11-25T10:00:00+01:00', undefined],
  [
    'entered in the old year, arrived in the new',
    '2027-01-01T00:00:01+01:00',
    '2026-12-31T23:59:59+01:00',
    ['2026-12-31T23:59:59+01:00', '2026-12-25'],
  ],
  [
    'arrived in the hour after summer time ended',
    '2026-10-25T02:30:00+01:00',
    '2026-10-25T02:30:00+02:00',
    ['2026-10-25T02:30:00+02:00', '2026-10-25'],
  ],
  [
    'of a window that was extended, in its last millisecond',
    '2028-11-06T23:59:59.999+01:00',
    undefined,
    ['2028-11-06T23:59:59.999+01:00', '2028-10-25'],
  ],
  ['of a window that was extended, as it closed', '2028-11-07T00:00:00+01:00', undefined, undefined],
  [
    'entered without a network in the days added, arrived in them',
    '2028-11-05T10:00:00+01:00',
    '2028-11-04T20:00:00+01:00',
    ['2028-11-04T20:00:00+01:00', '2028-10-25'],
  ],
  [
    'entered in the days added, arrived as the window closed',
    '2028-11-07T00:00:00+01:00',
    '2028-11-05T20:00:00+01:00',
    ['2028-11-05T20:00:00+01:00', '2028-10-25', 'late'],
  ],
  [
    'entered in the days added, arrived in the grace’s last millisecond',
    '2028-11-08T23:59:59.999+01:00',
    '2028-11-05T20:00:00+01:00',
    ['2028-11-05T20:00:00+01:00', '2028-10-25'],
    48,
  ],
  [
    'entered in the days that were there anyway, arrived in those added',
    '2028-11-04T08:00:00+01:00',
    '2028-11-01T20:00:00+01:00',
    ['2028-11-01T20:00:00+01:00', '2028-10-25'],
  ],
  [
    'entered in the days added of the old year’s window, arrived in them',
    '2029-01-10T23:59:59+01:00',
    '2029-01-03T00:00:00+01:00',
    ['2029-01-03T00:00:00+01:00', '2028-12-25'],
  ],
  [
    'entered in the days added, arrived in the next window',
    '2029-01-26T10:00:00+01:00',
    '2029-01-09T10:00:00+01:00',
    ['2029-01-09T10:00:00+01:00', '2028-12-25', 'late'],
  ],
]

export const entryMomentCases: readonly EntryMomentCase[] = rows.map(
  ([situation, arrivedAt, claimedAt, stored, graceHours = 0]) => ({
    situation,
    arrivedAt,
    claimedAt,
    stored: stored && { enteredAt: stored[0], firstDay: stored[1], isLate: stored[2] === 'late' },
    rule: { ...productionWindowRule, graceHours, extended: extendedForCases },
  }),
)
