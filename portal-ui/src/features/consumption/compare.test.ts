import { describe, expect, it } from '@jest/globals'
import type { ConsumptionOfMonth, MeteringPointConsumption } from '../../api/types.ts'
import { compareWithOthers } from './compare.ts'
import { basisOf, shownMonths, sumOf } from './figures.ts'

const month = (number: number, litres: number | null, more: Partial<ConsumptionOfMonth> = {}): ConsumptionOfMonth => ({
  ...{ month: `2026-${String(number).padStart(2, '0')}-01`, days: 30, knownDays: litres === null ? 0 : 30, litres },
  litresPerDay: litres === null ? null : Math.round(litres / 30),
  ...{ estimatedLitres: 0, ownLitres: 0, yearBefore: null },
  ...more,
})

const consumption = (
  together: ConsumptionOfMonth[],
  averages: readonly (readonly [number, number])[],
): MeteringPointConsumption => ({
  ...{ together, meters: [] },
  comparison: {
    ...{ atLeastPoints: 10, comparedWith: { flats: null, diameterFromMm: null, diameterToMm: null }, flats: 1 },
    months: averages.map(([number, litresPerDay]) => ({ month: month(number, 0).month, litresPerDay })),
  },
})

describe('the comparison with others', () => {
  it('is over the months that were read whole, and that others have', () => {
    const given = consumption(
      [
        month(1, 30_000_000),
        month(2, 9_000),
        month(3, 12_000),
        month(4, 90_000, { estimatedLitres: 1 }),
        month(5, 90_000, { knownDays: 29 }),
        month(6, null),
      ],
      [
        [2, 400],
        [3, 400],
        [4, 400],
        [5, 400],
        [6, 400],
      ],
    )
    expect(compareWithOthers(given)).toEqual({
      ...{ verdict: 'less', percent: 12, ownLitresPerDay: 350, otherLitresPerDay: 400, months: 2 },
    })
  })

  it.each([
    [10_800, 'less', 11],
    [10_920, 'alike', 10],
    [13_200, 'alike', 9],
    [24_000, 'more', 98],
  ])('%d litres against 405 a day: %s', (litres, verdict, percent) => {
    const compared = compareWithOthers(consumption([month(2, litres)], [[2, 405]]))
    expect([compared?.verdict, compared?.percent]).toEqual([verdict, percent])
  })

  it('is none where nothing can be compared', () => {
    expect(compareWithOthers(consumption([month(2, 9_000)], [[3, 400]]))).toBeUndefined()
    expect(compareWithOthers({ ...consumption([month(2, 9_000)], []), comparison: null })).toBeUndefined()
  })
})

describe('the months that are shown', () => {
  it('begin with the newest that is known, and go back a year at most, to the first that is', () => {
    const shown = shownMonths([month(1, null), month(2, 3), month(3, null), month(4, 5), month(5, null)])
    expect(shown.map(({ litres }) => litres)).toEqual([5, null, 3])
    const two = Array.from({ length: 24 }, (_, at) => month(1 + (at % 12), at))
    expect(shownMonths(two).map(({ litres }) => litres)).toEqual([23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12])
    expect(shownMonths([month(1, null)])).toEqual([])
  })

  it('are summed up to what is known of them', () => {
    expect(sumOf([month(1, 9_000), month(2, 2_000, { knownDays: 10, litresPerDay: 200 }), month(3, null)])).toEqual({
      ...{ litres: 11_000, litresPerDay: 275 },
    })
  })

  it.each([
    [0, 0, 'read'],
    [0, 9, 'own'],
    [0, 4, 'partlyOwn'],
    [9, 0, 'estimated'],
    [4, 5, 'partlyEstimated'],
  ])('with %d litres estimated and %d by the customer, say: %s', (estimatedLitres, ownLitres, basis) => {
    expect(basisOf(month(1, 9, { estimatedLitres, ownLitres }))).toBe(basis)
  })
})
