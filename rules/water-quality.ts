/* Whether water was as the decree on drinking water wants it, by what the laboratory wrote: "<0.5" is less than it can measure. */

export interface MeasuredParameter {
  /** Decimal text; null without such a limit. */
  readonly allowedFrom: string | null
  readonly allowedTo: string | null
  /** Decimal text, with "<" before it or without; null where there is no number. */
  readonly measuredMin: string | null
  readonly measuredMax: string | null
}

/** @returns undefined where there is no limit, nothing was measured in numbers, or the numbers don't say it */
export function isWithinLimits({
  allowedFrom,
  allowedTo,
  measuredMin,
  measuredMax,
}: MeasuredParameter): boolean | undefined {
  const verdicts = [
    ...(allowedTo === null ? [] : [isAtMost(measuredMax, Number(allowedTo))]),
    ...(allowedFrom === null ? [] : [isAtLeast(measuredMin, Number(allowedFrom))]),
  ]
  if (verdicts.includes(false)) return false
  return verdicts.length === 0 || verdicts.includes(undefined) ? undefined : true
}

function isAtMost(measured: string | null, limit: number): boolean | undefined {
  if (measured === null) return undefined
  const { number, isBelow } = read(measured)
  if (number <= limit) return true
  // Somewhere below a number that is above the limit.
  return isBelow ? undefined : false
}

function isAtLeast(measured: string | null, limit: number): boolean | undefined {
  if (measured === null) return undefined
  const { number, isBelow } = read(measured)
  if (!isBelow) return number >= limit
  return number <= limit ? false : undefined
}

const read = (measured: string) => ({
  number: Number(measured.replace('<', '')),
  isBelow: measured.startsWith('<'),
})
