/*
 * Money and what it is reckoned from, exactly: decimal text goes in, whole cents come out, and in between there are integers of any
 * size. A float has no 0.1, and a price has six decimals.
 */

/** A decimal number: `unscaled` × 10^-`decimals`. */
export interface Decimal {
  readonly unscaled: bigint
  readonly decimals: number
}

/** @throws RangeError for what is no plain decimal number, such as `1e3` or ` 1` */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is no decimal number.`)
  const [, whole = '', fraction = ''] = match
  return { unscaled: BigInt(whole + fraction), decimals: fraction.length }
}

/** Without noughts at the end: `0.5`, `12`. */
export function formatDecimal({ unscaled, decimals }: Decimal): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The same number in one form: "9.50" and "9.5" are one rate. */
export const plainDecimal = (text: string): string => formatDecimal(parseDecimal(text))

/** The one rule by which anything is rounded: to the nearest whole number, a half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [size, parts] = [absolute(dividend), absolute(divisor)]
  const rounded = (2n * size + parts) / (2n * parts)
  return isNegative ? -rounded : rounded
}

/** How many units of so many decimals a number is, rounded: of `4.5`, with three decimals, 4500. */
export function toUnits({ unscaled, decimals }: Decimal, wanted: number): bigint {
  return divideRounded(unscaled * 10n ** BigInt(wanted), 10n ** BigInt(decimals))
}

/** What a quantity costs at a price in euros, in cents: rounded once. */
export function toCents(quantity: Decimal, priceEur: Decimal): number {
  const decimals = quantity.decimals + priceEur.decimals
  return toSafeNumber(toUnits({ unscaled: quantity.unscaled * priceEur.unscaled, decimals }, 2))
}

/** The VAT on a sum, in cents: rounded once. */
export function toVatCents(baseCents: number, ratePercent: Decimal): number {
  const { unscaled, decimals } = ratePercent
  return toSafeNumber(divideRounded(BigInt(baseCents) * unscaled, 100n * 10n ** BigInt(decimals)))
}

function toSafeNumber(cents: bigint): number {
  const number = Number(cents)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${cents} cents are more than can be reckoned with.`)
  return number
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)
