import type { z } from 'zod'
import type { accountClosedLetter } from './account-closed.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof accountClosedLetter.content>>> = { always: {} }
