import { describe, expect, it } from '@jest/globals'
import type { Doubt } from '../../api/types.ts'
import { words as en } from './words.en.ts'
import { words as sl } from './words.sl.ts'
import { answersTo, doubtText, reasonsOf } from './doubt-words.ts'

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
const plain = (text: string): string => text.replaceAll('**', '').replaceAll('\u00a0', ' ')

describe('the question whether a reading is so', () => {
  it('when it is lower than the one before, both stand in the sentence', () => {
    expect(plain(doubtText(lower, 598, 612, sl.doubts))).toBe(
      'Stanje 598 m³ je nižje od prejšnjega (612 m³). Pričakovali bi stanje med 615 m³ in 625 m³.',
    )
    expect(plain(doubtText(lower, 598, 612, en.doubts))).toBe(
      'The reading 598 m³ is lower than the one before (612 m³). We would expect a reading between 615 m³ and 625 m³.',
    )
  })

  it('when the one before is not known to the page, the sentence does without it', () => {
    expect(plain(doubtText(lower, 598, undefined, sl.doubts))).toContain('Stanje 598 m³ je nižje, kot bi pričakovali.')
  })

  it('when it is far from the usual, the customer reads what would be', () => {
    expect(plain(doubtText(higher, 1950, 1409, sl.doubts))).toContain('Pričakovali bi stanje med 1415 m³ in 1432 m³.')
  })

  it('when a reason is likely, it can be chosen; that it is so, and another reason, always can', () => {
    expect(answersTo([higher])).toEqual(['as-read', 'other'])
    expect(answersTo([lower])).toEqual(['as-read', 'meter-exchanged', 'swapped', 'other'])
    expect(answersTo([{ ...lower, likelyReasons: ['rolled-over'] }])).toEqual(['as-read', 'rolled-over', 'other'])
  })

  it('when two doubts name the same reason, it is told once', () => {
    expect(reasonsOf([lower, higher])).toEqual(['misread', 'swapped', 'exchanged', 'leak'])
  })
})
