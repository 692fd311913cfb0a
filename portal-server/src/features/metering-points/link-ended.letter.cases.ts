import type { z } from 'zod'
import type { linkEndedLetter } from './link-ended.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof linkEndedLetter.content>>> = {
  'a flat': { pointNumber: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi' },
}
