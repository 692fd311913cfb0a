import { firstOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { monthlyConsumption } from '@moja-komunala/rules/monthly-consumption.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { listBilledHouseholds, type BilledHousehold } from '../known-meters/billed-households.ts'
import { replaceAverages } from './average-consumption.repository.ts'
import { countedFlats, groupsOf } from './comparable-groups.ts'
import type { GroupedAverage } from './grouped-averages.ts'

/** An average over fewer would tell their neighbours too much. */
export const fewestPoints = 10
/** So large a share of the lowest and of the highest is left out: a burst pipe, or an empty house, is nobody's usual. */
const leftOutShare = 0.1
/** Rounded so far that one household more or less is hardly seen. */
const roundedToLitres = 10
const monthsKept = 24
/** Worked on in one go; others have their turn in between. */
const pointsAtOnce = 100

export interface AverageConsumptionDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

/** What comparable points use on average, reckoned from time to time and kept. */
export class AverageConsumption {
  readonly #dependencies: AverageConsumptionDependencies

  constructor(dependencies: AverageConsumptionDependencies) {
    this.#dependencies = dependencies
  }

  /** Makes all of it anew, from what was read: months that are known whole, and rest on no estimate. */
  async refresh(): Promise<void> {
    const { db, clock, config } = this.#dependencies
    const thisMonth = firstOfMonth(dayAt(clock(), config.readingWindowRule))
    const span = { from: monthsAfter(thisMonth, -monthsKept), to: monthsAfter(thisMonth, -1) }
    const used = new Map<string, Map<string, number[]>>()
    let households: readonly BilledHousehold[]
    let after: string | undefined
    do {
      households = await listBilledHouseholds(db, { after, limit: pointsAtOnce })
      for (const household of households) note(used, household, span)
      after = households.at(-1)?.meteringPointId
    } while (households.length === pointsAtOnce)
    await replaceAverages(db, averagesOf(used))
  }
}

/** In each group that it belongs to: where a narrow one has too few, a wider one stands in. */
function note(
  used: Map<string, Map<string, number[]>>,
  household: BilledHousehold,
  span: { readonly from: string; readonly to: string },
): void {
  const flats = countedFlats(household)
  const months = monthlyConsumption(household.meters, span).together.flatMap(
    ({ month, days, knownDays, litresPerDay, estimatedLitres }) =>
      litresPerDay === null || knownDays < days || estimatedLitres > 0
        ? []
        : [{ month, litresPerDay: litresPerDay / flats }],
  )
  for (const { key } of groupsOf(household)) {
    const ofGroup = used.get(key) ?? new Map<string, number[]>()
    used.set(key, ofGroup)
    for (const { month, litresPerDay } of months) {
      const ofMonth = ofGroup.get(month)
      if (ofMonth) ofMonth.push(litresPerDay)
      else ofGroup.set(month, [litresPerDay])
    }
  }
}

function averagesOf(used: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>): GroupedAverage[] {
  return [...used].flatMap(([group, months]) =>
    [...months].flatMap(([month, ofPoints]) => {
      const litresPerDay = averageOf(ofPoints)
      return litresPerDay === undefined ? [] : [{ group, month, litresPerDay }]
    }),
  )
}

/** @returns undefined where too few are left */
function averageOf(ofPoints: readonly number[]): number | undefined {
  const leftOut = Math.floor(ofPoints.length * leftOutShare)
  const kept = ofPoints.toSorted((a, b) => a - b).slice(leftOut, ofPoints.length - leftOut)
  if (kept.length < fewestPoints) return undefined
  const mean = kept.reduce((sum, litres) => sum + litres, 0) / kept.length
  return Math.round(mean / roundedToLitres) * roundedToLitres
}
