import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { printedPurposes } from './payment-slip.cases.ts'
import {
  formatReference,
  hasValidCheckDigit,
  isAmbiguous,
  parseReference,
  purposeNumbersOf,
  readPurpose,
  shownNumbersOf,
} from './payment-slip.ts'

const digits = (min: number, max = min) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''))
/** Puts spaces and hyphens between characters, as people do when they copy a long number. */
const loosely = (text: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '-', '\u00a0', '–'), { minLength: text.length, maxLength: text.length })
    .map((gaps) => Array.from(text, (character, index) => `${index === 0 ? '' : gaps[index]}${character}`).join(''))

/** Whether what was typed links a point whose slip has this purpose: all numbers of one way to read it are on the slip. */
function links(typed: string, purpose: string, pointNumber: string): boolean {
  const printed = purposeNumbersOf(purpose, pointNumber)
  return readPurpose(typed).some((numbers) => numbers.every((number) => printed.includes(number)))
}

const otherPoint = '0011111111'

describe('the numeric part of the purpose', () => {
  it.each([
    ['the whole line of the standard’s sample', 'Ravn. z odpadki 04/2016 0040098579'],
    ['only the number', '0040098579'],
    ['the number in groups', '0040 098 579'],
    ['the number with hyphens', '0040-098-579'],
    ['the whole line with the number in groups', 'Voda 10/2026 0040 098 579'],
    ['a period of two days', 'Voda 1.10.2026 - 31.10.2026 0040098579'],
    ['a period with the year first', 'Voda 2026-10 0040098579'],
    ['the number before the period', '0040098579 Voda 10/2026'],
    ['a month in words', 'Voda oktober 2026 0040098579'],
    ['a month in words and the number in groups', 'Voda oktober 2026 0040 098 579'],
    ['a year of two digits', 'Voda 10/26 0040098579'],
    ['a month of digits alone', 'Voda 202610 0040098579'],
    ['a running number before it', 'Voda 3 0040098579'],
    ['a running number behind it', 'Voda 0040098579 17'],
    ['the field’s name', 'Namen: Voda 10/2026 0040098579'],
    ['the field’s whole name', 'Namen plačila (številčni del): 0040098579.'],
    ['spaces around it', '  0040098579\t'],
    ['full-width digits', '００４００９８５７９'],
  ])('when the customer types %s, the long number is found', (_, typed) => {
    expect(shownNumbersOf(typed)).toEqual(['0040098579'])
    expect(links(typed, 'Voda 10/2026 0040098579', otherPoint)).toBe(true)
    expect(links('0040098579', typed, otherPoint)).toBe(true)
  })

  it.each(['', ' ', 'Voda', 'Voda 10/2026', '12345', '10/2026'])(
    'when there is no long number in "%s", none is found',
    (typed) => {
      expect(readPurpose(typed)).toEqual([])
    },
  )

  it('when a longer number stands beside it, each of them links, and both together', () => {
    const purpose = 'Voda 10/2026 0099001016 rač. 20261031123456'
    for (const typed of ['0099001016', '20261031123456', purpose, '0099 001 016'])
      expect(links(typed, purpose, otherPoint)).toBe(true)
    expect(shownNumbersOf(purpose)).toEqual(['0099001016', '20261031123456'])
  })

  it('when the point’s own number stands there in groups beside others, it links, and no part of it does', () => {
    const purpose = 'Voda 123 0099 001 016 2026'
    expect(purposeNumbersOf(purpose, '0099001016')).toContain('0099001016')
    expect(links('0099001016', purpose, '0099001016')).toBe(true)
    expect(purposeNumbersOf('2026 098 579', '2026098579')).toEqual(['2026098579'])
  })

  it('when a number that is on no slip stands beside the right one, nothing is linked: that would be two tries at once', () => {
    for (const typed of ['0099001016 0099001017', '0099001016, 0099001017', 'Voda 0099001016 rač. 20260001'])
      expect(links(typed, 'Voda 10/2026 0099001016', '0099001016')).toBe(false)
  })

  it('however the digits are spaced, the same number is read', () => {
    const cases = digits(10).chain((number) => fc.tuple(fc.constant(number), loosely(number)))
    fc.assert(fc.property(cases, ([number, typed]) => links(typed, `Voda 10/2026 ${number}`, number)))
  })

  it('whatever stands beside it on the slip, the number that a customer reads as the long one links, and so does the whole line', () => {
    fc.assert(
      fc.property(printedPurposes, ({ number, purpose }) => {
        expect(links(number, purpose, otherPoint)).toBe(true)
        expect(links(`${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`, purpose, otherPoint)).toBe(true)
        for (const point of [number, otherPoint]) expect(links(purpose, purpose, point)).toBe(true)
      }),
    )
  })

  it('however the point’s own number is grouped on the slip, and whatever stands beside it, it links', () => {
    const cases = printedPurposes.chain(({ number, purpose }) =>
      loosely(number).map((grouped) => ({ number, purpose: purpose.replace(number, grouped) })),
    )
    fc.assert(fc.property(cases, ({ number, purpose }) => links(number, purpose, number)))
  })

  it('whatever is typed, the ways to read it are none of two numbers of one length', () => {
    const typed = fc
      .array(fc.oneof(digits(1, 12), fc.constantFrom('2026', '10/26', 'Voda', ',')), { maxLength: 9 })
      .chain((parts) => fc.constantFrom(' ', '-').map((between) => parts.join(between)))
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        const readings = readPurpose(text)
        for (const number of readings.flat()) expect(number).toMatch(/^\d{6,}$/)
        const alone = readings.flatMap((numbers) => (numbers.length === 1 ? [numbers[0]?.length] : []))
        expect(new Set(alone).size).toBe(alone.length)
      }),
    )
  })

  it.each([
    ['two long numbers, none of them the point’s', 'Voda 0099001016 rač. 20261031123456', otherPoint, true],
    ['two long numbers, one of them the point’s', 'Voda 0099001016 rač. 20261031123456', '0099001016', false],
    ['groups of which nobody knows whether they belong together', 'Voda 0040098 579', otherPoint, true],
    ['one long number and a month in words', 'Voda oktober 2026 0099001016', otherPoint, false],
    ['one long number in groups', 'Voda 10/2026 0040 098 579', otherPoint, false],
    ['one long number and a running number', 'Voda 123 0040098579', otherPoint, false],
  ])('when a slip has %s, whether anybody can tell is known', (_, purpose, point, expected) => {
    expect(isAmbiguous(purpose, point)).toBe(expected)
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
    ['Sklic: SI12 1033842574531'],
    ['Sklic SI12 1033842574531.'],
    ['sklic: 1033842574531,'],
    ['Referenca prejemnika: SI12 1033842574531'],
    ['Reference – Sklic SI121033842574531;'],
    ['SI12 1033842574531.'],
    ['Sklic na odobritev: SI12 1033842574531'],
    ['Model/sklic: SI12 1033842574531'],
    ['Model: SI12 Sklic: 1033842574531'],
    ['Št. sklica (referenca): 12-1033842574531'],
    ['»SI12 1033842574531«'],
    ['(SI12 1033842574531)'],
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
    'Sklic:',
    'Sklic SI12 1033842574531 in še kaj',
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
