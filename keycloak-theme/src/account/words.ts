import { locales, type Locale } from '@moja-komunala/brand/brand'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { spokenRequestId } from '@moja-komunala/letterhead/request-id.ts'
import type { Failure, FailureKind } from './keycloak/failure.ts'
import type { Words as ActivityWords } from './activity/words.sl.ts'
import type { Words as ProfileWords } from './profile/words.sl.ts'
import type { Words as ProgramsWords } from './programs/words.sl.ts'
import type { Words as SigningInWords } from './signing-in/words.sl.ts'
import type { Words as BaseWords } from './words.sl.ts'

type AllWords = BaseWords & ProfileWords & SigningInWords & ActivityWords & ProgramsWords
export type TextKey = keyof AllWords

/** The text of a key, `{name}` replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string

const failureTexts: Readonly<Record<FailureKind, TextKey>> = {
  offline: 'failureOffline',
  forbidden: 'failureForbidden',
  broken: 'failureBroken',
}

/** What to say of a failure, whatever it was that failed: with the number by which staff find it, where it has one. */
export function reasonOf(say: Say, { kind, requestId }: Failure): string {
  const reason = say(failureTexts[kind])
  return requestId === undefined ? reason : `${reason} ${say('requestNumber', { number: spokenRequestId(requestId) })}`
}

/** The language of a tag that Keycloak may send; where it is none of the portal's, another one. */
export const localeOf = (tag: string, otherwise: Locale = locales[0]): Locale =>
  locales.find((locale) => locale === tag) ?? otherwise

/** Each page brings its own words, in the one language that is spoken. */
const loaders = {
  base: { sl: () => import('./words.sl.ts'), en: () => import('./words.en.ts') },
  profile: { sl: () => import('./profile/words.sl.ts'), en: () => import('./profile/words.en.ts') },
  'signing-in': { sl: () => import('./signing-in/words.sl.ts'), en: () => import('./signing-in/words.en.ts') },
  activity: { sl: () => import('./activity/words.sl.ts'), en: () => import('./activity/words.en.ts') },
  programs: { sl: () => import('./programs/words.sl.ts'), en: () => import('./programs/words.en.ts') },
} as const satisfies Record<string, Record<Locale, () => Promise<{ words: Partial<AllWords> }>>>

export type WordsPart = keyof typeof loaders

const come: Record<Locale, Partial<AllWords>> = { sl: {}, en: {} }
const used = new Set<WordsPart>()

/** To be called before anything of the part is drawn. */
export async function loadWords(part: WordsPart, locale: Locale): Promise<void> {
  used.add(part)
  const { words } = await loaders[part][locale]()
  Object.assign(come[locale], words)
}

/** What has been said in another language, in this one. */
export const loadSaidWords = async (locale: Locale): Promise<void> => {
  await Promise.all(Array.from(used, (part) => loadWords(part, locale)))
}

export function sayIn(locale: Locale): Say {
  return (key, values = {}) => {
    const text = come[locale][key]
    if (text === undefined) throw new Error(`The words for ${key} are not there.`)
    return unbroken(text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole))
  }
}
