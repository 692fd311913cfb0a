import { addDays, firstOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { monthlyConsumption } from '@moja-komunala/rules/monthly-consumption.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { runUpDays } from '../known-meters/known-span.ts'
import { metersOfKind } from './meters-of-kind.ts'

/* The last months of a point's consumption: the very figures of its page, of no more than what is kept of each meter. */

/** A year, and this month, of which mostly nothing is known yet. */
export const recentMonthCount = 13

export interface RecentMonths {
  readonly firstMonth: string
  /** Month by month; null where nothing is known. */
  readonly litres: readonly (number | null)[]
  /** The last month of which each day is known. */
  readonly lastWhole: { readonly month: string; readonly litres: number; readonly isEstimated: boolean } | null
}

/** As far back as the page of a point's consumption looks at first. */
export const longAgo = (today: string): string => addDays(monthsAfter(firstOfMonth(today), 1 - 2 * 12 - 12), -runUpDays)

const firstMonthOf = (today: string): string => monthsAfter(firstOfMonth(today), 1 - recentMonthCount)

/** Null where nothing is known of any of them. */
export function recentMonths(
  meters: readonly KnownMeter[],
  today: string,
  rule: ReadingWindowRule,
): RecentMonths | null {
  const firstMonth = firstMonthOf(today)
  const { together } = monthlyConsumption(metersOfKind(meters, rule), { from: firstMonth, to: firstOfMonth(today) })
  if (together.every(({ litres }) => litres === null)) return null
  const whole = together.findLast(({ days, knownDays }) => knownDays === days)
  return {
    firstMonth,
    litres: together.map(({ litres }) => litres),
    lastWhole:
      whole === undefined || whole.litres === null
        ? null
        : { month: whole.month, litres: whole.litres, isEstimated: whole.estimatedLitres > 0 },
  }
}

/**
 * Whether these months come out the same whatever else is known from before `since`: they do where of each kind the first that is known
 * was read before them, or before whoever looks came, as nothing reaches across that.
 */
export function reachFarEnough(
  meters: readonly KnownMeter[],
  { since, today }: { readonly since: string; readonly today: string },
  rule: ReadingWindowRule,
): boolean {
  const lastDayBefore = addDays(firstMonthOf(today), -1)
  const ofKinds = metersOfKind(meters, rule)
  return (['cold', 'hot'] as const).every((kind) => {
    const [first, ...later] = ofKinds.filter((meter) => meter.kind === kind)
    if (first === undefined) return true
    const read = first.states.find(({ source }) => source !== 'estimated')
    const isBefore = ({ readOn }: { readonly readOn: string }) =>
      readOn >= since && (readOn <= lastDayBefore || meters.every(({ time }) => readOn <= time.startsOn))
    return read !== undefined && isBefore(read) && later.every(({ installedOn }) => installedOn >= since)
  })
}
