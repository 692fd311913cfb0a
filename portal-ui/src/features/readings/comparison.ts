import type { PeriodConsumption } from '../../api/types.ts'
import { daysBetween } from '@moja-komunala/rules/days.ts'

export interface ComparedPeriod {
  readonly consumption: PeriodConsumption
  readonly days: number
  readonly litresPerDay: number
  /** The length of its bar, 0 to 1: periods are not of the same length, so what is used in a day decides. */
  readonly share: number
}

/** Periods beside each other; one that has no day, as where a reading is corrected on the day of the last, is left out. */
export function comparePeriods(
  periods: readonly (PeriodConsumption | null)[],
): readonly (ComparedPeriod | undefined)[] {
  const perDay = periods.map((consumption) => {
    if (consumption === null) return undefined
    const days = daysBetween(consumption.fromDay, consumption.toDay)
    return days > 0 ? { consumption, days, litresPerDay: (consumption.m3 * 1000) / days } : undefined
  })
  const most = Math.max(1, ...perDay.map((period) => period?.litresPerDay ?? 0))
  return perDay.map((period) => period && { ...period, share: period.litresPerDay / most })
}
