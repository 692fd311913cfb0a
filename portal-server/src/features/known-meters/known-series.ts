import {
  findConsumptionBase,
  mergeStates,
  stitchConsumption,
  withoutEstimates,
  type MeterSeries,
  type MeterState,
  type StitchedState,
} from '@moja-komunala/rules/consumption.ts'
import { dayNumber } from '@moja-komunala/rules/days.ts'
import type { Plausibility } from '@moja-komunala/rules/plausibility.ts'
import { lastDayOfWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { consumptionSince } from '@moja-komunala/rules/rollover.ts'
import { usualPerDay, type PlausibilityThresholds } from '@moja-komunala/rules/usual-consumption.ts'
import type { PeriodConsumption, SubmittedReadingView } from '../readings/reading.schema.ts'
import type { KnownMeter } from './known-meter.ts'

/* What the rules need, made of what the database knows of a point's meters. */

/** The meters of one kind at a point as series, the oldest first. */
export function seriesOf(ofKind: readonly KnownMeter[], rule: ReadingWindowRule): MeterSeries[] {
  return ofKind.map(({ serialNumber, digits, installedOn, removedOn, installedM3, removedM3, billed, own }) => {
    const windows = own.map((entry) => ({ ...entry, windowLastDay: lastDayOfWindow(entry.windowFirstDay, rule) }))
    const states = mergeStates(billed, windows)
    return { serialNumber, digits, installedOn, removedOn, installedM3, removedM3, states }
  })
}

/**
 * What a meter's reading is judged by on a day; null where nothing is known of the meter.
 *
 * @param series of the meters of one kind, the one that is judged at `at`
 */
export function plausibilityOf(
  series: readonly MeterSeries[],
  at: number,
  day: string,
  thresholds: PlausibilityThresholds,
): Plausibility | null {
  const read = withoutEstimates(series)
  const base = read[at]?.states.at(-1) ?? series[at]?.states.at(-1) ?? stateAtExchange(series, at)
  if (base === undefined) return null
  const history = stitchConsumption(read).flat()
  return {
    baseM3: base.valueM3,
    baseOn: base.readOn,
    usualPerDayM3: usualPerDay(history, { fromDay: base.readOn, toDay: day }, thresholds),
  }
}

/** A meter that took another one's place began where it was installed; of a first one nobody may have noted it. */
function stateAtExchange(
  series: readonly MeterSeries[],
  at: number,
): Pick<MeterState, 'readOn' | 'valueM3'> | undefined {
  const meter = series[at]
  return at > 0 && meter ? { readOn: meter.installedOn, valueM3: meter.installedM3 } : undefined
}

const sameTimeOfYearDays = 45

/**
 * This period's consumption by a reading that was just handed in, beside the last one's and last year's. Estimates are left out of
 * all three, as the pages do before it is handed in.
 *
 * @param series of the meters of one kind, the one that was read at `at`
 */
export function compareConsumption(
  series: readonly MeterSeries[],
  at: number,
  reading: { readonly day: string; readonly valueM3: number },
): SubmittedReadingView['consumption'] {
  const earlier = stitchConsumption(withoutEstimates(series.slice(0, at + 1))).flat()
  const yearBefore = dayNumber(reading.day) - 365
  const distance = ({ readOn }: StitchedState) => Math.abs(dayNumber(readOn) - yearBefore)
  const lastYear = earlier
    .filter((state) => distance(state) <= sameTimeOfYearDays && toPeriod(state) !== null)
    .sort((a, b) => distance(a) - distance(b))[0]
  return {
    thisPeriod: thisPeriod(series, at, reading),
    lastPeriod: toPeriod(earlier.at(-1)),
    lastYear: toPeriod(lastYear),
  }
}

function thisPeriod(
  series: readonly MeterSeries[],
  at: number,
  { day, valueM3 }: { readonly day: string; readonly valueM3: number },
): PeriodConsumption | null {
  const base = findConsumptionBase(series, at)
  const meter = series[at]
  if (!base || !meter || base.fromDay > day) return null
  const m3 = consumptionSince(base, valueM3, meter.digits)
  return m3 === null ? null : { m3, fromDay: base.fromDay, toDay: day }
}

function toPeriod(state: StitchedState | undefined): PeriodConsumption | null {
  if (!state || state.consumptionM3 === null || state.fromDay === null || state.fromDay > state.readOn) return null
  return { m3: state.consumptionM3, fromDay: state.fromDay, toDay: state.readOn }
}
