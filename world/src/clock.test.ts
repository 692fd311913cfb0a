import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { isDay, playClock } from './clock.ts'

const played = (
  now: string,
  choice: Parameters<typeof playClock>[1],
): { shown: string; playedDay: string | undefined } => {
  const real = new Date(now)
  const { offsetMs, playedDay } = playClock(real, choice, productionWindowRule)
  return { shown: new Date(real.getTime() + offsetMs).toISOString(), playedDay }
}

describe('the clock of the demonstration', () => {
  test('when the window is open today -> it stays as it is', () => {
    expect(played('2026-11-30T10:00:00Z', { kind: 'window' })).toEqual({
      shown: '2026-11-30T10:00:00.000Z',
      playedDay: undefined,
    })
  })

  test('when the window is closed today -> it shows the first day of the next one, at the same time of day', () => {
    expect(played('2026-11-22T13:05:37Z', { kind: 'window' })).toEqual({
      shown: '2026-11-25T13:05:37.000Z',
      playedDay: '2026-11-25',
    })
  })

  test('when a day is played across the change to winter time -> the time of day is the same in Ljubljana', () => {
    expect(played('2026-10-20T10:00:00Z', { kind: 'day', day: '2026-12-10' })).toEqual({
      shown: '2026-12-10T11:00:00.000Z',
      playedDay: '2026-12-10',
    })
  })

  test('when it is past midnight in Ljubljana but not in UTC -> the day is that of Ljubljana', () => {
    expect(played('2026-11-24T23:30:00Z', { kind: 'window' }).playedDay).toBeUndefined()
    expect(played('2026-12-02T23:30:00Z', { kind: 'window' }).playedDay).toBe('2026-12-25')
  })

  test('when the real clock is asked for -> it stays as it is, window or not', () => {
    expect(played('2026-11-22T13:05:37Z', { kind: 'real' }).playedDay).toBeUndefined()
  })

  test.each([
    ['2026-12-10', true],
    ['2026-02-30', false],
    ['10. 12. 2026', false],
    ['2026-12', false],
  ])('whether "%s" is a day -> %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })
})
