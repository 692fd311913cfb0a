import type { z } from 'zod'
import type { readingCorrectedLetter } from './reading-corrected.letter.ts'
import { cases as received } from './reading-received.letter.cases.ts'

type Content = z.infer<typeof readingCorrectedLetter.content>

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, Content>> = {
  'in time': { ...received['in time'], insteadOfM3: 1_412 },
}
