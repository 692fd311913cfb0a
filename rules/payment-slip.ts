/*
 * The two values of a payment slip (UPN) that link a metering point to an account (M8), read as tolerantly as people
 * type. Pure, without imports: the portal's pages use this file too.
 *
 * Sources: ZBS, rules for references 1.4 (models SI00, SI12); ISO 11649 (RF).
 */

/** So many digits a number must have before it can be a slip's: a year or a month has fewer. */
const shortestNumber = 6

/**
 * The numeric part of the purpose ("številčni del namena plačila"): the long number, with or without the words and the
 * period around it.
 *
 * @param text e.g. `Ravn. z odpadki 04/2016 0040098579` or `0040 098 579`
 * @returns digits only; undefined where there is no such number
 */
export function parsePurposeNumber(text: string): string | undefined {
  const plain = withoutTypography(text)
  const digitsAlone = plain.replace(/[\s-]/g, '')
  if (/^\d+$/.test(digitsAlone)) return digitsAlone.length >= shortestNumber ? digitsAlone : undefined

  const numbers = withoutPeriods(plain).match(/\d+(?:[ -]\d+)*/g) ?? []
  return numbers
    .map((number) => number.replace(/[ -]/g, ''))
    .filter((number) => number.length >= shortestNumber)
    .reduce<string | undefined>(
      (longest, number) => (number.length >= (longest?.length ?? 0) ? number : longest),
      undefined,
    )
}

/** "04/2016", "1.4.2016 - 30.4.2016", "2016-04" say which period a bill is for; they must not grow into the number. */
function withoutPeriods(text: string): string {
  return text
    .replace(/\b\d{1,2}[./] ?\d{1,2}[./] ?(?:20)?\d{2}\b/g, '|')
    .replace(/\b\d{1,2}[./-] ?20\d{2}\b/g, '|')
    .replace(/\b20\d{2}[./-] ?\d{1,2}\b/g, '|')
}

/**
 * The reference ("sklic") in its one written form: the model, then the rest without spaces and hyphens.
 *
 * @param text e.g. `SI12 1033842574531`, `12 1033842574531`, `1033842574531`, `SI00 123-456`, `RF18 5390 0754 7034`
 * @returns e.g. `SI121033842574531`; undefined where it can be no reference
 */
export function parseReference(text: string): string | undefined {
  const compact = withoutTypography(text).toUpperCase().replace(/[\s-]/g, '')
  if (/^\d{13}$/.test(compact)) return `SI12${compact}`
  if (/^12\d{13}$/.test(compact)) return `SI${compact}`
  if (/^SI12\d{13}$/.test(compact)) return compact
  // Other models come with their name: bare digits of another length could be anything.
  if (/^SI(?!12|99)\d{2}\d{1,20}$/.test(compact)) return compact
  if (/^RF\d{2}[0-9A-Z]{1,21}$/.test(compact)) return compact
  return undefined
}

/**
 * Whether the check digit fits, so that a slip of the finger can be told before anything is sent. SI12 by modulus 11,
 * RF by modulus 97; the other models carry none that is known here.
 *
 * @param reference as parseReference returns it
 */
export function hasValidCheckDigit(reference: string): boolean {
  if (reference.startsWith('SI12')) return reference.at(-1) === checkDigitOf(reference.slice(4, -1))
  if (reference.startsWith('RF')) return remainderBy97(reference.slice(4) + reference.slice(0, 4)) === 1
  return true
}

/** Weights 2 to 13 from the right over the first twelve digits; 10 and 11 give 0. */
function checkDigitOf(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index + 2), 0)
  const digit = 11 - (sum % 11)
  return String(digit > 9 ? 0 : digit)
}

/** Letters count as 10 to 35, as in an IBAN. */
function remainderBy97(text: string): number {
  const digits = Array.from(text, (character) => Number.parseInt(character, 36).toString()).join('')
  return Array.from(digits).reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0)
}

/**
 * A reference as slips print it: the model, a space, the rest; RF in groups of four.
 *
 * @param reference as parseReference returns it
 */
export function formatReference(reference: string): string {
  if (reference.startsWith('RF')) return (reference.match(/.{1,4}/g) ?? []).join(' ')
  return `${reference.slice(0, 4)} ${reference.slice(4)}`
}

/** Typed on a phone or pasted from a PDF, the same value comes with other spaces, hyphens and digits. */
function withoutTypography(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
}
