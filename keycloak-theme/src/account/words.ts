import { locales, type Locale } from '@moja-komunala/brand/brand'
import type { FailureKind } from './keycloak/failure.ts'
import type { Words } from './words.sl.ts'

export type TextKey = keyof Words

/** The text of a key, `{name}` replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string

/** What to say of a failure, whatever it was that failed. */
export const failureTexts: Readonly<Record<FailureKind, TextKey>> = {
  offline: 'failureOffline',
  forbidden: 'failureForbidden',
  broken: 'failureBroken',
}

/** The language of a tag that Keycloak may send; where it is none of the portal's, another one. */
export const localeOf = (tag: string, otherwise: Locale = locales[0]): Locale =>
  locales.find((locale) => locale === tag) ?? otherwise

const loaders: Readonly<Record<Locale, () => Promise<{ words: Words }>>> = {
  sl: () => import('./words.sl.ts'),
  en: () => import('./words.en.ts'),
}
const come = new Map<Locale, Words>()

/** To be called before anything is said in that language. */
export async function loadWords(locale: Locale): Promise<void> {
  if (!come.has(locale)) come.set(locale, (await loaders[locale]()).words)
}

export function sayIn(locale: Locale): Say {
  return (key, values = {}) => {
    const words = come.get(locale)
    if (words === undefined) throw new Error(`The words in ${locale} are not there.`)
    return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  }
}
