import { findReadingWindow, type ReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { KnownMeter } from '../known-meters/known-meters.ts'
import { plausibilityOf } from '../known-meters/known-series.ts'
import { toReadingViews, toReadingWindowView } from '../readings/reading-view.ts'
import type { PointRow } from './metering-point.repository.ts'
import type { MeteringPointSummaryView, MeteringPointView, MeterView } from './metering-point.schema.ts'

export type ViewSettings = Pick<Config, 'readingWindowRule' | 'readings'>

/** A point as the customer sees it at an instant. */
export function toMeteringPointView(point: PointRow, now: Date, settings: ViewSettings): MeteringPointView {
  const window = findReadingWindow(now, settings.readingWindowRule)
  const meters = point.meters
    .filter(({ removedOn }) => removedOn === null)
    .map((meter) => toMeterView(meter, point.meters, now, settings))
  const { id, number, name, address, user_name: userName, consumption_type: consumptionType } = point
  return {
    id,
    number,
    name,
    address,
    meteringType: toMeteringType(meters.map(({ kind }) => kind)),
    closedOn: point.closed_on,
    metersToRead: meters.filter(({ isRemote }) => !isRemote).length,
    metersHandedIn: meters.filter((meter) => isHandedIn(meter, window)).length,
    userName,
    consumptionType,
    meters,
    readingWindow: toReadingWindowView(window),
  }
}

function isHandedIn({ isRemote, readings }: MeterView, window: ReadingWindow): boolean {
  return window.isOpen && !isRemote && readings.some(({ counts }) => counts)
}

function toMeterView(
  meter: KnownMeter,
  allMeters: readonly KnownMeter[],
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
    readings: toReadingViews(entries),
    plausibility: plausibilityOf(meter, allMeters, dayAt(now, readingWindowRule), readingWindowRule, plausibility),
  }
}

export function toMeteringType(kinds: readonly KnownMeter['kind'][]): MeteringPointSummaryView['meteringType'] {
  const [first] = kinds
  if (first === undefined) return 'none'
  return kinds.includes('cold') && kinds.includes('hot') ? 'cold-and-hot' : first
}
