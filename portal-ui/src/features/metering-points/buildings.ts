import type { MeteringPointSummary } from '../../api/types.ts'

type Placed = Pick<MeteringPointSummary, 'id' | 'name' | 'number' | 'address'>

/** Points at one street and house number, as somebody walks from meter to meter. */
export interface Building<Point extends Placed = MeteringPointSummary> {
  /** Street, house number and town. */
  readonly address: string
  readonly points: readonly Point[]
}

/** Buildings by street, those of a street by their number, and in each its points by what parts them. */
export function buildingsOf<Point extends Placed>(points: readonly Point[]): readonly Building<Point>[] {
  const byPlace = new Map<string, { address: string; points: Point[] }>()
  for (const point of points) {
    const { address } = partsOf(point.address)
    const key = address.toLowerCase()
    const building = byPlace.get(key)
    if (building === undefined) byPlace.set(key, { address, points: [point] })
    else building.points.push(point)
  }
  return [...byPlace.values()]
    .map((building) => ({ ...building, points: building.points.toSorted(bySight) }))
    .toSorted((one, other) => inOrder.compare(one.address, other.address))
}

/** What parts a point from the others of its building: the customer's own name, or the flat; undefined where it is its number alone. */
export function titleWithin({ name, address }: Placed): string | undefined {
  return name ?? (partsOf(address).flat || undefined)
}

const inOrder = new Intl.Collator('sl', { numeric: true })
const bySight = (one: Placed, other: Placed): number =>
  inOrder.compare(one.address, other.address) ||
  inOrder.compare(one.name ?? '', other.name ?? '') ||
  inOrder.compare(one.number, other.number)

/** "Ulica 5/12, 1410 Zagorje ob Savi" and "Ulica 5, stanovanje 12, 1410 …" are flats of "Ulica 5, 1410 Zagorje ob Savi". */
function partsOf(address: string): { readonly address: string; readonly flat: string } {
  const [place = '', ...rest] = address.split(',').map((part) => part.trim().replace(/\s+/g, ' '))
  const [town, ...between] = rest.toReversed()
  const [, street = '', number = '', behind = ''] = /^(.+? )(\d+ ?\p{L}?)( ?\/ ?\S.*| st.*)$/u.exec(place) ?? []
  const house = street === '' ? place : street + number
  const ownNumber = behind.includes('/') ? number + behind.replaceAll(' ', '') : behind.trim()
  const within = [ownNumber, ...between.toReversed()].filter((part) => part !== '')
  return { address: town === undefined ? house : `${house}, ${town}`, flat: within.join(', ') }
}
