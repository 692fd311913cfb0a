import { describe, expect, it } from '@jest/globals'
import { plural } from './plural.ts'

const forms = { one: 'one', two: 'two', few: 'few', other: 'other' }

describe('counting in Slovenian', () => {
  it.each([
    [0, 'other'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [4, 'few'],
    [5, 'other'],
    [11, 'other'],
    [12, 'other'],
    [100, 'other'],
    [101, 'one'],
    [102, 'two'],
    [104, 'few'],
    [111, 'other'],
  ])('when there are %d, the form is "%s"', (count, form) => {
    expect(plural('sl', count, forms)).toBe(form)
  })

  it('when a form is missing, the general one stands in', () => {
    expect(plural('sl', 3, { one: 'dan', other: 'dni' })).toBe('dni')
  })
})
