const noBreak = '\u00a0'

/* What belongs on one line, by what stands before and after the space: never so much that large text has no room for it on a phone. No lookbehind: older phones cannot read it. */
const bonds: readonly RegExp[] = [
  // "15 minut", "518 m³", "25. v mesecu", "31. 10. 2026", "2 December", "041 234 567". A long number is one of a point or meter.
  /(\b(?!20\d\d )\d{1,4}\.?) (?=\*{0,2}(?:[\p{Ll}\d%€]|[KMG]i?B|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gu,
  // "2026 m³", but not what comes after a year
  /(\b20\d\d) (?=\*{0,2}(?:m³|l\b|[%€]))/gu,
  /(\d\s(?:more|še)) (?=d)/gu,
  // "ob 14:35", "št. 7", "SI12 1033842574531"
  /(\b(?:ob|at|[Nn]o\.)|[Šš]t\.|\bSI\d\d) (?=\*{0,2}\d)/gu,
  // "Zagorje ob Savi"
  /(\p{Lu}\p{Ll}+) (?=(?:ob|pri|pod|nad) \p{Lu})/gu,
  /(\p{Lu}\p{Ll}+\s(?:ob|pri|pod|nad)) (?=\p{Lu})/gu,
]

/** A country's code is let go from its number: together they are wider than a narrow phone with large text. */
const countryCode = new RegExp(`([+]\\d{1,3})${noBreak}(?=\\d)`, 'gu')

/** The text with a space that does not break in a date, a telephone number, a place's name, and between a number and what it counts. */
export const unbroken = (text: string): string =>
  bonds.reduce((bound, bond) => bound.replace(bond, `$1${noBreak}`), text).replace(countryCode, '$1 ')
