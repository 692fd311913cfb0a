import type { Locale } from '../../platform/locale.ts'

/** Where a closing is confirmed: opened by anybody who has the link, signed in or not. */
export const closingPagePath = '/zaprtje-racuna'

export const closingPath = (key: string, locale: Locale): `/${string}` =>
  `${closingPagePath}?${new URLSearchParams({ kljuc: key, lang: locale })}`
