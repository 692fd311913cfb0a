import type { Locale } from '@moja-komunala/brand/brand'
import type { FailureKind } from '../keycloak/failure.ts'
import { en } from './en.ts'
import { sl } from './sl.ts'

export type TextKey = keyof typeof sl
export type Texts = Readonly<Record<TextKey, string>>

/** The text of a key, `{name}` replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string

/** What to say of a failure, whatever it was that failed. */
export const failureTexts: Readonly<Record<FailureKind, TextKey>> = {
  offline: 'failureOffline',
  forbidden: 'failureForbidden',
  broken: 'failureBroken',
}

export const allTexts: Readonly<Record<Locale, Texts>> = { sl, en }

export function sayIn(locale: Locale): Say {
  return (key, values = {}) =>
    allTexts[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
