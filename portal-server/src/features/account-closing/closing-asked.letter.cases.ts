import type { z } from 'zod'
import type { closingAskedLetter } from './closing-asked.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof closingAskedLetter.content>>> = {
  'a day to confirm': { key: 'dGhpcyBpcyBhIGtleSBvZiB0aGlydHktdHdvIGJ5dGVz', until: '2026-12-01T10:15:00.000Z' },
}
