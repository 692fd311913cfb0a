import { daysBetween } from './days.ts'
import type { Doubt } from './doubt.ts'
import { drumRange, isRollover } from './rollover.ts'

/* Whether a reading looks odd. Pure and light: the portal's pages ask by this file before anything is sent. */

/** What a reading is judged by: the API's `plausibility` of a meter. */
export interface Plausibility {
  readonly baseM3: number
  readonly baseOn: string
  readonly usualPerDayM3: { readonly low: number; readonly high: number }
}

export interface JudgedMeter {
  readonly digits: number
  readonly plausibility: Plausibility | null
}

export interface JudgedReading {
  readonly valueM3: number
  /** The day of entry, in the utility's time zone. */
  readonly day: string
  readonly meter: JudgedMeter
  /** The other meters at the point: two are easily swapped. */
  readonly otherMeters: readonly JudgedMeter[]
}

/** A meter shows whole cubic metres: either end of a period may be off by nearly one. */
const roundingM3 = 1

/**
 * What is odd about a reading that a meter can show: it is lower than the one before, or more or less water flowed than
 * is usual at the point (usual-consumption.ts). Never more than one doubt, and never a reason to refuse it: the customer
 * is asked, and what they say is right.
 */
export function findDoubts({ valueM3, day, meter, otherMeters }: JudgedReading): Doubt[] {
  const { plausibility, digits } = meter
  if (plausibility === null) return []
  const { baseM3 } = plausibility
  const usual = usualVolume(plausibility, day)
  const expected = {
    lowestM3: (baseM3 + usual.low) % drumRange(digits),
    highestM3: (baseM3 + usual.high) % drumRange(digits),
  }
  const swapped = otherMeters.some((other) => fits(valueM3, day, other)) ? (['swapped'] as const) : []
  if (valueM3 < baseM3) {
    const likelyReasons = isRollover(baseM3, valueM3, digits)
      ? (['rolled-over', ...swapped, 'misread', 'exchanged'] as const)
      : ([...swapped, 'misread', 'exchanged'] as const)
    return [{ code: 'lower-than-before', likelyReasons: [...likelyReasons], expected }]
  }
  const volumeM3 = valueM3 - baseM3
  if (volumeM3 > usual.high)
    return [{ code: 'higher-than-usual', likelyReasons: [...swapped, 'misread', 'leak'], expected }]
  if (volumeM3 < usual.low)
    return [{ code: 'lower-than-usual', likelyReasons: [...swapped, 'misread', 'absence'], expected }]
  return []
}

/** How much usually flows until that day, in whole cubic metres. */
function usualVolume({ baseOn, usualPerDayM3 }: Plausibility, day: string): { low: number; high: number } {
  const days = Math.max(0, daysBetween(baseOn, day))
  return {
    low: Math.max(0, Math.floor(usualPerDayM3.low * days) - roundingM3),
    high: Math.ceil(usualPerDayM3.high * days) + roundingM3,
  }
}

function fits(valueM3: number, day: string, { plausibility }: JudgedMeter): boolean {
  if (plausibility === null) return false
  const { low, high } = usualVolume(plausibility, day)
  return valueM3 >= plausibility.baseM3 + low && valueM3 <= plausibility.baseM3 + high
}
