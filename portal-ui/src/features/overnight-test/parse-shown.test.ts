import { describe, expect, it } from '@jest/globals'
import { parseShown } from './parse-shown.ts'

describe('what is typed of a meter with its red digits', () => {
  it.each([
    ['1409', '074', 1409, '074'],
    [' 01 409 m3', '07', 1409, '07'],
    ['1409,074', '', 1409, '074'],
    ['0', '0', 0, '0'],
  ])('"%s" and "%s"', (black, red, valueM3, shownRed) =>
    expect(parseShown({ black, red }, { digits: 5 })).toEqual({ kind: 'shown', valueM3, red: shownRed }),
  )

  it('is nothing where both fields are empty: of two meters one suffices', () =>
    expect(parseShown({ black: ' ', red: '' }, { digits: 5 })).toEqual({ kind: 'nothing' }))

  it.each([
    ['', '074', { black: 'missing' }],
    ['14a', '074', { black: 'not-digits' }],
    ['1234567', '074', { black: 'too-many' }],
    ['1409', '', { red: 'missing' }],
    ['1409', '0741', { red: 'not-digits' }],
    ['1409,07', '07', { black: 'not-digits' }],
    ['x', 'y', { black: 'not-digits', red: 'not-digits' }],
  ])('"%s" and "%s" can’t be read', (black, red, faults) =>
    expect(parseShown({ black, red }, { digits: 5 })).toEqual({ kind: 'faulty', ...faults }),
  )

  it('has as many red digits in the morning as in the evening', () =>
    expect(parseShown({ black: '1409', red: '07' }, { digits: 5, redDigits: 3 })).toEqual({
      ...{ kind: 'faulty', red: 'other-count' },
    }))
})
