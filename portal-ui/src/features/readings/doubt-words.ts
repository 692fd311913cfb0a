import type { Doubt, DoubtAnswer } from '../../api/types.ts'
import type { Words } from './words.sl.ts'
import { volume } from '../../i18n/volume.ts'

export type AnswerReason = Exclude<DoubtAnswer['reason'], 'not-asked'>

export interface AskedReading {
  readonly volumeM3: number
  /** The reading known from before. */
  readonly beforeM3: number | undefined
  /** What would be used by it, and since which day, as they are written; unknown of a meter kept by an earlier release. */
  readonly used: { readonly volume: string; readonly since: string } | undefined
}

/** What is odd about the reading, in a sentence or two. */
export function doubtText(doubt: Doubt, { volumeM3, beforeM3, used }: AskedReading, t: Words['doubts']): string {
  const value = volume(volumeM3)
  const expected = expectedText(doubt, volumeM3, beforeM3, t)
  switch (doubt.code) {
    case 'lower-than-before': {
      // The portal may know of a later one than the page does.
      const isLower = beforeM3 !== undefined && volumeM3 < beforeM3
      const lower = isLower ? t.lowerThanBefore(value, volume(beforeM3)) : t.lowerThanExpected(value)
      const isRolledOver = doubt.likelyReasons.includes('rolled-over') && used !== undefined
      return lower + (isRolledOver ? ` ${t.rolledOver(used.volume, used.since)}` : '') + expected
    }
    case 'higher-than-usual':
      return (used ? t.muchMore(value, used.volume, used.since) : '') + expected
    case 'lower-than-usual':
      return (used ? t.muchLess(value, used.volume, used.since) : '') + expected
  }
}

/** Where the drums begin again in between, the range goes over their end or lies behind it; a reading that lies in it leaves nothing to be said. */
function expectedText(
  { expected: { lowestM3, highestM3 } }: Doubt,
  volumeM3: number,
  beforeM3: number | undefined,
  t: Words['doubts'],
): string {
  const [lowest, highest] = [volume(lowestM3), volume(highestM3)]
  if (lowestM3 > highestM3)
    return volumeM3 >= lowestM3 || volumeM3 <= highestM3 ? '' : ` ${t.expectedAcross(lowest, highest)}`
  if (beforeM3 === undefined || highestM3 >= beforeM3) return ` ${t.expected(lowest, highest)}`
  return volumeM3 >= lowestM3 && volumeM3 <= highestM3 ? '' : ` ${t.expectedBeyond(lowest, highest)}`
}

/** What a customer who stands before the meter can say to the doubts: that it is so, why, or something of their own. */
export function answersTo(doubts: readonly Doubt[]): readonly AnswerReason[] {
  const reasons = new Set(doubts.flatMap((doubt) => doubt.likelyReasons))
  // Of a meter that showed nearly all nines it is by far the likeliest.
  const answers: AnswerReason[] = reasons.has('rolled-over') ? ['rolled-over', 'as-read'] : ['as-read']
  if (reasons.has('exchanged')) answers.push('meter-exchanged')
  if (reasons.has('swapped')) answers.push('swapped')
  return [...answers, 'other']
}

/** All likely reasons, each once, in the order in which the doubts name them. */
export const reasonsOf = (doubts: readonly Doubt[]) => [...new Set(doubts.flatMap((doubt) => doubt.likelyReasons))]
