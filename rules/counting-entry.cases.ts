import { productionWindowRule, type ReadingWindowRule } from './reading-window.ts'

/* Which entry counts, as the pages, the portal and the database must all have it. */

export interface CountingEntryCase {
  readonly situation: string
  readonly rule: ReadingWindowRule
  /** Of one meter and window, in the order of arrival. */
  readonly entries: readonly {
    readonly arrivedAt: string
    /** The moment of entry by a phone's clock, where it waited for a network. */
    readonly claimedAt?: string
  }[]
  /** Which of them counts, from 0; null where none does. */
  readonly counts: number | null
}

const withGrace = { ...productionWindowRule, graceHours: 24 }
const at = (arrivedAt: string, claimedAt?: string) => ({ arrivedAt, ...(claimedAt !== undefined && { claimedAt }) })

export const countingEntryCases: readonly CountingEntryCase[] = [
  {
    situation: 'the only one counts',
    rule: productionWindowRule,
    entries: [at('2026-11-26T10:00:00+01:00')],
    counts: 0,
  },
  {
    situation: 'a correction takes its place',
    rule: productionWindowRule,
    entries: [at('2026-11-26T10:00:00+01:00'), at('2026-11-26T10:05:00+01:00')],
    counts: 1,
  },
  {
    situation: 'of three the last one',
    rule: productionWindowRule,
    entries: [at('2026-11-26T10:00:00+01:00'), at('2026-11-29T10:00:00+01:00'), at('2026-12-02T23:59:59.999+01:00')],
    counts: 2,
  },
  {
    situation: 'one that waited for a network was entered before the one that stands',
    rule: productionWindowRule,
    entries: [at('2026-11-26T12:00:00+01:00'), at('2026-11-26T18:00:00+01:00', '2026-11-26T11:00:00+01:00')],
    counts: 0,
  },
  {
    situation: 'one that waited for a network was entered after the one that stands',
    rule: productionWindowRule,
    entries: [at('2026-11-26T12:00:00+01:00'), at('2026-11-26T18:00:00+01:00', '2026-11-26T13:00:00+01:00')],
    counts: 1,
  },
  {
    situation: 'of two entered in the same millisecond the one that arrived later',
    rule: productionWindowRule,
    entries: [
      at('2026-11-26T18:00:00+01:00', '2026-11-26T13:00:00.001+01:00'),
      at('2026-11-26T18:00:01+01:00', '2026-11-26T13:00:00.001+01:00'),
    ],
    counts: 1,
  },
  {
    situation: 'one that was entered at the moment at which another arrived, and came after it',
    rule: productionWindowRule,
    entries: [at('2026-11-26T13:00:00+01:00'), at('2026-11-26T18:00:00+01:00', '2026-11-26T13:00:00+01:00')],
    counts: 1,
  },
  {
    situation: 'of two entered in the same millisecond, microseconds apart, the one that arrived later',
    rule: productionWindowRule,
    entries: [at('2026-11-26T13:00:00.000600+01:00'), at('2026-11-26T18:00:00+01:00', '2026-11-26T13:00:00.000+01:00')],
    counts: 1,
  },
  {
    situation: 'none, where the only one arrived when the window had closed',
    rule: productionWindowRule,
    entries: [at('2026-12-03T08:00:00+01:00', '2026-12-02T20:00:00+01:00')],
    counts: null,
  },
  {
    situation: 'one that arrived late takes no place, although it was entered last',
    rule: productionWindowRule,
    entries: [at('2026-11-26T10:00:00+01:00'), at('2026-12-03T08:00:00+01:00', '2026-12-02T20:00:00+01:00')],
    counts: 0,
  },
  {
    situation: 'within the grace it does',
    rule: withGrace,
    entries: [at('2026-11-26T10:00:00+01:00'), at('2026-12-03T08:00:00+01:00', '2026-12-02T20:00:00+01:00')],
    counts: 1,
  },
  {
    situation: 'a second after the grace it does not',
    rule: withGrace,
    entries: [at('2026-11-26T10:00:00+01:00'), at('2026-12-04T00:00:01+01:00', '2026-12-02T20:00:00+01:00')],
    counts: 0,
  },
  {
    situation: 'an earlier one that arrives late changes nothing',
    rule: productionWindowRule,
    entries: [
      at('2026-11-26T10:00:00+01:00'),
      at('2026-11-27T10:00:00+01:00'),
      at('2026-12-05T08:00:00+01:00', '2026-11-25T08:00:00+01:00'),
    ],
    counts: 1,
  },
]
