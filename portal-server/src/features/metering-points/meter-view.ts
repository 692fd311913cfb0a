import { findConsumptionBase, type MeterSeries } from '@moja-komunala/rules/consumption.ts'
import { findReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { plausibilityOf, seriesOf } from '../known-meters/known-series.ts'
import { toReadingViews, toReadingWindowView } from '../readings/reading-view.ts'
import type { ReadingView } from '../readings/reading.schema.ts'
import type { PointWithMeters, ShownMeter } from './points-with-meters.ts'
import type { MeteringPointSummaryView, MeteringPointView, MeterView } from './metering-point.schema.ts'

/** So many of a meter's readings come along with its point, and so many at once where all are asked for. */
export const readingsShown = 30

export type ViewSettings = Pick<Config, 'readingWindowRule' | 'readings'>

/** A point as the customer sees it at an instant. */
export function toMeteringPointView(point: PointWithMeters, now: Date, settings: ViewSettings): MeteringPointView {
  const window = findReadingWindow(now, settings.readingWindowRule)
  const meters = (['cold', 'hot'] as const).flatMap((kind) =>
    toMeterViews(
      point.meters.filter((meter) => meter.kind === kind),
      now,
      settings,
    ),
  )
  const isOver = point.ends_on < dayAt(now, settings.readingWindowRule)
  const handedIn = isOver || !window.isOpen ? [] : meters.flatMap(toHandedIn)
  const { id, number, name, address, user_name: userName, consumption_type: consumptionType } = point
  return {
    id,
    number,
    name,
    address,
    meteringType: toMeteringType(meters.map(({ kind }) => kind)),
    closedOn: point.closed_on,
    ...toOccupiedDays(point),
    isOver,
    metersToRead: isOver ? 0 : meters.filter(({ isRemote }) => !isRemote).length,
    metersHandedIn: handedIn.length,
    handedIn,
    userName,
    consumptionType,
    linkedAccounts: point.linked_accounts,
    meters,
    readingWindow: toReadingWindowView(window),
  }
}

/** PostgreSQL's days without end are none to anybody else. */
export function toOccupiedDays({ starts_on, ends_on }: { readonly starts_on: string; readonly ends_on: string }) {
  return {
    occupiedFrom: starts_on === '-infinity' ? null : starts_on,
    occupiedTo: ends_on === 'infinity' ? null : ends_on,
  }
}

function toHandedIn({ id, kind, isRemote, readings }: MeterView): MeteringPointSummaryView['handedIn'] {
  const counting = isRemote ? undefined : readings.find(({ counts }) => counts)
  return counting ? [{ meterId: id, kind, valueM3: counting.valueM3, enteredAt: counting.enteredAt }] : []
}

/** The meters of one kind that stand there, beside those that stood there before. */
function toMeterViews(ofKind: readonly ShownMeter[], now: Date, settings: ViewSettings): MeterView[] {
  const series = seriesOf(ofKind, settings.readingWindowRule)
  return ofKind.flatMap((meter, at) =>
    meter.removedOn === null ? toMeterView(meter, { series, at }, now, settings) : [],
  )
}

function toMeterView(
  meter: ShownMeter,
  { series, at }: { readonly series: readonly MeterSeries[]; readonly at: number },
  now: Date,
  { readingWindowRule, readings: { plausibility, maxDigits } }: ViewSettings,
): MeterView {
  const { id, kind, serialNumber, type, isRemote, installedOn, billed, entries } = meter
  return {
    id,
    kind,
    serialNumber,
    type,
    digits: Math.min(meter.digits, maxDigits),
    isRemote,
    installedOn,
    lastBilled: billed[0] ?? null,
    readings: newestOf(toReadingViews(entries)),
    consumptionBase: findConsumptionBase(series, at),
    plausibility: plausibilityOf(series, at, dayAt(now, readingWindowRule), plausibility),
  }
}

/** With the one that counts, wherever it stands: a household may have entered many. */
function newestOf(readings: readonly ReadingView[]): ReadingView[] {
  return readings.filter(({ counts }, index) => counts || index < readingsShown)
}

export function toMeteringType(kinds: readonly KnownMeter['kind'][]): MeteringPointSummaryView['meteringType'] {
  const [first] = kinds
  if (first === undefined) return 'none'
  return kinds.includes('cold') && kinds.includes('hot') ? 'cold-and-hot' : first
}
