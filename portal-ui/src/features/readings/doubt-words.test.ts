import { describe, expect, it } from '@jest/globals'
import type { Doubt } from '../../api/types.ts'
import { words as en } from './words.en.ts'
import { words as sl } from './words.sl.ts'
import { answersTo, doubtText, reasonsOf, type AskedReading } from './doubt-words.ts'

const lower: Doubt = {
  code: 'lower-than-before',
  likelyReasons: ['misread', 'swapped', 'exchanged'],
  expected: { lowestM3: 615, highestM3: 625 },
}
const higher: Doubt = {
  code: 'higher-than-usual',
  likelyReasons: ['misread', 'leak'],
  expected: { lowestM3: 1415, highestM3: 1432 },
}
const asked = (volumeM3: number, beforeM3?: number, used?: AskedReading['used']): AskedReading => ({
  volumeM3,
  beforeM3,
  used,
})
const plain = (text: string): string => text.replaceAll('**', '').replaceAll('\u00a0', ' ')

describe('the question whether a reading is so', () => {
  it('when it is lower than the one before, both stand in the sentence', () => {
    expect(plain(doubtText(lower, asked(598, 612), sl.doubts))).toBe(
      'Stanje 598 m³ je nižje od prejšnjega (612 m³). Pričakovali bi stanje med 615 m³ in 625 m³.',
    )
    expect(plain(doubtText(lower, asked(598, 612), en.doubts))).toBe(
      'The reading 598 m³ is lower than the one before (612 m³). We would expect a reading between 615 m³ and 625 m³.',
    )
  })

  it('when the one before is not known to the page, the sentence does without it', () => {
    expect(plain(doubtText(lower, asked(598), sl.doubts))).toContain('Stanje 598 m³ je nižje, kot bi pričakovali.')
  })

  it('when it is far from the usual, the customer reads what would be', () => {
    expect(
      plain(doubtText(higher, asked(1950, 1409, { volume: '541 m³', since: '31. 10. 2026' }), sl.doubts)),
    ).toContain('Pričakovali bi stanje med 1415 m³ in 1432 m³.')
  })

  it('when it is far from the usual, the customer reads how many cubic metres it would be, and since when', () => {
    const used = { volume: '98.590 m³', since: '31. 10. 2026' }
    expect(plain(doubtText(higher, asked(99_999, 1409, used), sl.doubts))).toContain(
      'Po stanju 99999 m³ bi od 31. 10. 2026 porabili 98.590 m³',
    )
  })

  it('when the portal knows of a later reading than the page, no number is called lower than a smaller one', () => {
    expect(plain(doubtText(lower, asked(1421, 1409), sl.doubts))).toContain('nižje, kot bi pričakovali')
  })

  it('when the drums begin again in between, no range runs backwards', () => {
    const across = { ...lower, expected: { lowestM3: 99_998, highestM3: 19 } }
    const rolledOver: Doubt = { ...across, likelyReasons: ['rolled-over', 'misread'] }
    const used = { volume: '9 m³', since: '31. 10. 2026' }
    expect(plain(doubtText(rolledOver, asked(4, 99_995, used), sl.doubts))).toBe(
      'Stanje 4 m³ je nižje od prejšnjega (99995 m³). Če je vodomer prišel do konca in začel znova od nič, ste od 31. 10. 2026 porabili 9 m³.',
    )
    expect(plain(doubtText(across, asked(50_000, 99_995), sl.doubts))).toContain(
      'vsaj 99998 m³ ali, če vodomer medtem začne znova od nič, največ 19 m³',
    )
    expect(plain(doubtText(across, asked(50_000, 99_995), en.doubts))).toContain('at least 99998 m³ or')
  })

  it('when the drums should have begun again by now, it says so: the range alone would lie below the reading before', () => {
    const beyond = { ...lower, expected: { lowestM3: 6, highestM3: 26 } }
    const few: Doubt = { ...beyond, code: 'lower-than-usual', likelyReasons: ['misread', 'absence'] }
    const used = { volume: '1 m³', since: '31. 10. 2026' }
    expect(plain(doubtText(few, asked(999, 998, used), sl.doubts))).toContain(
      'začel znova od nič in kaže med 6 m³ in 26 m³',
    )
    expect(plain(doubtText(few, asked(999, 998, used), en.doubts))).toContain('begun again at zero')
    expect(plain(doubtText(beyond, asked(20, 998), sl.doubts))).not.toContain('26 m³')
  })

  it('when a reason is likely, it can be chosen; that it is so, and another reason, always can', () => {
    expect(answersTo([higher])).toEqual(['as-read', 'other'])
    expect(answersTo([lower])).toEqual(['as-read', 'meter-exchanged', 'swapped', 'other'])
    expect(answersTo([{ ...lower, likelyReasons: ['rolled-over'] }])).toEqual(['rolled-over', 'as-read', 'other'])
  })

  it('when two doubts name the same reason, it is told once', () => {
    expect(reasonsOf([lower, higher])).toEqual(['misread', 'swapped', 'exchanged', 'leak'])
  })
})
