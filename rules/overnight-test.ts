/*
 * A test overnight for a meter with drums: it is read in the evening and in the morning, with the red digits, and nobody takes water in
 * between. Worked out on the page; nothing of it is sent.
 */

/** What a meter showed at a moment, with its red digits: litres, as far as it has them. */
export interface ExactReading {
  readonly litres: number
  readonly at: Date
}

/** How many red digits a meter has. */
const redDigitCounts = [1, 2, 3] as const
export type RedDigits = (typeof redDigitCounts)[number]

export type OvernightFault = 'too-short' | 'too-long' | 'lower-in-the-morning'

export interface OvernightResult {
  /**
   * `still`: not a digit moved. `too-little-to-say`: the last digit moved by one, which may have been nearly there already.
   * `flowing`: somewhere water runs.
   */
  readonly outcome: 'still' | 'too-little-to-say' | 'flowing'
  readonly hours: number
  readonly litres: number
  readonly litresPerHour: number
  /** What it comes to in thirty days. */
  readonly litresPerMonth: number
  /** Less than this an hour the test can't tell from nothing: the meter stands still, or the digit didn't move. */
  readonly unseenLitresPerHour: number
}

/** Shorter says little of a meter that shows litres, longer is no night. */
export const overnightHours = { least: 4, most: 14 }

/**
 * Below it the drums of a household's meter may stand still although water runs; between the two by its make and age. No norm says where
 * they begin to turn: it says from which flow on they count right, Q3 through R (25 litres an hour for Q3 = 2.5 m³/h and R = 100),
 * and that between the two they count too little.
 */
export const standstillLitresPerHour = { least: 8, most: 15 }

const hoursPerMonth = 720
const litresPerM3 = 1000
const msPerHour = 3_600_000

/** What one step of the last red digit is. */
export const litresPerStep = (redDigits: RedDigits): number => litresPerM3 / 10 ** redDigits

/**
 * What a meter shows, in litres: black digits are cubic metres, red ones their decimals.
 *
 * @param red as it stands there, with its zeros: "074"
 * @returns undefined where it isn't one to three digits
 */
export function litresShown(valueM3: number, red: string): { litres: number; redDigits: RedDigits } | undefined {
  const redDigits = redDigitCounts.find((count) => count === red.length)
  if (redDigits === undefined || !/^\d+$/.test(red)) return undefined
  return { litres: valueM3 * litresPerM3 + Number(red) * litresPerStep(redDigits), redDigits }
}

/** @returns what is wrong where the two don't make a test */
export function judgeOvernightTest(
  evening: ExactReading,
  morning: ExactReading,
  redDigits: RedDigits,
): OvernightResult | OvernightFault {
  const hours = (morning.at.getTime() - evening.at.getTime()) / msPerHour
  if (hours < overnightHours.least) return 'too-short'
  if (hours > overnightHours.most) return 'too-long'
  const litres = morning.litres - evening.litres
  if (litres < 0) return 'lower-in-the-morning'
  const step = litresPerStep(redDigits)
  const litresPerHour = litres / hours
  return {
    ...{ hours, litres, litresPerHour },
    outcome: litres === 0 ? 'still' : litres <= step ? 'too-little-to-say' : 'flowing',
    litresPerMonth: Math.round(litresPerHour * hoursPerMonth),
    unseenLitresPerHour: Math.max(standstillLitresPerHour.most, step / hours),
  }
}
