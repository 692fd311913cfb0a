import type { z } from 'zod'
import type { pointTakenOverLetter } from './point-taken-over.letter.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, z.infer<typeof pointTakenOverLetter.content>>> = {
  'a flat': { pointNumber: '0040098579', address: 'Cesta 20. julija 3, 1410 Zagorje ob Savi', firstDay: '2026-11-01' },
}
