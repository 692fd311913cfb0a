import { describe, expect, it } from '@jest/globals'
import {
  findRepeatDue,
  listDeadlines,
  listRepeatDays,
  type AnnouncementKind,
  type Told,
} from './announcement-deadlines.ts'

const timeZone = 'Europe/Ljubljana'
const at = (iso: string): Date => new Date(iso)
const told = (startedAt: string, toldAt: string | null = startedAt, kind: Told['kind'] = 'first'): Told => ({
  kind,
  startedAt: at(startedAt),
  toldAt: toldAt === null ? null : at(toldAt),
})
const knownSince = at('2026-11-28T10:00:00+01:00')
const firstDeadline = (kind: AnnouncementKind, rounds: readonly Told[], now: string) =>
  listDeadlines({ kind, knownSince, rounds, revokedAt: null }, { now: at(now), timeZone })[0]

describe('the first telling', () => {
  it.each([
    ['restriction-of-use', '2026-11-28T12:00:00+01:00'],
    ['interruption', '2026-11-29T10:00:00+01:00'],
    ['house-installation-cause', '2026-12-01T10:00:00+01:00'],
    ['permitted-deviation', '2026-12-05T10:00:00+01:00'],
  ] as const)('of %s is due by %s', (kind, dueAt) => {
    expect(firstDeadline(kind, [], '2026-11-28T10:30:00+01:00')).toEqual({
      ...{ what: 'first', day: null, dueAt: at(dueAt), metAt: null, missedByMinutes: 0 },
    })
  })

  it('is asked of no news', () => {
    expect(firstDeadline('news', [], '2027-01-01T00:00:00Z')).toBeUndefined()
  })

  it.each([
    ['in the last second', [told('2026-11-28T11:00:00+01:00', '2026-11-28T12:00:00+01:00')], 0],
    ['a minute late', [told('2026-11-28T11:59:00+01:00', '2026-11-28T12:00:01+01:00')], 1],
    ['while some still wait', [told('2026-11-28T11:00:00+01:00', null)], 120],
    ['not at all', [], 120],
  ])('%s', (_, rounds, missedByMinutes) => {
    expect(firstDeadline('restriction-of-use', rounds, '2026-11-28T14:00:00+01:00')).toMatchObject({ missedByMinutes })
  })

  it('two hours are two hours in the night when the clocks go back', () => {
    const night = { kind: 'restriction-of-use', knownSince: at('2026-10-25T02:30:00+02:00') } as const
    const [first] = listDeadlines({ ...night, rounds: [], revokedAt: null }, { now: knownSince, timeZone })
    expect(first?.dueAt).toEqual(at('2026-10-25T03:30:00+01:00'))
  })
})

describe('repeats', () => {
  const first = told('2026-11-28T11:00:00+01:00')
  const restriction = { kind: 'restriction-of-use', knownSince, revokedAt: null } as const
  const dueOn = (now: string, ...rounds: readonly Told[]) =>
    findRepeatDue({ ...restriction, rounds: [first, ...rounds] }, { now: at(now), timeZone })

  it('are daily for two weeks, and then weekly', () => {
    const days = listRepeatDays('2026-11-01', '2026-12-07')
    expect(days.slice(0, 14)).toEqual(
      Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`),
    )
    expect(days.slice(14)).toEqual(['2026-11-22', '2026-11-29', '2026-12-06'])
  })

  it.each([
    ['on the first day', '2026-11-28T20:00:00+01:00', [], undefined],
    ['on the next', '2026-11-29T09:00:00+01:00', [], '2026-11-29'],
    ['once that is done', '2026-11-29T09:10:00+01:00', [told('2026-11-29T09:00:00+01:00')], undefined],
    ['where an update told it that day', '2026-11-29T20:00:00+01:00', [told('2026-11-29T00:00:00+01:00')], undefined],
    ['after a day that was missed', '2026-11-30T09:00:00+01:00', [], '2026-11-30'],
    ['in the third week, on the day after one that was missed', '2026-12-20T09:00:00+01:00', [], '2026-12-19'],
    [
      'in the third week, where it was told',
      '2026-12-20T09:00:00+01:00',
      [told('2026-12-19T09:00:00+01:00')],
      undefined,
    ],
  ])('%s', (_, now, rounds, day) => {
    expect(dueOn(now, ...rounds)).toBe(day)
  })

  it('end with the revocation, and there are none of what isn’t restricted', () => {
    const now = at('2026-11-30T09:00:00+01:00')
    const revoked = { ...restriction, rounds: [first], revokedAt: at('2026-11-29T08:00:00+01:00') }
    expect(findRepeatDue(revoked, { now, timeZone })).toBeUndefined()
    expect(listDeadlines(revoked, { now, timeZone }).map(({ what }) => what)).toEqual(['first'])
    expect(findRepeatDue({ ...restriction, kind: 'interruption', rounds: [first] }, { now, timeZone })).toBeUndefined()
  })

  it('are due by the end of their day, by the utility’s calendar, also when that has 25 hours', () => {
    const rounds = [told('2026-10-24T11:00:00+02:00'), told('2026-10-26T08:00:00+01:00', undefined, 'repeat')]
    const deadlines = listDeadlines({ ...restriction, rounds }, { now: at('2026-10-26T12:00:00+01:00'), timeZone })
    expect(deadlines.slice(1)).toEqual([
      {
        ...{ what: 'repeat', day: '2026-10-25', dueAt: at('2026-10-26T00:00:00+01:00') },
        ...{ metAt: at('2026-10-26T08:00:00+01:00'), missedByMinutes: 480 },
      },
      {
        ...{ what: 'repeat', day: '2026-10-26', dueAt: at('2026-10-27T00:00:00+01:00') },
        ...{ metAt: at('2026-10-26T08:00:00+01:00'), missedByMinutes: 0 },
      },
      {
        ...{ what: 'repeat', day: '2026-10-27', dueAt: at('2026-10-28T00:00:00+01:00') },
        ...{ metAt: null, missedByMinutes: 0 },
      },
    ])
  })
})
