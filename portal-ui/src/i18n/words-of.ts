import { locales, type Locale } from '@moja-komunala/brand/brand'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'

/** The words of a feature, a file for each language, each fetched once and only where it is spoken. */
export interface WordsOf<Words extends object> {
  /** In the language, or in any other one that has come. */
  find(locale: Locale): Words | undefined
  has(locale: Locale): boolean
  /** @throws without a network, where the service worker has not kept them */
  load(locale: Locale): Promise<void>
}

/** @param loaders dynamic imports, so that each file becomes one of its own */
export function wordsOf<Words extends object>(
  loaders: Readonly<Record<Locale, () => Promise<{ readonly words: Words }>>>,
): WordsOf<Words> {
  const come = new Map<Locale, Words>()
  const words: WordsOf<Words> = {
    find: (locale) => come.get(locale) ?? come.values().next().value,
    has: (locale) => come.has(locale),
    load: async (locale) => {
      used.add(words)
      if (!come.has(locale)) come.set(locale, bound((await loaders[locale]()).words))
    },
  }
  return words
}

/** Each word as it is shown: no line ends inside a date, or between a number and what it counts. */
function bound<Words>(words: Words): Words {
  if (typeof words === 'string') return unbroken(words) as Words
  if (typeof words === 'function')
    return ((...values: unknown[]) => unbroken((words as (...given: unknown[]) => string)(...values))) as Words
  return Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, bound<unknown>(word)])) as Words
}

/** Whose words have been asked for: a page that changes its language asks for them anew. */
const used = new Set<WordsOf<object>>()

let wanted: Locale = locales[0]

/** To be called before a feature is drawn. Slovenian stands in for a language that cannot be fetched. */
export async function loadWords(words: readonly WordsOf<object>[]): Promise<void> {
  await Promise.all(words.map((each) => each.load(wanted).catch(() => each.load(locales[0]))))
}

/** From now on all words are asked for in this language; those in use are there when it is done, or cannot be had. */
export async function speak(locale: Locale): Promise<void> {
  wanted = locale
  await loadWords([...used])
}
