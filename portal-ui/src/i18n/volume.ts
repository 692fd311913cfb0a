import type { Locale } from '@moja-komunala/brand/brand'

/** "1421 m³", written as the meter shows it: without a separator of thousands. The space does not break. */
export function volume(volumeM3: number): string {
  return `${volumeM3}\u00a0m³`
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  sl: new Intl.NumberFormat('sl-SI', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }),
}

const tenths: Record<Locale, Intl.NumberFormat> = {
  sl: new Intl.NumberFormat('sl-SI', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** "1.250 m³", "1,250 m³": what was used, as the language writes numbers. */
export function consumption(locale: Locale, m3: number): string {
  return `${numbers[locale].format(m3)}\u00a0m³`
}

/** "414 l", "1.250 l": what was used in a day, where a cubic metre is too large to compare by. "0,4 l" where so little counts. */
export function litres(locale: Locale, count: number, decimals: 0 | 1 = 0): string {
  const shown = decimals === 0 ? numbers[locale].format(count) : tenths[locale].format(count)
  return `${shown}\u00a0l`
}

/** "640 l", "14,4 m³": about so much, of whatever size it is. */
export function roughVolume(locale: Locale, volumeLitres: number): string {
  if (volumeLitres < 1000) return litres(locale, Math.round(volumeLitres))
  return `${tenths[locale].format(volumeLitres / 1000)}\u00a0m³`
}

const exactNumbers: Record<Locale, Intl.NumberFormat> = {
  sl: new Intl.NumberFormat('sl-SI', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}

/** "9,3 m³", "9.3 m³": months are compared, and whole cubic metres are too coarse for that. */
export function cubicMetres(locale: Locale, volumeLitres: number): string {
  return `${exactNumbers[locale].format(volumeLitres / 1000)}\u00a0m³`
}

/** How a unit of a bill is called: in words of the page or, where it has none for it, as the bill prints it. */
export const unitName = (unit: string, words: Readonly<Record<string, string>>): string =>
  unit === 'm3' ? 'm³' : (words[unit] ?? unit)
