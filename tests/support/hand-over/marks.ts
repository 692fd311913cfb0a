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

export type WordKind = 'Ime' | 'Opomba' | 'Števec' | 'Slika' | 'Ključ'

export function newWord(kind: WordKind): string {
  words += 1
  return `${kind}-${words}`
}

export const wordsIn = (text: string): string[] => text.match(/(?:Ime|Opomba|Števec|Slika|Ključ)-\d+/g) ?? []

/** What a meter showed; what flowed is reckoned, and another matter, but where a bill's mark stands for it (`PointMaker`). */
const shownKeys = ['valueM3', 'baseM3', 'insteadOfM3', 'litresPerDay']

export function numbersIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    shownKeys.includes(key) && typeof inner === 'number' ? [inner] : numbersIn(inner),
  )
}
