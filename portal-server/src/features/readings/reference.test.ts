import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { referenceOf } from './reference.ts'

describe('the reference of an entry', () => {
  it('is eight letters and digits that nobody mixes up', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, (1n << 40n) - 1n), (sequence) => {
        expect(referenceOf(sequence)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  it('is no other entry’s', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, (1n << 40n) - 1n), fc.bigInt(1n, (1n << 40n) - 1n), (one, other) => {
        fc.pre(one !== other)
        expect(referenceOf(one)).not.toBe(referenceOf(other))
      }),
    )
    expect(new Set(Array.from({ length: 20_000 }, (_, at) => referenceOf(BigInt(at + 1)))).size).toBe(20_000)
  })

  it('stays what it was: customers have it on paper', () => {
    expect([1n, 2n, 3_800_000n].map(referenceOf)).toMatchInlineSnapshot(`
      [
        "KRVX-M5DX",
        "7HQV-8AVT",
        "ZE6Z-B760",
      ]
    `)
  })
})
