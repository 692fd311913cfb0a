import { wordsOf } from '../../i18n/words-of.ts'

export const unusualUseWords = wordsOf({ sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') })
