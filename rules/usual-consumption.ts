import type { StitchedState } from './consumption.ts'
import { dayNumber } from './days.ts'

/** How far from the usual a consumption may be before the customer is asked. Configuration (config.ts). */
export interface PlausibilityThresholds {
  /** So many spreads (standard deviations, estimated robustly) around the median are usual. */
  readonly spreads: number
  /** At least so large a share of the median above it is usual, 1 = twice the median. */
  readonly higherShare: number
  /** At least so large a share of the median below it is usual, 0.75 = a quarter of the median. */
  readonly lowerShare: number
  /** At least so much around the median is usual, in cubic metres a day, however even a household lives. */
  readonly floorM3PerDay: number
  /** Up to here is usual while a point has too little history, in cubic metres a day. */
  readonly littleDataM3PerDay: number
}

export const productionThresholds: PlausibilityThresholds = {
  spreads: 4,
  higherShare: 1,
  lowerShare: 0.75,
  floorM3PerDay: 0.2,
  littleDataM3PerDay: 2,
}

export interface UsualPerDay {
  readonly low: number
  readonly high: number
}

/** A shorter period says little: a meter shows whole cubic metres. */
const shortestPeriodDays = 10
const fewestPeriods = 3
/** From here on a point has seasons. */
const seasonsFromDays = 360
const seasonHalfWidthDays = 45
const daysPerYear = 365.25
/** Makes the median deviation an estimate of the standard deviation. */
const deviationToSpread = 1.4826

/**
 * The consumption a day that is usual at a point for the period between two days, by the point's own history: median
 * and spread of the periods at this time of the year, once there is a year of them, and of the last three, whatever the
 * time of the year, so that a household that has just grown isn't asked for a year.
 *
 * @param history of one kind of water, the oldest first, without estimates: they say what somebody thought
 */
export function usualPerDay(
  history: readonly StitchedState[],
  period: { readonly fromDay: string; readonly toDay: string },
  thresholds: PlausibilityThresholds,
): UsualPerDay {
  const periods = history.flatMap(toPeriod)
  const rates = (some: readonly Period[]) => some.map(({ rate }) => rate)
  if (periods.length < fewestPeriods) {
    const highest = Math.max(0, ...rates(periods))
    return { low: 0, high: Math.max(thresholds.littleDataM3PerDay, highest * (1 + thresholds.higherShare)) }
  }
  const season = inSeason(periods, middleOf(dayNumber(period.fromDay), dayNumber(period.toDay)))
  const ranges = [season, periods.slice(-fewestPeriods)].map((some) => rangeAround(rates(some), thresholds))
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  }
}

/** Days by their number. */
interface Period {
  readonly from: number
  readonly to: number
  readonly rate: number
}

function toPeriod({ fromDay, readOn, days, consumptionM3 }: StitchedState): Period | [] {
  if (fromDay === null || days === null || consumptionM3 === null || days < shortestPeriodDays) return []
  const to = dayNumber(readOn)
  return { from: to - days, to, rate: consumptionM3 / days }
}

function inSeason(periods: readonly Period[], middle: number): readonly Period[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last || last.to - first.from < seasonsFromDays) return periods
  const ofSeason = periods.filter(({ from, to }) => {
    const distance = Math.abs(middleOf(from, to) - middle) % daysPerYear
    return Math.min(distance, daysPerYear - distance) <= seasonHalfWidthDays
  })
  return ofSeason.length < fewestPeriods ? periods : ofSeason
}

function middleOf(from: number, to: number): number {
  return from + Math.floor((to - from) / 2)
}

function rangeAround(rates: readonly number[], thresholds: PlausibilityThresholds): UsualPerDay {
  const middle = median(rates)
  const spread = thresholds.spreads * deviationToSpread * median(rates.map((rate) => Math.abs(rate - middle)))
  const atLeast = Math.max(spread, thresholds.floorM3PerDay)
  return {
    low: Math.max(0, middle - Math.max(atLeast, thresholds.lowerShare * middle)),
    high: middle + Math.max(atLeast, thresholds.higherShare * middle),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}
