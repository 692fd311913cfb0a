import { judgeEntries } from '@moja-komunala/rules/counting-entry.ts'
import type { Meter, MeteringPoint, MeteringPointSummary, Reading, SubmittedReading } from './types.ts'

/** The point as it is once `submitted` has been stored for one of its meters: whichever entry counts then (M14). */
export function withReading(point: MeteringPoint, meterId: string, submitted: SubmittedReading): MeteringPoint {
  const { readingWindow } = submitted
  return {
    ...point,
    readingWindow,
    meters: point.meters.map((meter) => (meter.id === meterId ? meterWithReading(meter, submitted) : meter)),
  }
}

function meterWithReading(meter: Meter, { reading }: SubmittedReading): Meter {
  if (meter.readings.some(({ id }) => id === reading.id)) return meter
  return { ...meter, readings: judged([...meter.readings.toReversed(), reading]) }
}

/** @param readings in the order of arrival */
function judged(readings: readonly Reading[]): Reading[] {
  const entries = readings.map((reading) => ({
    reading,
    enteredAt: new Date(reading.enteredAt),
    isLate: reading.notCounted === 'arrived-late',
  }))
  return judgeEntries(entries).map(({ entry, counts, notCounted }) => ({ ...entry.reading, counts, notCounted }))
}

/** The list as it is then: what counts of the meter, which is done. */
export function withHandedIn(
  points: readonly MeteringPointSummary[],
  { id, meters }: MeteringPoint,
  meterId: string,
  submitted: SubmittedReading,
): readonly MeteringPointSummary[] {
  const meter = meters.find((other) => other.id === meterId)
  const { counts, valueM3, enteredAt } = submitted.reading
  if (meter === undefined || !counts) return points
  const entry = { meterId, kind: meter.kind, valueM3, enteredAt }
  return points.map((point) => {
    if (point.id !== id) return point
    const known = point.handedIn.some((other) => other.meterId === meterId)
    const handedIn = known
      ? point.handedIn.map((other) => (other.meterId === meterId ? entry : other))
      : [...point.handedIn, entry].sort((a, b) => a.kind.localeCompare(b.kind))
    return { ...point, handedIn, metersHandedIn: handedIn.length }
  })
}
