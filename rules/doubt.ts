/* Why a reading that can be still looks odd beside what the meter showed before (plausibility.ts). */

export const doubtCodes = ['lower-than-before', 'higher-than-usual', 'lower-than-usual'] as const

/**
 * What may lie behind it, the likeliest first: a digit misread; cold and hot water swapped; another meter since;
 * the drums past their last number; water running unseen; nobody at home.
 */
export const likelyReasons = ['misread', 'swapped', 'exchanged', 'rolled-over', 'leak', 'absence'] as const

export interface Doubt {
  readonly code: (typeof doubtCodes)[number]
  readonly likelyReasons: (typeof likelyReasons)[number][]
  /** Where the reading would have been expected. The highest is below the lowest where the drums roll over between. */
  readonly expected: { readonly lowestM3: number; readonly highestM3: number }
}
