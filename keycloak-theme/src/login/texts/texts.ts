import { en } from './en.ts'
import { sl } from './sl.ts'

export type TextKey = keyof typeof sl
export type Texts = Readonly<Record<TextKey, string>>

/** The text of a key, `{name}` replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** Slovenian unless English was chosen: another language is never offered. */
export function sayIn(languageTag: string | undefined): Say {
  const texts: Texts = languageTag === 'en' ? en : sl
  return (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Which of these texts it is, in whatever language: Keycloak sends some messages without their key. */
export const keyOfText = <Key extends TextKey>(text: string | undefined, keys: readonly Key[]): Key | undefined =>
  keys.find((key) => sl[key] === text || en[key] === text)
