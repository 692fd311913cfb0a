import type { Locale } from '@moja-komunala/brand/brand'

const tags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

/** "9,3 m³", "9.3 m³": months are compared, and whole cubic metres are too coarse for that. */
export function cubicMetres(locale: Locale, volumeLitres: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return `${new Intl.NumberFormat(tags[locale], digits).format(volumeLitres / 1000)}\u00a0m³`
}

/** "oktober 2026", "okt. 2026", "October 2026", "Oct 2026". */
export function nameOfMonth(locale: Locale, month: string, length: 'long' | 'short'): string {
  const name = new Intl.DateTimeFormat(tags[locale], { month: length, year: 'numeric', timeZone: 'UTC' })
  return name.format(new Date(`${month}T12:00:00Z`)).replaceAll(' ', '\u00a0')
}
