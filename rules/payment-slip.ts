/*
 * The two values of a payment slip (UPN) that link a metering point to an account (M8), read as tolerantly as people
 * type. Pure, without imports: the portal's pages use this file too.
 *
 * Sources: ZBS, rules for references 1.4 (models SI00, SI12); ISO 11649 (RF).
 */

/** So many digits a number must have before it can be a slip's: a year or a month has fewer. */
const shortestNumber = 6
/** From here on it is a whole one, and a shorter one beside it is something else. */
const clearlyLong = 8

/**
 * The ways in which the long number ("številčni del namena plačila") can be read in a purpose or in a part of it: what
 * stands beside it, a year, a running number, a bill's number, may be one more group of it or nothing to do with it.
 *
 * No two of one number alone have the same length: who guesses tries one number of each length at a time.
 *
 * @param text e.g. `Ravn. z odpadki 04/2016 0040098579`, `oktober 2026 0040 098 579` or `0040-098-579`
 * @returns for each way the numbers that are read, digits only; empty where there is none
 */
export function readPurpose(text: string): string[][] {
  const plain = withoutTypography(text)
  const chains = chainsOf(plain)
  // A chain of one run, as in most purposes, is read in one way.
  const ways = chains.some((found) => /[ -]/.test(found)) ? waysToRead : [longRunsOf]
  const readings = ways.map((read) => chains.flatMap(read).filter(isLong))
  if (/^[\d -]+$/.test(plain)) readings.push([digitsOf(plain)].filter(isLong))
  const told = readings.map((numbers) => withoutDates(numbers)).filter((numbers) => numbers.length > 0)
  return [...new Map(told.map((numbers) => [numbers.join(), numbers])).values()]
}

/**
 * The long numbers of a slip's purpose, each of which links the metering point: those of every way in which somebody may
 * read them. The database has the same rule, as `purpose_numbers`.
 *
 * @param ownNumber the metering point's: where it is there, no part of it is a number by itself
 * @returns in the order of their digits
 */
export function purposeNumbersOf(purpose: string, ownNumber: string): string[] {
  const own = ownNumberIn(purpose, ownNumber)
  const read = readPurpose(purpose).flat()
  if (own === undefined) return [...new Set(withoutDates(read))].sort()
  const wholes = chainsOf(withoutTypography(purpose)).map(digitsOf)
  const others = read.filter((number) => !own.includes(number) || wholes.includes(number))
  return [...new Set(withoutDates([own, ...others], own))].sort()
}

/**
 * The numbers that a customer sees in a purpose, in their order; empty where there is none, or where nobody can tell which
 * digits belong together.
 */
export function shownNumbersOf(purpose: string): string[] {
  const seen = chainsOf(withoutTypography(purpose)).map((chain) => {
    const core = [withoutSmallEdges(chain), withoutYears(chain), chain].find((rest) => isLong(digitsOf(rest))) ?? ''
    const [runs, long] = [core.split(/[ -]/), longRunsOf(core)]
    if (long.length === 0) return [digitsOf(core)].filter(isLong)
    const isClear = runs.length === long.length || (long.length === 1 && (long[0]?.length ?? 0) >= clearlyLong)
    return isClear ? long : undefined
  })
  return seen.includes(undefined) ? [] : withoutDates([...new Set(seen.flatMap((numbers) => numbers ?? []))])
}

/** Whether nobody can tell which of a purpose's long numbers is meant, so that each of them links the point. */
export function isAmbiguous(purpose: string, ownNumber: string): boolean {
  return ownNumberIn(purpose, ownNumber) === undefined && shownNumbersOf(purpose).length !== 1
}

/** Runs of digits that may belong together, as a single space or hyphen parts them: `2026 0040 098-579`. */
function chainsOf(plain: string): string[] {
  return withoutPeriods(plain).match(chain) ?? []
}
const chain = /\d+(?:[ -]\d+)*/g

const digitsOf = (chain: string): string => chain.replace(/[ -]/g, '')
const isLong = (digits: string): boolean => digits.length >= shortestNumber

/** What may stand at the edges of a chain and is no part of the number. */
const edges = [(chain: string) => chain, withoutYears, withoutSmallEdges]

