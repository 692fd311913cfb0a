import type { MonthOfConsumption } from './monthly-consumption.ts'

/* What a point used beside what comparable points use, or beside what it used itself before. */

/** Beside others: households differ by more than that from month to month. */
export const alikeOthersPercent = 10
/** Beside one's own use: a warm summer makes as much. */
export const alikeBeforePercent = 5

export type UseVerdict = 'less' | 'alike' | 'more'

export interface ComparedUse {
  readonly verdict: UseVerdict
  /** By how much, without a sign. */
  readonly percent: number
  readonly ownLitresPerDay: number
  readonly otherLitresPerDay: number
  /** So many months were compared. */
  readonly months: number
}

type KnownMonth = Pick<MonthOfConsumption, 'month' | 'days' | 'knownDays' | 'litres' | 'estimatedLitres'>

/** That it is known whole, and rests on no estimate. */
const isRead = ({ days, knownDays, estimatedLitres }: KnownMonth): boolean =>
  knownDays === days && estimatedLitres === 0

/**
 * Over the months that were read whole and of which it is known what others use. Undefined where there is none.
 *
 * @param averages litres a day, by the month's first day
 */
export function compareWithAverages(
  months: readonly KnownMonth[],
  averages: ReadonlyMap<string, number>,
): ComparedUse | undefined {
  const pairs = months.filter(isRead).flatMap(({ month, days, litres }) => {
    const average = averages.get(month)
    return litres === null || average === undefined ? [] : [{ days, litres, other: average * days, otherDays: days }]
  })
  return compare(pairs, alikeOthersPercent)
}

/** Over the months that were read whole both times, so that a cold month stands beside a cold one. Undefined where there is none. */
export function compareWithBefore(
  months: readonly (KnownMonth & { readonly yearBefore: KnownMonth | null })[],
): ComparedUse | undefined {
  const pairs = months.filter(isRead).flatMap(({ days, litres, yearBefore }) => {
    if (litres === null || yearBefore === null || yearBefore.litres === null || !isRead(yearBefore)) return []
    return [{ days, litres, other: yearBefore.litres, otherDays: yearBefore.days }]
  })
  return compare(pairs, alikeBeforePercent)
}

interface Pair {
  readonly days: number
  readonly litres: number
  readonly other: number
  readonly otherDays: number
}

function compare(pairs: readonly Pair[], alikePercent: number): ComparedUse | undefined {
  const sum = (of: (pair: Pair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0)
  const own = sum(({ litres }) => litres) / sum(({ days }) => days)
  const other = sum((pair) => pair.other) / sum(({ otherDays }) => otherDays)
  if (pairs.length === 0 || other === 0) return undefined
  const percent = Math.round((100 * (own - other)) / other)
  return {
    verdict: Math.abs(percent) <= alikePercent ? 'alike' : percent < 0 ? 'less' : 'more',
    ...{ percent: Math.abs(percent), ownLitresPerDay: own, otherLitresPerDay: other, months: pairs.length },
  }
}
