import { wordsOf } from '../../i18n/words-of.ts'

export const homeWords = wordsOf({ sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') })
