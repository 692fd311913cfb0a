import { beginningOn, type MeterOfKind } from '@moja-komunala/rules/monthly-consumption.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { seriesOf } from '../known-meters/known-series.ts'

/** A point's meters as its consumption is reckoned from, of whoever's time it is. */
export function metersOfKind(meters: readonly KnownMeter[], rule: ReadingWindowRule): MeterOfKind[] {
  return seriesOf(meters, rule).flatMap((series, at) => {
    const meter = meters[at]
    return meter ? [beginningOn({ ...series, kind: meter.kind }, meter.time.startsOn)] : []
  })
}
