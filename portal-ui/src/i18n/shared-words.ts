import { wordsOf } from './words-of.ts'

/** What every page may have to say. */
export const sharedWords = wordsOf({ sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') })
