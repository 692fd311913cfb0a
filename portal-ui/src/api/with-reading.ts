import { judgeEntries } from '@moja-komunala/rules/counting-entry.ts'
import type { MeteringPoint, MeteringPointSummary, Reading, SubmittedReading } from './types.ts'

/** The point as it is once `submitted` has been stored for one of its meters: whichever entry counts then (M14). */
export function withReading(point: MeteringPoint, meterId: string, submitted: SubmittedReading): MeteringPoint {
  const { reading, readingWindow } = submitted
  return {
    ...point,
    readingWindow,
    meters: point.meters.map((meter) => {
      if (meter.id !== meterId || meter.readings.some(({ id }) => id === reading.id)) return meter
      return { ...meter, readings: judged([...meter.readings.toReversed(), reading]) }
    }),
  }
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

/** The list as it is then: one more meter of the point is done, unless it was before. */
export function withHandedIn(
  points: readonly MeteringPointSummary[],
  before: MeteringPoint,
  meterId: string,
  { reading }: SubmittedReading,
): readonly MeteringPointSummary[] {
  const wasDone = before.meters.some(({ id, readings }) => id === meterId && readings.some(({ counts }) => counts))
  if (wasDone || !reading.counts) return points
  return points.map((point) =>
    point.id === before.id
      ? { ...point, metersHandedIn: Math.min(point.metersToRead, point.metersHandedIn + 1) }
      : point,
  )
}
