import { describe, expect, it } from '@jest/globals'
import { ourRule, peers } from './methods.ts'
import { falseMessages, findLeaks, isLarge, isLargest, knobFor, weighTown } from './score.ts'
import { buildTown, calm, lively } from './town.ts'

/* What `npm run bench -- leaks` shows on large towns, on small ones: a rule that finds less, or asks more often, shows here already. */

describe('unusual use', () => {
  const town = buildTown({ seed: 31, households: 1_500, ...lively })
  const ours = weighTown(town, ourRule)

  it('is rarely asked about without a leak', () => expect(falseMessages(ours, 1)).toBeLessThan(1.1))

  it('finds most large leaks soon', () => {
    const [large, largest] = [findLeaks(ours, 1, isLarge), findLeaks(ours, 1, isLargest)]
    expect(large.leaks).toBeGreaterThan(100)
    expect(large.bySecond).toBeGreaterThan(70)
    expect(large.byThird).toBeGreaterThan(74)
    expect(largest.bySecond).toBeGreaterThan(85)
  })

  it.each(peers)('finds as many as $name, at as many questions', (peer) => {
    const theirs = weighTown(town, peer)
    const found = findLeaks(theirs, knobFor(theirs, 1), isLarge)
    const { bySecond, byThird } = findLeaks(ours, knobFor(ours, 1), isLarge)
    expect(bySecond).toBeGreaterThanOrEqual(found.bySecond)
    expect(byThird).toBeGreaterThanOrEqual(found.byThird)
  })
})

describe('the town', () => {
  const plan = { seed: 5, households: 20, ...calm }

  it('is the same with the same seed, and another one with another', () => {
    expect(buildTown(plan)).toEqual(buildTown(plan))
    expect(buildTown({ ...plan, seed: 6 })).not.toEqual(buildTown(plan))
  })
})
