/* Decimal text, reckoned with exactly: "0.7861" euros times "11" cubic metres is not a matter for floating point. */

export interface Decimal {
  /** All digits, without the point. */
  readonly digits: bigint
  /** How many of them stand behind it. */
  readonly places: number
}

/** @throws SyntaxError where the text is no decimal number */
export function parseDecimal(text: string): Decimal {
  const [, sign = '', whole = '', , fraction = ''] = /^(-?)(\d+)(\.(\d+))?$/.exec(text) ?? []
  if (whole === '') throw new SyntaxError(`"${text}" is no decimal number.`)
  return { digits: BigInt(`${sign}${whole}${fraction}`), places: fraction.length }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places }
}

/** Euros as whole cents; half a cent goes away from nought, as on bills. */
export function toCents({ digits, places }: Decimal): number {
  const scaled = digits * 100n
  const unit = 10n ** BigInt(places)
  const isNegative = scaled < 0n
  const magnitude = isNegative ? -scaled : scaled
  const rounded = (magnitude + unit / 2n) / unit
  return Number(isNegative ? -rounded : rounded)
}

/** The same number in one form: "9.50" and "9.5" are one rate. */
export function plainDecimal(text: string): string {
  const { digits, places } = parseDecimal(text)
  const magnitude = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const whole = magnitude.slice(0, magnitude.length - places)
  const fraction = magnitude.slice(magnitude.length - places).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
