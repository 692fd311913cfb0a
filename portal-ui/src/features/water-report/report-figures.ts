import type { Locale } from '@moja-komunala/brand/brand'

const tags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

/** "< 0,5", with every digit that the laboratory wrote. */
export function measuredText(locale: Locale, measured: string): string {
  const number = measured.replace('<', '')
  const digits = number.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${measured.startsWith('<') ? '<\u00a0' : ''}${format.format(Number(number))}`
}

/** "0,8608 €", "€0.8608": a price is no amount that anybody pays, and has more decimals. */
export function priceText(locale: Locale, eur: string, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', ...digits })
  return format.format(Number(eur)).replaceAll(' ', '\u00a0')
}
