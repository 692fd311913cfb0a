import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseEnteredVolume, pastedNumber } from './entered-volume.ts'

describe('a reading typed off a meter with five black digits', () => {
  it.each([
    ['the number', '1421', 1421],
    ['the leading zeros too', '01421', 1421],
    ['more zeros than the meter has', '0001421', 1421],
    ['nothing but zeros', '00000', 0],
    ['a space for the thousands', '1 421', 1421],
    ['spaces around it', ' 1421 ', 1421],
    ['the unit', '1421 m³', 1421],
    ['the unit without its exponent', '1421m3', 1421],
    ['full-width digits', '１４２１', 1421],
    ['a word in front, as pasted from a mail', 'Novo stanje: 01421 m³', 1421],
    ['an apostrophe for the thousands', '1’421', 1421],
    ['invisible marks that were pasted along', '\u200e1421\u200b', 1421],
    ['a space that does not break before the unit', '1421\u00a0m³', 1421],
  ])('when the customer types %s, whole cubic metres are read', (_, text, volumeM3) => {
    expect(parseEnteredVolume(text, 5)).toEqual({ kind: 'volume', volumeM3, fractionDropped: false })
  })

  it.each([
    ['00457,92', 457],
    ['00457.92', 457],
    ['01421,123', 1421],
    ['1421,123', 1421],
    ['0,5', 0],
  ])('when red digits follow as in "%s", they are left out and the customer is told', (text, volumeM3) => {
    expect(parseEnteredVolume(text, 5)).toEqual({ kind: 'volume', volumeM3, fractionDropped: true })
  })

  it.each(['1.421', '1,421', '457,920'])(
    'when "%s" may be thousands or red digits, the customer is asked instead of guessed about',
    (text) => {
      expect(parseEnteredVolume(text, 5)).toEqual({ kind: 'ambiguous' })
    },
  )

  it.each(['', ' ', 'm³'])('when there is nothing in "%s", the number is missing', (text) => {
    expect(parseEnteredVolume(text, 5)).toEqual({ kind: 'missing' })
  })

  it.each(['-5', '1e3', 'abc', '12a', 'stanje', '12 kav', '1,2,3', '1.421,5', '+12', ','])(
    'when "%s" is typed, it is no number',
    (text) => {
      expect(parseEnteredVolume(text, 5)).toEqual({ kind: 'not-a-number' })
    },
  )

  it('when the red digits were typed along, the number has too many', () => {
    expect(parseEnteredVolume('01421123', 5)).toEqual({ kind: 'too-many-digits', entered: 7 })
    expect(parseEnteredVolume('99999', 5)).toMatchObject({ kind: 'volume', volumeM3: 99_999 })
    expect(parseEnteredVolume('100000', 5)).toEqual({ kind: 'too-many-digits', entered: 6 })
  })

  it('whatever the meter shows, it is read as it stands', () => {
    const faces = fc
      .integer({ min: 1, max: 8 })
      .chain((digits) => fc.tuple(fc.constant(digits), fc.integer({ min: 0, max: 10 ** digits - 1 })))
    fc.assert(
      fc.property(faces, ([digits, volumeM3]) => {
        const face = String(volumeM3).padStart(digits, '0')
        expect(parseEnteredVolume(face, digits)).toEqual({ kind: 'volume', volumeM3, fractionDropped: false })
      }),
    )
  })
})

describe('a text pasted into the field', () => {
  it.each([
    ['Stanje: 00457,92 m³', '00457,92'],
    [' 01421\n', '01421'],
    ['1 421 m3', '1421'],
  ])('when it is "%s", the number in it is what arrives', (text, expected) => {
    expect(pastedNumber(text)).toBe(expected)
  })

  it.each(['', 'vodomer', '1421 in 512', '31. 10. 2026'])('when it is "%s", it stays as it is', (text) => {
    expect(pastedNumber(text)).toBeUndefined()
  })
})
