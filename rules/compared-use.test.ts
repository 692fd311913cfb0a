import { describe, expect, it } from '@jest/globals'
import { compareWithAverages, compareWithBefore } from './compared-use.ts'

const month = (name: string, litres: number | null, more: { knownDays?: number; estimatedLitres?: number } = {}) => ({
  ...{ month: name, days: 30, knownDays: 30, litres, estimatedLitres: 0 },
  ...more,
})

describe('what was used beside what others use', () => {
  const averages = new Map([
    ['2025-04-01', 300],
    ['2025-06-01', 400],
  ])

  it('is compared over the months of which both is known, read whole and without estimates', () => {
    const months = [
      month('2025-04-01', 30 * 450),
      month('2025-05-01', 30 * 9_000),
      month('2025-06-01', 30 * 950, { estimatedLitres: 1 }),
      month('2025-06-01', 30 * 950, { knownDays: 29 }),
      month('2025-06-01', null),
    ]
    expect(compareWithAverages(months, averages)).toEqual({
      ...{ verdict: 'more', percent: 50, ownLitresPerDay: 450, otherLitresPerDay: 300, months: 1 },
    })
  })

  it.each([
    [330, 'alike', 10],
    [270, 'alike', 10],
    [267, 'less', 11],
    [333, 'more', 11],
  ] as const)('of %i litres a day beside 300 is %s', (perDay, verdict, percent) => {
    const compared = compareWithAverages([month('2025-04-01', 30 * perDay)], averages)
    expect(compared).toMatchObject({ verdict, percent })
  })

  it('is not compared where nothing is known of both', () => {
    expect(compareWithAverages([month('2025-05-01', 1)], averages)).toBeUndefined()
    expect(compareWithAverages([month('2025-04-01', 1)], new Map([['2025-04-01', 0]]))).toBeUndefined()
  })
})

describe('what was used beside the year before', () => {
  it('is compared month by month, over those that were read whole in both years', () => {
    const months = [
      { ...month('2025-01-01', 6_000), yearBefore: month('2024-01-01', 9_000) },
      { ...month('2025-02-01', 6_000), yearBefore: month('2024-02-01', 3_000, { knownDays: 10 }) },
      { ...month('2025-03-01', 6_000), yearBefore: null },
    ]
    expect(compareWithBefore(months)).toMatchObject({ verdict: 'less', percent: 33, months: 1 })
  })

  it('is alike up to five per cent', () => {
    const beside = (litres: number) =>
      compareWithBefore([{ ...month('2025-01-01', litres), yearBefore: month('2024-01-01', 1_000) }])?.verdict
    expect([950, 1_050, 940, 1_060].map(beside)).toEqual(['alike', 'alike', 'less', 'more'])
  })
})
