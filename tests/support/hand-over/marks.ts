/*
 * Values that are recognised wherever they turn up: each number and each word is given out once. A number has five digits, as meters
 * here have; a word says what it is.
 */

let numbers = 0
let words = 0

/** In no order that anybody could mistake for consumption. */
export function newNumber(): number {
  numbers += 1
  return 10_000 + ((numbers * 48_271) % 89_989)
}

export type WordKind = 'Ime' | 'Opomba' | 'Števec' | 'Slika' | 'Ključ' | 'Bremepis'

export function newWord(kind: WordKind): string {
  words += 1
  return `${kind}-${words}`
}

export const wordsIn = (text: string): string[] => text.match(/(?:Ime|Opomba|Števec|Slika|Ključ|Bremepis)-\d+/g) ?? []

/** What a meter showed, was charged or came in; what is reckoned of it is another matter. */
const shownKeys = ['valueM3', 'baseM3', 'insteadOfM3', 'totalCents']
/** And where a mark stands for what else is reckoned: for what somebody was asked about (`PointMaker`), and for what came in. */
const isShown = (key: string, of: object): boolean =>
  shownKeys.includes(key) ||
  (key === 'litresPerDay' && 'usualLitresPerDay' in of) ||
  (key === 'amountCents' && 'receivedOn' in of)

export function numbersIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isShown(key, value) && typeof inner === 'number' ? [inner] : numbersIn(inner),
  )
}
