import { describe, expect, it } from '@jest/globals'
import { entryOf, flawOfPurpose, flawOfReference, numberFoundIn } from './slip-entry.ts'

describe('the two values of a slip before they are sent', () => {
  it('when they are typed as the slip prints them, nothing is said', () => {
    expect(flawOfPurpose('Ravn. z odpadki 04/2016 0040098579')).toBeUndefined()
    expect(flawOfReference('SI12 1033842574531')).toBeUndefined()
  })

  it('when one digit of the reference is wrong, it is told', () => {
    expect(flawOfReference('SI12 1033842574532')).toBe('mistyped')
    expect(flawOfReference('SI12 1033842547531')).toBe('mistyped')
  })

  it('when something is missing, it is said what', () => {
    expect(flawOfPurpose(' ')).toBe('missing')
    expect(flawOfPurpose('Voda 10/2026')).toBe('without-number')
    expect(flawOfReference('')).toBe('missing')
    expect(flawOfReference('SI12 10338')).toBe('unreadable')
  })

  it('when the whole line was typed, the number found in it is shown', () => {
    expect(numberFoundIn('Voda 10/2026 0040 098 579')).toBe('0040098579')
    expect(numberFoundIn('0040 098 579')).toBeUndefined()
    expect(numberFoundIn('Voda')).toBeUndefined()
  })

  it('when they come from the slip’s code, the fields hold what the customer is to compare', () => {
    expect(entryOf({ purpose: 'Ravn. z odpadki 04/2016 0040098579', reference: 'SI121033842574531' })).toEqual({
      purpose: '0040098579',
      reference: 'SI12 1033842574531',
    })
    expect(entryOf({ purpose: 'Voda', reference: 'SI99' })).toEqual({ purpose: 'Voda', reference: 'SI99' })
  })
})
