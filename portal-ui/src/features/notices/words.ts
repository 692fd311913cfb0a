import { wordsOf } from '../../i18n/words-of.ts'

export const noticesWords = wordsOf({ sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') })
