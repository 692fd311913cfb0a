import type { z } from 'zod'
import type { closingUndoneLetter } from './closing-undone.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof closingUndoneLetter.content>>> = {
  'three days later': { undoneAt: '2026-12-03T17:40:00.000Z' },
}
