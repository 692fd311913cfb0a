import { wordsOf } from '../../i18n/words-of.ts'

export const ownDataWords = wordsOf({ sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') })
