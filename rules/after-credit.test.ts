import { describe, expect, it } from '@jest/globals'
import { afterCredit } from './after-credit.ts'

const october = { dueOn: '2026-11-25', openCents: 1_000 }
const november = { dueOn: '2026-12-25', openCents: 700 }
const rest = (creditCents: number) => {
  const reckoned = afterCredit([november, october], creditCents)
  return [reckoned.get(october), reckoned.get(november)]
}

describe('what lies there unused', () => {
  it.each([
    [0, 1_000, 700],
    [400, 600, 700],
    [1_000, 0, 700],
    [1_300, 0, 400],
    [5_000, 0, 0],
  ])('when it is %d -> %d and %d are to be paid', (creditCents, first, second) => {
    expect(rest(creditCents)).toEqual([first, second])
  })

  it('of bills that are due on the same day is taken off the one that stands first', () => {
    const other = { ...october }
    const reckoned = afterCredit([october, other], 1_200)
    expect([reckoned.get(october), reckoned.get(other)]).toEqual([0, 800])
  })
})
