import type { Locale } from '@moja-komunala/brand/brand'

const tags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

/** "24,31 €", "€24.31": whole cents in, and no line ends before the sign. */
export function euros(locale: Locale, cents: number): string {
  const euro = new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', useGrouping: 'always' })
  return euro.format(cents / 100).replaceAll(' ', '\u00a0')
}

/** A decimal number of the API as the language writes it: "0,7861". */
export function decimal(locale: Locale, text: string, fewestDecimals = 0): string {
  const digits = { minimumFractionDigits: fewestDecimals, maximumFractionDigits: 6 }
  return new Intl.NumberFormat(tags[locale], digits).format(Number(text))
}

/** What one of something costs, to as many decimals as the price has: "0,7861 €". */
export const unitPrice = (locale: Locale, eur: string): string =>
  locale === 'sl' ? `${decimal(locale, eur, 2)}\u00a0€` : `€${decimal(locale, eur, 2)}`
