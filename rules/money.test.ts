import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { divideRounded, formatDecimal, parseDecimal, toCents, toUnits, toVatCents } from './money.ts'

describe('decimal text', () => {
  it.each([
    ['0', '0'],
    ['12.50', '12.5'],
    ['0.432100', '0.4321'],
    ['-0.5', '-0.5'],
    ['-0', '0'],
    ['007.0', '7'],
    ['90071992547409.930001', '90071992547409.930001'],
  ])('%s is %s', (text, written) => {
    expect(formatDecimal(parseDecimal(text))).toBe(written)
  })

  it.each(['', '1,5', '1e3', ' 1', '.5', '5.', '--1', 'NaN'])('"%s" is none', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError)
  })
})

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [7n, 5n, 1n],
    [-7n, 5n, -1n],
    [8n, 5n, 2n],
    [0n, 7n, 0n],
  ])('%d / %d is %d: to the nearest, a half away from zero', (dividend, divisor, quotient) => {
    expect(divideRounded(dividend, divisor)).toBe(quotient)
  })

  it('is off by half at most, and the same below zero as above', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (dividend, divisor) => {
        const quotient = divideRounded(dividend, divisor)
        const twiceOff = 2n * (quotient * divisor - dividend)
        expect(twiceOff <= divisor && -twiceOff <= divisor).toBe(true)
        expect(divideRounded(-dividend, divisor)).toBe(-quotient)
      }),
    )
  })

  it('a number has the units that it says', () => {
    expect(toUnits(parseDecimal('4.5'), 3)).toBe(4500n)
    expect(toUnits(parseDecimal('0.0005'), 3)).toBe(1n)
  })
})

describe('money', () => {
  it.each([
    // In floats 1.005 is a little less, and 100 of it would be 100.49999999999999.
    ['1', '1.005', 101],
    ['11', '0.4321', 475],
    ['-11', '0.4321', -475],
    ['0.5', '0.01', 1],
    ['-0.5', '0.01', -1],
  ])('%s for %s € each is %d cents', (quantity, price, cents) => {
    expect(toCents(parseDecimal(quantity), parseDecimal(price))).toBe(cents)
  })

  it.each([
    [475, '9.5', 45],
    [100, '22', 22],
    [10, '5', 1],
    [-10, '5', -1],
    [1000, '0', 0],
  ])('of %d cents at %s %% the VAT is %d', (base, rate, vat) => {
    expect(toVatCents(base, parseDecimal(rate))).toBe(vat)
  })

  it('more than can be reckoned with is refused, and never wrong', () => {
    expect(() => toCents(parseDecimal('90071992547409930001'), parseDecimal('1'))).toThrow(RangeError)
  })
})
