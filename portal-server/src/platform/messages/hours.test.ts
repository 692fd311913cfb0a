import { describe, expect, it } from '@jest/globals'
import { nextNoticeHour, type NoticeHours } from './hours.ts'

const hours: NoticeHours = { timeZone: 'Europe/Ljubljana', fromHour: 8, untilHour: 20 }
const next = (at: string, quiet?: { from: string; until: string }): string | undefined =>
  nextNoticeHour(new Date(at), hours, quiet)?.toISOString()

describe('a notice that can wait', () => {
  it.each([
    ['in the hours for notices goes at once', '2026-11-25T08:00:00+01:00', undefined],
    ['before them waits for eight', '2026-11-25T07:59:59+01:00', '2026-11-25T07:00:00.000Z'],
    ['from eight in the evening waits for the morning', '2026-11-25T20:00:00+01:00', '2026-11-26T07:00:00.000Z'],
    [
      'in the night in which clocks go back waits for eight of the new time',
      '2026-10-24T22:00:00+02:00',
      '2026-10-25T07:00:00.000Z',
    ],
    ['in the night in which they go forward, too', '2027-03-27T22:00:00+01:00', '2027-03-28T06:00:00.000Z'],
  ])('%s', (_, at, expected) => expect(next(at)).toBe(expected))
})

describe('the quiet hours of a customer', () => {
  it('are kept, also over midnight', () => {
    expect(next('2026-11-25T09:30:00+01:00', { from: '19:00', until: '10:00' })).toBe('2026-11-25T09:00:00.000Z')
    expect(next('2026-11-25T19:30:00+01:00', { from: '19:00', until: '10:00' })).toBe('2026-11-26T09:00:00.000Z')
  })

  it('in the middle of the day part it', () => {
    expect(next('2026-11-25T12:30:00+01:00', { from: '12:00', until: '15:30' })).toBe('2026-11-25T14:30:00.000Z')
    expect(next('2026-11-25T11:59:00+01:00', { from: '12:00', until: '15:30' })).toBeUndefined()
  })

  it('that leave nothing of the day are none: nobody waits for ever', () => {
    expect(next('2026-11-25T12:00:00+01:00', { from: '07:00', until: '21:00' })).toBeUndefined()
    expect(next('2026-11-25T22:00:00+01:00', { from: '07:00', until: '21:00' })).toBe('2026-11-26T07:00:00.000Z')
  })
})
