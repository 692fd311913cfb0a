import { describe, expect, it } from '@jest/globals'
import { euros, unitPrice } from './money.ts'

describe('money', () => {
  it.each([
    ['sl', 123_456, '1.234,56\u00a0€'],
    ['sl', 5, '0,05\u00a0€'],
    ['en', 123_456, '€1,234.56'],
  ] as const)('in %s, %d cents are %s', (locale, cents, said) => expect(euros(locale, cents)).toBe(said))

  it.each([
    ['sl', '0.7861', '0,7861\u00a0€'],
    ['sl', '4', '4,00\u00a0€'],
    ['en', '0.052800', '€0.0528'],
  ] as const)('in %s, a unit at %s euros costs %s', (locale, eur, said) => expect(unitPrice(locale, eur)).toBe(said))
})
