import {
  mergeStates,
  stitchConsumption,
  type MeterSeries,
  type MeterState,
  type StitchedState,
} from '@moja-komunala/rules/consumption.ts'
import { addDays, daysBetween } from '@moja-komunala/rules/days.ts'
import type { JudgedMeter, Plausibility } from '@moja-komunala/rules/plausibility.ts'
import { lastDayOfWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import { usualPerDay, type PlausibilityThresholds } from '@moja-komunala/rules/usual-consumption.ts'
import type { PeriodConsumption, SubmittedReadingView } from '../readings/reading.schema.ts'
import type { KnownMeter } from './known-meters.ts'

/* What the rules need, made of what the database knows of a point's meters. */

/** The meters of one kind as series, the oldest first. */
export function seriesOf(meters: readonly KnownMeter[], kind: KnownMeter['kind'], rule: ReadingWindowRule) {
  return meters.filter((meter) => meter.kind === kind).map((meter) => toSeries(meter, rule))
}

function toSeries(meter: KnownMeter, rule: ReadingWindowRule): MeterSeries {
  const own = meter.own.map(({ valueM3, enteredAt, windowFirstDay }) => ({
    readOn: dayAt(new Date(enteredAt), rule),
    valueM3,
    windowFirstDay,
    windowLastDay: lastDayOfWindow(windowFirstDay, rule),
  }))
  const { serialNumber, digits, installedOn, removedOn, installedM3, removedM3 } = meter
  const states = mergeStates(meter.billed, own)
  return { serialNumber, digits, installedOn, removedOn, installedM3, removedM3, states }
}

/** What a meter's reading is judged by on a day; null where nothing is known of the meter. */
export function plausibilityOf(
  meter: KnownMeter,
  allMeters: readonly KnownMeter[],
  day: string,
  rule: ReadingWindowRule,
  thresholds: PlausibilityThresholds,
): Plausibility | null {
  const all = seriesOf(allMeters, meter.kind, rule)
  // An estimate is nobody's reading: the true one may well be below it.
  const read = all.map((series) => ({
    ...series,
    states: series.states.filter(({ source }) => source !== 'estimated'),
  }))
  const at = allMeters.filter(({ kind }) => kind === meter.kind).indexOf(meter)
  const base = read[at]?.states.at(-1) ?? all[at]?.states.at(-1) ?? stateAtExchange(meter, at)
  if (base === undefined) return null
  const history = stitchConsumption(read).flat()
  return {
    baseM3: base.valueM3,
    baseOn: base.readOn,
    usualPerDayM3: usualPerDay(history, { fromDay: base.readOn, toDay: day }, thresholds),
  }
}

/** A meter that took another one's place began where it was installed; of a first one nobody may have noted it. */
function stateAtExchange(meter: KnownMeter, at: number): Pick<MeterState, 'readOn' | 'valueM3'> | undefined {
  return at > 0 ? { readOn: meter.installedOn, valueM3: meter.installedM3 } : undefined
}

/** The other meters that stand at the point, as findDoubts() wants them. */
export function othersOf(
  meter: KnownMeter,
  allMeters: readonly KnownMeter[],
  plausibility: (meter: KnownMeter) => Plausibility | null,
): JudgedMeter[] {
  return allMeters
    .filter((other) => other.removedOn === null && other.id !== meter.id)
    .map((other) => ({ digits: other.digits, plausibility: plausibility(other) }))
}

const sameTimeOfYearDays = 45

/** This period's consumption by a reading that was just handed in, beside the last one's and last year's. */
export function compareConsumption(
  meter: KnownMeter,
  allMeters: readonly KnownMeter[],
  reading: { readonly day: string; readonly valueM3: number },
  rule: ReadingWindowRule,
): SubmittedReadingView['consumption'] {
  const all = seriesOf(allMeters, meter.kind, rule)
  const own: MeterState = { readOn: reading.day, valueM3: reading.valueM3, source: 'own' }
  const at = allMeters.filter(({ kind }) => kind === meter.kind).indexOf(meter)
  const stitched = stitchConsumption(
    all.map((series, index) => (index === at ? { ...series, states: [...series.states, own] } : series)),
  )
  const upToNow = stitched.slice(0, at + 1).flat()
  const earlier = upToNow.slice(0, -1)
  const yearBefore = addDays(reading.day, -365)
  const distance = ({ readOn }: StitchedState) => Math.abs(daysBetween(readOn, yearBefore))
  const lastYear = earlier
    .filter((state) => distance(state) <= sameTimeOfYearDays && toPeriod(state) !== null)
    .sort((a, b) => distance(a) - distance(b))[0]
  return { thisPeriod: toPeriod(upToNow.at(-1)), lastPeriod: toPeriod(earlier.at(-1)), lastYear: toPeriod(lastYear) }
}

function toPeriod(state: StitchedState | undefined): PeriodConsumption | null {
  if (!state || state.consumptionM3 === null || state.fromDay === null || state.fromDay > state.readOn) return null
  return { m3: state.consumptionM3, fromDay: state.fromDay, toDay: state.readOn }
}
