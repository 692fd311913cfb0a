import type { MeteringPointConsumption } from '../../api/types.ts'
import { shownMonths } from './figures.ts'

export interface Comparison {
  readonly verdict: 'less' | 'alike' | 'more'
  /** By how much, without a sign. */
  readonly percent: number
  readonly ownLitresPerDay: number
  readonly averageLitresPerDay: number
  /** So many months were compared. */
  readonly months: number
}

/** Up to here somebody uses about as much as others: households differ by more than that from month to month. */
const alikePercent = 10

/** Over the months that are shown, known whole, without estimates, and of others, too. Undefined where there is none. */
export function compareWithOthers({ together, comparison }: MeteringPointConsumption): Comparison | undefined {
  const averages = new Map(comparison?.months.map(({ month, litresPerDay }) => [month, litresPerDay]))
  const compared = shownMonths(together).flatMap(({ month, days, knownDays, litres, estimatedLitres }) => {
    const average = averages.get(month)
    if (average === undefined || litres === null || knownDays < days || estimatedLitres > 0) return []
    return [{ days, litres, averageLitres: average * days }]
  })
  const sum = (of: (month: (typeof compared)[number]) => number): number =>
    compared.reduce((total, month) => total + of(month), 0)
  const [days, averageLitres] = [sum((month) => month.days), sum((month) => month.averageLitres)]
  if (averageLitres === 0) return undefined
  const percent = Math.round((100 * (sum(({ litres }) => litres) - averageLitres)) / averageLitres)
  return {
    verdict: Math.abs(percent) <= alikePercent ? 'alike' : percent < 0 ? 'less' : 'more',
    percent: Math.abs(percent),
    ownLitresPerDay: sum(({ litres }) => litres) / days,
    averageLitresPerDay: averageLitres / days,
    months: compared.length,
  }
}
