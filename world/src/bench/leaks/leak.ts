import { days } from './calendar.ts'
import type { Dice } from './dice.ts'

/** A leak, by what the meter counts of it. */
export interface Leak {
  readonly kind: 'steady' | 'on-off' | 'growing' | 'burst'
  /** While it runs; of a growing one, in the end. */
  readonly litresPerDay: number
  readonly from: number
  /** When it was mended, or the last day of all. */
  readonly until: number
}

const kinds = [
  ['steady', 62],
  ['on-off', 16],
  ['growing', 15],
  ['burst', 7],
] as const
const sizes = [
  [50, 22],
  [100, 27],
  [200, 23],
  [400, 15],
  [1000, 8],
] as const
/** Of households a year. */
const frequency = 1 / 9
/** Before there are too few readings to compare with, later too few that could tell. */
const span = { from: 200, until: days - 110 }
const daysToGrow = 150

export function rollLeak(dice: Dice): Leak | undefined {
  if (!dice.happens((frequency * (span.until - span.from)) / 365)) return undefined
  const kind = dice.oneOf(kinds)
  const from = dice.whole(span.from, span.until)
  if (kind === 'burst') return { kind, litresPerDay: dice.between(1500, 6000), from, until: from + dice.whole(4, 21) }
  const litresPerDay = dice.oneOf(sizes)
  // The larger, the sooner somebody hears it, or gets the bill.
  const until = from + 25 + dice.waiting(litresPerDay >= 1000 ? 100 : litresPerDay >= 400 ? 200 : 300)
  return { kind, litresPerDay, from, until: Math.min(days, Math.round(until)) }
}

export function addLeak(dice: Dice, litres: Float64Array, leak: Leak): void {
  let isOn = true
  for (let day = leak.from; day < leak.until; day += 1) {
    if (leak.kind === 'on-off' && dice.happens(1 / 9)) isOn = !isOn
    const share = leak.kind === 'growing' ? Math.min(1, (day - leak.from) / daysToGrow) : isOn ? 1 : 0
    litres[day] = (litres[day] ?? 0) + share * leak.litresPerDay
  }
}
