import fc from 'fast-check'

/* Purposes as utilities print them, for tests of the rule here and of the same one in the database. */

const digits = (min: number, max = min) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''))

const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))
const year = fc.integer({ min: 2015, max: 2039 }).map(String)

const periods = fc.oneof(
  fc.tuple(month, year).map(([m, y]) => `${m}/${y}`),
  fc.tuple(month, year).map(([m, y]) => `${m}/${y.slice(2)}`),
  fc.tuple(month, year).map(([m, y]) => `${y}-${m}`),
  fc.tuple(month, year).map(([m, y]) => `${y}${m}`),
  fc.tuple(month, year).map(([m, y]) => `1.${m}.${y} - 28.${m}.${y}`),
  fc.tuple(fc.constantFrom('oktober', 'november', 'maj', 'leto', 'za'), year).map(([word, y]) => `${word} ${y}`),
  fc.constantFrom('', '3. kvartal', 'IV'),
)
const bills = fc.oneof(
  fc.constant(''),
  digits(7, 16).map((number) => `rač. ${number}`),
  digits(1, 4).map((number) => `št. ${number}`),
  digits(1, 2),
)

/** The long number, not in groups, in the order in which it comes to somebody's mind to print it with the rest. */
export const printedPurposes = fc
  .tuple(
    digits(9, 11),
    fc.tuple(periods, bills, fc.constantFrom('Voda', 'Ravn. z odpadki', 'Kanalščina in voda:', '')),
    fc.constantFrom(0, 1, 2, 3, 4, 5),
  )
  .map(([number, [period, bill, service], order]) => {
    const [a = 0, b = 1, c = 2] =
      [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ][order] ?? []
    const parts = [period, number, bill]
    const purpose = [service, parts[a], parts[b], parts[c]].filter(Boolean).join(' ')
    return { number, purpose }
  })