/** Each run by itself; the chain as one number; what stands between its long runs as numbers beside them. */
const waysToRead: readonly ((chain: string) => string[])[] = [
  longRunsOf,
  ...edges.map((without) => (chain: string) => [digitsOf(without(chain))]),
  ...edges.map((without) => (chain: string) => [
    ...longRunsOf(chain),
    ...chain.split(/[ -]?\d{6,}[ -]?/).map((part) => digitsOf(without(part))),
  ]),
]

function longRunsOf(chain: string): string[] {
  return chain.match(/\d{6,}/g) ?? []
}

function withoutYears(chain: string): string {
  return chain.replace(/^(?:20\d{2}[ -])+/, '').replace(/(?:[ -]20\d{2})+$/, '')
}

/** Without years, months and running numbers; nothing where the number may itself be written in such small groups. */
function withoutSmallEdges(chain: string): string {
  const rest = chain.replace(/^(?:(?:20\d{2}|\d{1,2})[ -])+/, '').replace(/(?:[ -](?:20\d{2}|\d{1,2}))+$/, '')
  return /^\d{3,}(?:[ -]\d{3,})*$/.test(rest) ? rest : ''
}

/** The point's own number, in whatever groups it is printed and whatever groups stand around it. */
function ownNumberIn(purpose: string, ownNumber: string): string | undefined {
  const own = digitsOf(withoutTypography(ownNumber))
  if (!/^\d{6,}$/.test(own)) return undefined
  const isThere = (withoutTypography(purpose).match(chain) ?? []).some((found) => {
    const groups = found.split(/[ -]/)
    return groups.some((_, from) => beginsWith(groups.slice(from), own))
  })
  return isThere ? own : undefined
}

/** Whether some of the groups, from the first on, are together the number. */
function beginsWith(groups: readonly string[], number: string): boolean {
  let begun = ''
  for (const group of groups) {
    begun += group
    if (begun.length >= number.length) break
  }
  return begun === number
}

/** A month or a day in digits alone, 202610 or 31102026, is long enough and is no number where there is another one. */
function withoutDates(numbers: readonly string[], own?: string): string[] {
  const others = numbers.filter((number) => number === own || !isDate(number))
  return others.length > 0 ? others : [...numbers]
}

const [day, month, year] = ['(?:0[1-9]|[12]\\d|3[01])', '(?:0[1-9]|1[0-2])', '20\\d{2}']
const dates = new RegExp(`^(?:${year}${month}${day}|${year}${month}|${day}${month}${year}|${month}${year})$`)
const isDate = (number: string): boolean => dates.test(number)

/** "04/2016", "1.4.2016 - 30.4.2016", "2016-04" say which period a bill is for; they must not grow into the number. */
function withoutPeriods(plain: string): string {
  return plain
    .replace(/(?<!\d)\d{1,2}[./] ?\d{1,2}[./] ?(?:20)?\d{2}(?!\d)/g, '|')
    .replace(/(?<!\d)\d{1,2}[./-] ?20\d{2}(?!\d)/g, '|')
    .replace(/(?<!\d)20\d{2}[./-] ?\d{1,2}(?!\d)/g, '|')
}

/**
 * The reference ("sklic") in its one written form: the model, then the rest without spaces and hyphens.
 *
 * @param text e.g. `SI12 1033842574531`, `12 1033842574531`, `1033842574531`, `SI00 123-456`, `RF18 5390 0754 7034`, with
 *   whatever words stand before it, `Sklic: SI12 …`, `Model: SI12 Sklic: …`, and whatever marks around it
 * @returns e.g. `SI121033842574531`; undefined where it can be no reference
 */
export function parseReference(text: string): string | undefined {
  const compact = withoutTypography(text)
    .toUpperCase()
    .replace(/[^\p{L}\d]/gu, '')
    // Slips, bills and banks label it with many words: "Sklic na odobritev", "Model/sklic", "Št. sklica".
    .replace(/^\p{L}*?(?=(?:SI|RF)?\d)/u, '')
    .replace(/^(SI\d{2})\p{L}+(?=\d)/u, '$1')
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
export function remainderBy97(text: string): number {
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
