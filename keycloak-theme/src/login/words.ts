import { locales, type Locale } from '@moja-komunala/brand/brand'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import type { Words as BaseWords } from './words.sl.ts'
import type { Words as FormWords } from './forms/words.sl.ts'
import type { Words as NoticeWords } from './notices/words.sl.ts'
import type { Words as ProgramWords } from './programs/words.sl.ts'
import type { Words as SecondFactorWords } from './second-factor/words.sl.ts'

type AllWords = BaseWords & FormWords & NoticeWords & ProgramWords & SecondFactorWords
export type TextKey = keyof AllWords

/** The text of a key, `{name}` replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** Slovenian unless English was chosen: another language is never offered. */
export const localeOf = (languageTag: string | undefined): Locale => (languageTag === 'en' ? 'en' : locales[0])

/** Each part of the pages brings its own words, in the one language that the page speaks. */
const loaders = {
  base: { sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') },
  forms: { sl: () => import('./forms/words.sl.ts'), en: () => import('./forms/words.en.ts') },
  notices: { sl: () => import('./notices/words.sl.ts'), en: () => import('./notices/words.en.ts') },
  programs: { sl: () => import('./programs/words.sl.ts'), en: () => import('./programs/words.en.ts') },
  'second-factor': { sl: () => import('./second-factor/words.sl.ts'), en: () => import('./second-factor/words.en.ts') },
} as const satisfies Record<string, Record<Locale, () => Promise<{ words: Partial<AllWords> }>>>

type WordsPart = keyof typeof loaders

const come: Record<Locale, Partial<AllWords>> = { sl: {}, en: {} }

/** To be called before anything of the part is drawn. */
export async function loadWords(part: WordsPart, locale: Locale): Promise<void> {
  const { words } = await loaders[part][locale]()
  Object.assign(come[locale], words)
}

/** Everything that the pages can say, for tests and stories: no page of Keycloak's carries all of it. */
export async function loadAllWords(): Promise<Readonly<Record<Locale, Readonly<AllWords>>>> {
  const parts = Object.keys(loaders) as WordsPart[]
  await Promise.all(locales.flatMap((locale) => parts.map((part) => loadWords(part, locale))))
  return come as Record<Locale, AllWords>
}

export function sayIn(languageTag: string | undefined): Say {
  const words = come[localeOf(languageTag)]
  return (key, values = {}) => {
    const text = words[key]
    if (text === undefined) throw new Error(`The words for ${key} are not there.`)
    return unbroken(text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)))
  }
}
