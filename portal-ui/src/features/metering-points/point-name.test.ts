import { describe, expect, it } from '@jest/globals'
import { parseName, titleOf } from './point-name.ts'

describe('a name of one’s own for a metering point', () => {
  it('when spaces and line breaks were pasted along, the name is what is left', () => {
    expect(parseName('  Babica\n Zagorje ')).toEqual({ name: 'Babica Zagorje' })
  })
  it('when the field is empty, the point has no name', () => expect(parseName('  ')).toEqual({ name: null }))
  it('when it is as long as may be, it is taken; one more, and the customer is told', () => {
    expect(parseName('č'.repeat(60))).toEqual({ name: 'č'.repeat(60) })
    expect(parseName('č'.repeat(61))).toEqual({ kind: 'too-long', entered: 61 })
  })
  it('when a point has one, lists call it so, and by its address otherwise', () => {
    const point = { name: null, address: 'Šolska ulica 3' }
    expect(titleOf(point)).toBe('Šolska ulica 3')
    expect(titleOf({ ...point, name: 'Babica' })).toBe('Babica')
  })
})
