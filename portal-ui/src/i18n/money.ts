import type { Locale } from '@moja-komunala/brand/brand'

const languageTags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

const formatsOf = (locale: Locale) => ({
  // Slovenian would leave the separator out below ten thousand, where a bill prints it.
  euros: new Intl.NumberFormat(languageTags[locale], { style: 'currency', currency: 'EUR', useGrouping: 'always' }),
  prices: new Intl.NumberFormat(languageTags[locale], {
    ...{ style: 'currency', currency: 'EUR' },
    ...{ minimumFractionDigits: 2, maximumFractionDigits: 6 },
  }),
  decimals: new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 6 }),
})
const formats = { sl: formatsOf('sl'), en: formatsOf('en') }

/** A minus as it is printed, wide enough to be seen; spaces that do not break. */
const asPrinted = (text: string): string => text.replaceAll(' ', '\u00a0').replace(/^-/, '−')

/** "1.234,56 €", "€1,234.56": an amount of whole cents. */
export const money = (locale: Locale, cents: number): string => asPrinted(formats[locale].euros.format(cents / 100))

/** "0,7861 €": the price of a unit, a decimal text, with as many decimals as it has and two at least. */
export const unitPrice = (locale: Locale, eur: string): string => asPrinted(formats[locale].prices.format(Number(eur)))

/** "4,5", "9,5": a quantity or a rate, a decimal text. */
export const decimal = (locale: Locale, text: string): string =>
  asPrinted(formats[locale].decimals.format(Number(text)))

/** "1234,56": as an amount is typed into a form of a Slovenian bank, whatever the language of the page. */
export const typedAmount = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
