/* Pure, without imports: the portal's pages use this file too. */

/** What shows the same as 0 on a meter of so many digits. */
export function drumRange(digits: number): number {
  return 10 ** digits
}

/**
 * Whether the drums ran past their last number between two readings: the meter showed nearly all nines, and now little
 * more than zeros. A tenth of the range is "little": decades of a household's water, and far from a misread digit.
 */
export function isRollover(beforeM3: number, afterM3: number, digits: number): boolean {
  return afterM3 < beforeM3 && afterM3 + drumRange(digits) - beforeM3 < drumRange(digits) / 10
}

/** From where the consumption of a reading is reckoned: one rule, before it is handed in and after. */
export interface ConsumptionBase {
  readonly fromDay: string
  /** What the meter showed then or, where it took another's place since, when it was fitted. */
  readonly meterM3: number
  /** What flowed through the meter before it since that day. */
  readonly beforeM3: number
}

/** What is used by a reading of the meter; null where the meter showed more and the drums didn't roll over. */
export function consumptionSince(
  { meterM3, beforeM3 }: ConsumptionBase,
  valueM3: number,
  digits: number,
): number | null {
  const flowed = consumptionBetween(meterM3, valueM3, digits)
  return flowed === null ? null : beforeM3 + flowed
}

/** What flowed between two readings of one meter; null where the later one is lower and the drums didn't roll over. */
export function consumptionBetween(beforeM3: number, afterM3: number, digits: number): number | null {
  if (afterM3 >= beforeM3) return afterM3 - beforeM3
  return isRollover(beforeM3, afterM3, digits) ? afterM3 + drumRange(digits) - beforeM3 : null
}
