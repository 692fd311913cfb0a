import { describe, expect, it } from '@jest/globals'
import { words as en } from './words.en.ts'
import { words as sl } from './words.sl.ts'
import { windowWords } from './window-words.ts'

const window = { firstDay: '2026-11-25', lastDay: '2026-12-02', changesAt: '2026-12-02T23:00:00.000Z' }
const words = (isOpen: boolean, now: string): string =>
  windowWords({ ...window, isOpen }, new Date(now), 'sl', sl.readings)
    .replaceAll('**', '')
    .replaceAll('\u00a0', ' ')

describe('the window in words', () => {
  it.each([
    ['2026-11-24T23:00:00Z', 'še 8 dni, do vključno 2. decembra'],
    ['2026-11-29T09:00:00Z', 'še 4 dni, do vključno 2. decembra'],
    ['2026-11-30T09:00:00Z', 'še 3 dni, do vključno 2. decembra'],
    ['2026-12-01T09:00:00Z', 'še 2 dneva, do vključno 2. decembra'],
    ['2026-12-01T22:59:59Z', 'še 2 dneva, do vključno 2. decembra'],
    ['2026-12-01T23:00:00Z', 'samo še danes, do polnoči'],
    ['2026-12-02T22:59:59Z', 'samo še danes, do polnoči'],
  ])('when it is open at %s, the days left count today', (now, expected) => {
    expect(words(true, now)).toContain(expected)
  })

  it.each([
    ['2026-11-10T09:00:00Z', 'Odpre se čez 15 dni, 25. novembra, in bo odprt do vključno 2. decembra'],
    ['2026-11-23T09:00:00Z', 'Odpre se čez 2 dneva, 25. novembra'],
    ['2026-11-24T22:59:59Z', 'Odpre se jutri, 25. novembra'],
  ])('when it is closed at %s, the day is named on which it opens', (now, expected) => {
    expect(words(false, now)).toContain(expected)
  })

  it('when the customer reads English, so do the words', () => {
    const now = new Date('2026-11-29T09:00:00Z')
    expect(windowWords({ ...window, isOpen: true }, now, 'en', en.readings)).toBe(
      'You can enter the reading for **4 more days**, until the end of **2\u00a0December**. Until then you can also correct it.',
    )
  })
})
