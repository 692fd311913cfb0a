import type { StitchedState } from '@moja-komunala/rules/consumption.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { judgeUse } from '@moja-komunala/rules/unusual-use.ts'

/**
 * How far each reading is above the usual, by some measure: what is above the method's one knob is said. NaN where the method has
 * nothing to compare with.
 */
export interface Method {
  readonly name: string
  readonly weigh: (states: readonly StitchedState[]) => readonly Weighed[]
}

export interface Weighed {
  readonly fromDay: string
  readonly readOn: string
  readonly weight: number
}

export const ourRule: Method = {
  name: 'the rule',
  weigh: (states) =>
    judgeUse(states).map(({ fromDay, readOn, margins }) => ({ fromDay, readOn, weight: margins ?? NaN })),
}

/** As one usually does it; the allowances for summer were chosen on seed 1. */
export const peers: readonly Method[] = [
  { name: 'z-score', weigh: byOwnHistory(zScore, 1) },
  { name: 'z-score, summer × 1.3', weigh: byOwnHistory(zScore, 1.3) },
  { name: 'IQR, summer × 2.2', weigh: byOwnHistory(quartiles, 2.2) },
]

const fewestReadings = 3

function byOwnHistory(
  weightOf: (rate: number, sorted: readonly number[]) => number,
  inSummer: number,
): Method['weigh'] {
  return (states) => {
    const rates: number[] = []
    return states.flatMap(({ fromDay, readOn, days, consumptionM3 }) => {
      if (fromDay === null || days === null || consumptionM3 === null || days < 10) return []
      const rate = (1000 * consumptionM3) / days
      const history = rates.slice(-24)
      rates.push(rate)
      if (history.length < fewestReadings) return { fromDay, readOn, weight: NaN }
      const month = Number(addDays(fromDay, Math.floor(days / 2)).slice(5, 7))
      const allowance = month >= 5 && month <= 8 ? inSummer : 1
      const weight = weightOf(
        rate,
        history.sort((a, b) => a - b),
      )
      return { fromDay, readOn, weight: weight / allowance }
    })
  }
}

/** What a history without any swing is taken to swing: a meter shows whole cubic metres. */
const leastSwing = 15

function zScore(rate: number, history: readonly number[]): number {
  const mean = history.reduce((sum, some) => sum + some, 0) / history.length
  const variance = history.reduce((sum, some) => sum + (some - mean) ** 2, 0) / history.length
  return (rate - mean) / Math.max(leastSwing, Math.sqrt(variance))
}

function quartiles(rate: number, history: readonly number[]): number {
  const [lower, upper] = [quantile(history, 0.25), quantile(history, 0.75)]
  return (rate - upper) / Math.max(leastSwing, upper - lower)
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}
