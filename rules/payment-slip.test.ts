import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatReference, hasValidCheckDigit, parsePurposeNumber, parseReference } from './payment-slip.ts'

const digits = (min: number, max = min) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''))
/** Puts spaces and hyphens between characters, as people do when they copy a long number. */
const loosely = (text: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '-', '\u00a0', '–'), { minLength: text.length, maxLength: text.length })
    .map((gaps) => Array.from(text, (character, index) => `${index === 0 ? '' : gaps[index]}${character}`).join(''))

describe('the numeric part of the purpose', () => {
  it.each([
    ['the whole line of the standard’s sample', 'Ravn. z odpadki 04/2016 0040098579', '0040098579'],
    ['only the number', '0040098579', '0040098579'],
    ['the number in groups', '0040 098 579', '0040098579'],
    ['the number with hyphens', '0040-098-579', '0040098579'],
    ['the whole line with the number in groups', 'Voda 10/2026 0040 098 579', '0040098579'],
    ['a period of two days', 'Voda 1.10.2026 - 31.10.2026 0040098579', '0040098579'],
    ['a period with the year first', 'Voda 2026-10 0040098579', '0040098579'],
    ['the number before the period', '0040098579 Voda 10/2026', '0040098579'],
    ['spaces around it', '  0040098579\t', '0040098579'],
    ['full-width digits', '００４００９８５７９', '0040098579'],
  ])('when the customer types %s, the long number is found', (_, typed, number) => {
    expect(parsePurposeNumber(typed)).toBe(number)
  })

  it.each(['', ' ', 'Voda', 'Voda 10/2026', '12345', '10/2026'])(
    'when there is no long number in "%s", none is found',
    (typed) => {
      expect(parsePurposeNumber(typed)).toBeUndefined()
    },
  )

  it('however the digits are spaced, the same number comes out', () => {
    const cases = digits(10).chain((number) => fc.tuple(fc.constant(number), loosely(number)))
    fc.assert(fc.property(cases, ([number, typed]) => parsePurposeNumber(typed) === number))
  })

  it('whatever is typed, the answer is digits or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) =>
        /^(\d{6,}|undefined)$/.test(String(parsePurposeNumber(typed))),
      ),
    )
  })
})

describe('the reference', () => {
  it.each([
    ['SI12 1033842574531'],
    ['SI121033842574531'],
    ['si12 1033842574531'],
    ['1033842574531'],
    ['12 1033842574531'],
    ['SI12 10338-42574-531'],
    ['SI 12 1033 8425 7453 1'],
    ['SI12\u00a01033842574531'],
  ])('when the customer types "%s", it is the standard’s sample', (typed) => {
    expect(parseReference(typed)).toBe('SI121033842574531')
  })

  it.each([
    ['SI00 2026-123456', 'SI002026123456'],
    ['RF18 5390 0754 7034', 'RF18539007547034'],
    ['rf18539007547034', 'RF18539007547034'],
  ])('when the slip carries the other model of "%s", it is read as well', (typed, reference) => {
    expect(parseReference(typed)).toBe(reference)
  })

  it.each([
    '',
    'SI12',
    'SI12 103384257453',
    'SI12 10338425745311',
    'SI99',
    '103384',
    'Voda 10/2026',
    'SI12 10338A2574531',
  ])('when "%s" can be no reference, there is none', (typed) => {
    expect(parseReference(typed)).toBeUndefined()
  })

  it('what is shown is read back as the same reference', () => {
    const references = fc.oneof(
      digits(13).map((number) => `SI12${number}`),
      digits(1, 20).map((number) => `SI00${number}`),
      digits(3, 23).map((number) => `RF${number}`),
    )
    fc.assert(fc.property(references, (reference) => parseReference(formatReference(reference)) === reference))
  })
})

describe('the check digit', () => {
  it.each(['SI121033842574531', 'RF18539007547034', 'SI002026123456'])(
    'when %s was copied rightly, it fits',
    (reference) => {
      expect(hasValidCheckDigit(reference)).toBe(true)
    },
  )

  it.each(['SI121033842574530', 'SI121033842574513', 'RF19539007547034'])(
    'when %s was mistyped, it does not fit',
    (reference) => {
      expect(hasValidCheckDigit(reference)).toBe(false)
    },
  )

  it('when one digit of SI12 is mistyped, it fits only where modulus 11 cannot tell', () => {
    // The third place has the weight 11, which modulus 11 never sees.
    const placesThatCount = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    const cases = fc.tuple(digits(12), fc.constantFrom(...placesThatCount), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(cases, ([number, place, change]) => {
        const check = validCheckDigits(number)
        const mistyped = Array.from(number, (digit, index) =>
          index === place ? (Number(digit) + change) % 10 : digit,
        ).join('')
        // 10 and 11 both give the digit 0, so two remainders look alike.
        return check === '0' || !hasValidCheckDigit(`SI12${mistyped}${check}`)
      }),
    )
  })

  it('to each twelve digits belongs exactly one check digit', () => {
    fc.assert(fc.property(digits(12), (number) => validCheckDigits(number).length === 1))
  })
})

function validCheckDigits(number: string): string {
  return Array.from('0123456789')
    .filter((digit) => hasValidCheckDigit(`SI12${number}${digit}`))
    .join('')
}
