import type { MeteringPoint, Reading, SubmittedReading } from '../../api/types.ts'

/** The point as it is once `submitted` has been stored for one of its meters: the newest reading counts. */
export function withReading(point: MeteringPoint, meterId: string, submitted: SubmittedReading): MeteringPoint {
  const { reading, readingWindow } = submitted
  return {
    ...point,
    readingWindow,
    meters: point.meters.map((meter) => {
      if (meter.id !== meterId || meter.readings.some(({ id }) => id === reading.id)) return meter
      return { ...meter, readings: [reading, ...meter.readings.map(superseded)] }
    }),
  }
}

function superseded(earlier: Reading): Reading {
  return earlier.counts ? { ...earlier, counts: false, notCounted: 'later-entry' } : earlier
}
