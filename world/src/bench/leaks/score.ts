import { months } from './calendar.ts'
import type { Leak } from './leak.ts'
import type { Method, Weighed } from './methods.ts'
import { dayInTown, type Household } from './town.ts'

/** A town as a method weighs it. */
export interface WeighedTown {
  readonly households: readonly WeighedHousehold[]
}
interface WeighedHousehold {
  readonly leak: Leak | undefined
  readonly readings: readonly WeighedReading[]
}
interface WeighedReading {
  readonly from: number
  readonly to: number
  readonly weight: number
}

export function weighTown(town: readonly Household[], method: Method): WeighedTown {
  const toReading = ({ fromDay, readOn, weight }: Weighed) => ({
    from: dayInTown(fromDay),
    to: dayInTown(readOn),
    weight,
  })
  return {
    households: town.map(({ leak, states }) => ({ leak, readings: method.weigh(states).map(toReading) })),
  }
}

/** A lasting state is said once. */
const isSaidAt = (readings: readonly WeighedReading[], at: number, knob: number): boolean =>
  (readings[at]?.weight ?? NaN) > knob && !((readings[at - 1]?.weight ?? NaN) > knob)

const holds = (leak: Leak | undefined, { from, to }: WeighedReading): boolean =>
  leak !== undefined && leak.from < to && leak.until > from

/** Messages on readings whose period holds no leak, in 100 months of one household. */
export function falseMessages({ households }: WeighedTown, knob: number): number {
  let count = 0
  for (const { leak, readings } of households)
    readings.forEach((reading, at) => {
      if (!holds(leak, reading) && isSaidAt(readings, at, knob)) count += 1
    })
  return (100 * count) / (households.length * months)
}

export function knobFor(town: WeighedTown, messages: number): number {
  let [low, high] = [0, 60]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (falseMessages(town, middle) > messages) low = middle
    else high = middle
  }
  return high
}

/** Shares of leaks. */
export interface Found {
  readonly leaks: number
  readonly byFirst: number
  readonly byFirstFull: number
  readonly bySecond: number
  readonly byThird: number
}

export const isLarge = ({ kind, litresPerDay }: Leak): boolean =>
  kind === 'burst' || (kind === 'steady' && litresPerDay >= 200)
export const isSteady =
  (atLeast: number) =>
  ({ kind, litresPerDay }: Leak): boolean =>
    kind === 'steady' && litresPerDay >= atLeast
export const isLargest = ({ kind, litresPerDay }: Leak): boolean =>
  kind === 'burst' || (kind === 'steady' && litresPerDay >= 400)

export function findLeaks({ households }: WeighedTown, knob: number, isMeant: (leak: Leak) => boolean): Found {
  const counts = { leaks: 0, byFirst: 0, byFirstFull: 0, bySecond: 0, byThird: 0 }
  for (const { leak, readings } of households) {
    if (!leak || !isMeant(leak)) continue
    const first = readings.findIndex(({ to }) => to > leak.from)
    if (first === -1) continue
    const firstFull = readings.findIndex(({ from }) => from >= leak.from)
    const said = readings.findIndex((_, at) => at >= first && isSaidAt(readings, at, knob))
    const isSaidBy = (at: number) => (said !== -1 && said <= at ? 1 : 0)
    counts.leaks += 1
    counts.byFirst += isSaidBy(first)
    counts.byFirstFull += isSaidBy(firstFull)
    counts.bySecond += isSaidBy(first + 1)
    counts.byThird += isSaidBy(first + 2)
  }
  const share = (count: number) => (100 * count) / counts.leaks
  return {
    leaks: counts.leaks,
    byFirst: share(counts.byFirst),
    byFirstFull: share(counts.byFirstFull),
    bySecond: share(counts.bySecond),
    byThird: share(counts.byThird),
  }
}
