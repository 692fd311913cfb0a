import type { Doubt, DoubtAnswer } from '../../api/types.ts'
import type { Words } from './words.sl.ts'
import { volume } from '../../i18n/volume.ts'

export type AnswerReason = Exclude<DoubtAnswer['reason'], 'not-asked'>

/** What is odd about the reading, in a sentence or two. */
export function doubtText(
  { code, expected }: Doubt,
  volumeM3: number,
  beforeM3: number | undefined,
  t: Words['doubts'],
): string {
  const range = ` ${t.expected(volume(expected.lowestM3), volume(expected.highestM3))}`
  switch (code) {
    case 'lower-than-before':
      return beforeM3 === undefined
        ? t.lowerThanExpected(volume(volumeM3)) + range
        : t.lowerThanBefore(volume(volumeM3), volume(beforeM3)) + range
    case 'higher-than-usual':
      return t.higherThanUsual(volume(volumeM3)) + range
    case 'lower-than-usual':
      return t.lowerThanUsual(volume(volumeM3)) + range
  }
}

/** What a customer who stands before the meter can say to the doubts: that it is so, why, or something of their own. */
export function answersTo(doubts: readonly Doubt[]): readonly AnswerReason[] {
  const reasons = new Set(doubts.flatMap((doubt) => doubt.likelyReasons))
  const answers: AnswerReason[] = ['as-read']
  if (reasons.has('exchanged')) answers.push('meter-exchanged')
  if (reasons.has('rolled-over')) answers.push('rolled-over')
  if (reasons.has('swapped')) answers.push('swapped')
  return [...answers, 'other']
}

/** All likely reasons, each once, in the order in which the doubts name them. */
export const reasonsOf = (doubts: readonly Doubt[]) => [...new Set(doubts.flatMap((doubt) => doubt.likelyReasons))]
