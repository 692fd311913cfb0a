import { parseDecimal, toUnits } from '@moja-komunala/rules/money.ts'
import type { Written } from '../../../platform/documents/written.ts'
import type { Locale } from '../../../platform/locale.ts'

/* How a report writes its figures. */

/** Where there is no number. */
export const unsaid = '–'

/** "414 l" */
export const litresText = (written: Written, litres: number): string => `${written.whole(litres)}\u00a0l`

/** "9,3 m³" */
export const cubicMetresText = (written: Written, litres: number): string => `${cubicMetres(written, litres)}\u00a0m³`

/** "9,3": months are compared, and whole cubic metres are too coarse for that. */
export function cubicMetres(written: Written, litres: number): string {
  return written.cents(Math.round(litres / 100) * 10).slice(0, -1)
}

/** "< 0,5", with every digit that the laboratory wrote. */
export function measuredText(written: Written, measured: string): string {
  const isBelow = measured.startsWith('<')
  return `${isBelow ? '<\u00a0' : ''}${written.digits(measured.replace('<', ''))}`
}

/** Rounded to so many decimals. */
export function roundedPrice(written: Written, eur: string, decimals: number): string {
  const units = String(toUnits(parseDecimal(eur), decimals)).padStart(decimals + 1, '0')
  return written.digits(`${units.slice(0, -decimals)}.${units.slice(-decimals)}`)
}

const tags: Readonly<Record<Locale, string>> = { sl: 'sl-SI', en: 'en-GB' }

const namesOf = (locale: Locale, month: 'short' | 'long'): readonly string[] => {
  const name = new Intl.DateTimeFormat(tags[locale], { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => name.format(new Date(Date.UTC(2025, at, 12))))
}

export const monthNames: Readonly<Record<Locale, Readonly<Record<'short' | 'long', readonly string[]>>>> = {
  sl: { short: namesOf('sl', 'short'), long: namesOf('sl', 'long') },
  en: { short: namesOf('en', 'short'), long: namesOf('en', 'long') },
}
