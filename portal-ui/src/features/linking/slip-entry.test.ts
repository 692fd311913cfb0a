import { describe, expect, it } from '@jest/globals'
import { entryOf, flawOfPurpose, flawOfReference, flawOfSlip, numbersFoundIn } from './slip-entry.ts'

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
    expect(numbersFoundIn('Voda 10/2026 0040 098 579')).toEqual(['0040098579'])
    expect(numbersFoundIn('Voda oktober 2026 0040098579')).toEqual(['0040098579'])
    expect(numbersFoundIn('Voda 0040098579 rač. 20261031123456')).toEqual(['0040098579', '20261031123456'])
    expect(numbersFoundIn('0040 098 579')).toEqual([])
    expect(numbersFoundIn('Voda')).toEqual([])
  })

  it('when the reference was pasted with its name and the end of a sentence, nothing is said', () => {
    expect(flawOfReference('Sklic: SI12 1033842574531.')).toBeUndefined()
    expect(flawOfPurpose('Namen: Voda 10/2026 0040098579')).toBeUndefined()
  })

  it('when they come from the slip’s code, the fields hold what the customer is to compare', () => {
    expect(entryOf({ purpose: 'Ravn. z odpadki 04/2016 0040098579', reference: 'SI121033842574531' })).toEqual({
      purpose: '0040098579',
      reference: 'SI12 1033842574531',
    })
    expect(entryOf({ purpose: 'Voda oktober 2026 0040098579', reference: 'SI002026-123' })).toEqual({
      purpose: '0040098579',
      reference: 'SI00 2026-123',
    })
    const several = 'Voda 0040098579 rač. 20261031123456'
    expect(entryOf({ purpose: several, reference: 'RF18539007547034' })).toEqual({
      purpose: several,
      reference: 'RF18 5390 0754 7034',
    })
  })
})

describe('a slip whose code was read', () => {
  const own = 'SI56020170014356205'
  const slip = { purpose: 'Voda 10/2026 0040098579', reference: 'SI121033842574531', recipientIban: own }

  it.each([
    ['is the utility’s', {}, [own], undefined],
    ['is the utility’s, its IBAN printed in groups', { recipientIban: 'SI56 0201 7001 4356 205' }, [own], undefined],
    [
      'is paid to somebody else',
      { recipientIban: 'SI56011006300000153' },
      ['SI56041240003046073', own],
      'other-recipient',
    ],
    ['names any recipient, and the utility named none', { recipientIban: 'SI56011006300000153' }, [], undefined],
    ['has no long number', { purpose: 'Voda 10/2026' }, [own], 'without-number'],
    ['has no reference', { reference: 'SI99' }, [own], 'without-reference'],
    ['has a wrong reference', { reference: 'SI121033842574532' }, [own], 'without-reference'],
  ] as const)('when it %s, it is known', (_, difference, ibans, flaw) => {
    expect(flawOfSlip({ ...slip, ...difference }, ibans)).toBe(flaw)
  })
})
