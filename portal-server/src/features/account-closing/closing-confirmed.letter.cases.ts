import type { z } from 'zod'
import type { closingConfirmedLetter } from './closing-confirmed.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof closingConfirmedLetter.content>>> = {
  'two weeks': { closesAt: '2026-12-14T10:15:00.000Z' },
}
