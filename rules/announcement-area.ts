/* Which points an announcement is about. An address is one line, as billing has it: "Cesta 20. julija 3a, 1410 Zagorje ob Savi". */

/** House numbers, both included. Without a letter a number means all of its houses: 12, 12a, 12b. */
export interface HouseRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly side?: 'even' | 'odd' | undefined
}

export interface StreetPart {
  readonly street: string
  /** Where several towns have a street of that name. */
  readonly town?: string | undefined
  /** All houses where there are none. */
  readonly houses?: readonly HouseRange[] | undefined
}

/** What lies in any of it. */
export interface Area {
  readonly isEverywhere: boolean
  readonly supplyZoneIds: readonly string[]
  readonly streets: readonly StreetPart[]
  readonly meteringPointNumbers: readonly string[]
}

export interface Place {
  readonly number: string
  readonly address: string
  readonly supplyZoneId: string | null
}

export const isInArea = ({ number, address, supplyZoneId }: Place, area: Area): boolean =>
  area.isEverywhere ||
  area.meteringPointNumbers.includes(number) ||
  (supplyZoneId !== null && area.supplyZoneIds.includes(supplyZoneId)) ||
  area.streets.some((part) => isInStreet(address, part))

interface House {
  readonly number: number
  /** Lower case; empty where there is none. */
  readonly letter: string
}

/** As 12, 12a or 12 A. Of 12/3 the house is 12. */
const housePattern = /^(\d+)\s*(\p{L}?)(?:\s*\/.*)?$/u

export function parseHouse(text: string): House | undefined {
  const [, number, letter = ''] = housePattern.exec(text.trim()) ?? []
  return number === undefined ? undefined : { number: Number(number), letter: letter.toLowerCase() }
}

export function isInStreet(address: string, { street, town, houses = [] }: StreetPart): boolean {
  const [line = '', ...rest] = alike(address).split(',')
  const wanted = alike(street)
  if (line.trim() !== wanted && !line.startsWith(`${wanted} `)) return false
  // A longer name than the one that is meant leaves words where a number has to be.
  const left = line.slice(wanted.length).trim()
  const house = parseHouse(left)
  if (left !== '' && !house) return false
  if (town !== undefined && !isTown(rest.join(','), alike(town))) return false
  if (houses.length === 0) return true
  return house !== undefined && houses.some((range) => isInRange(house, range))
}

/** "1410 Zagorje ob Savi", by its name or its postcode or both. */
const isTown = (text: string, town: string): boolean => {
  const whole = text.trim()
  return whole === town || whole.replace(/^\d+\s+/, '') === town || /^\d+/.exec(whole)?.[0] === town
}

function isInRange({ number, letter }: House, { from, to, side }: HouseRange): boolean {
  if (side !== undefined && (number % 2 === 0) !== (side === 'even')) return false
  const first = from === undefined ? undefined : parseHouse(from)
  const last = to === undefined ? undefined : parseHouse(to)
  if (first && (number < first.number || (number === first.number && letter < first.letter))) return false
  if (!last) return true
  return number < last.number || (number === last.number && (last.letter === '' || letter <= last.letter))
}

const alike = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sl').replaceAll(/\s+/g, ' ').trim()
