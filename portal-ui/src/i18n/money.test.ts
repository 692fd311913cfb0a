import { describe, expect, it } from '@jest/globals'
import { decimal, money, typedAmount, unitPrice } from './money.ts'

describe('an amount of money', () => {
  it('is written as the language writes it, in euros and cents', () => {
    expect([money('sl', 123_456), money('en', 123_456)]).toEqual(['1.234,56\u00a0€', '€1,234.56'])
    expect([money('sl', 0), money('sl', 5)]).toEqual(['0,00\u00a0€', '0,05\u00a0€'])
  })
  it('of a billion euros is exact to the cent', () => {
    expect(money('sl', 999_999_999_999)).toBe('9.999.999.999,99\u00a0€')
  })
  it('that is given back has a minus that is seen', () => {
    expect([money('sl', -520), money('en', -520)]).toEqual(['−5,20\u00a0€', '−€5.20'])
  })
  it('is copied as banks have it typed in: with a comma, without separators and the sign of the euro', () => {
    expect([typedAmount(123_456), typedAmount(5), typedAmount(100)]).toEqual(['1234,56', '0,05', '1,00'])
  })
})

describe('the price of a unit', () => {
  it('has all of its decimals, and two at least', () => {
    expect([unitPrice('sl', '0.7861'), unitPrice('sl', '1.17915'), unitPrice('en', '24.9')]).toEqual([
      '0,7861\u00a0€',
      '1,17915\u00a0€',
      '€24.90',
    ])
  })
})

describe('a quantity', () => {
  it('has the decimals that it has', () => {
    expect([decimal('sl', '11'), decimal('sl', '9.50'), decimal('en', '-0.258')]).toEqual(['11', '9,5', '−0.258'])
  })
})
