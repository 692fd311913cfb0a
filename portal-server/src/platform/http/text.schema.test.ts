import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lineWithSomethingToSee, nameSchema } from './text.schema.ts'

it('the document says of a name by one pattern what is checked by two', () => {
  const odd = fc.constantFrom(
    ...Array.from('a č0\t\n\r\0\u001f\u007f\u0085\u00a0\u1680\u2003\u200b\u2028\u2029\u202f\u3000\ufeff'),
  )
  const text = fc.string({ unit: fc.oneof(odd, fc.string({ minLength: 1, maxLength: 1 })), maxLength: 60 })
  // Blanks around it are taken off before anything is checked.
  const trimmed = text.filter((one) => one === one.trim())
  fc.assert(
    fc.property(trimmed, (one) => {
      expect(lineWithSomethingToSee.test(one)).toBe(nameSchema(60).safeParse(one).success)
    }),
    { numRuns: 2_000 },
  )
})
