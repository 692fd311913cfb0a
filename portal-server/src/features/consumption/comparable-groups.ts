/*
 * With whom a point is compared: the kind of use and the size, which are its flats and the diameter of its connection, as far as both are
 * known. What a group uses is reckoned for one flat, so that a house of six isn't held against a house of one.
 */

/** What of a point says with whom it compares. */
export interface PointSize {
  readonly consumptionType: 'household' | 'business'
  /** Null where nobody said. */
  readonly flats: number | null
  readonly nominalDiameterMm: number | null
}

/** Null where a group is over any. */
export interface ComparableGroup {
  /** As it is kept. */
  readonly key: string
  readonly flats: 'one' | 'several' | null
  /** Both included. */
  readonly diameterFromMm: number | null
  readonly diameterToMm: number | null
}

type Diameters = Pick<ComparableGroup, 'diameterFromMm' | 'diameterToMm'>

/** A house's connection, that of a few flats, and larger ones. */
const diameterClasses: readonly Diameters[] = [
  { diameterFromMm: null, diameterToMm: 20 },
  { diameterFromMm: 21, diameterToMm: 40 },
  { diameterFromMm: 41, diameterToMm: null },
]
const anyDiameter: Diameters = { diameterFromMm: null, diameterToMm: null }

export const allHouseholds = group(null, anyDiameter)

/** All that a point belongs to, the narrowest first; none for what isn't a household. */
export function groupsOf({ consumptionType, flats, nominalDiameterMm }: PointSize): ComparableGroup[] {
  if (consumptionType !== 'household') return []
  const ofFlats = flats === null ? undefined : flats === 1 ? 'one' : 'several'
  const ofDiameter = nominalDiameterMm === null ? undefined : diameterClasses.find(includes(nominalDiameterMm))
  return [
    ...(ofFlats && ofDiameter ? [group(ofFlats, ofDiameter)] : []),
    ...(ofFlats ? [group(ofFlats, anyDiameter)] : []),
    ...(ofDiameter ? [group(null, ofDiameter)] : []),
    allHouseholds,
  ]
}

/** By so many an average is multiplied, to compare with all of a point. */
export const countedFlats = ({ flats }: Pick<PointSize, 'flats'>): number => flats ?? 1

const includes =
  (diameterMm: number) =>
  ({ diameterFromMm, diameterToMm }: Diameters): boolean =>
    diameterMm >= (diameterFromMm ?? 0) && diameterMm <= (diameterToMm ?? Infinity)

function group(flats: ComparableGroup['flats'], diameters: Diameters): ComparableGroup {
  const { diameterFromMm, diameterToMm } = diameters
  const size = [
    ...(flats === null ? [] : [`${flats}-flat`]),
    ...(diameters === anyDiameter ? [] : [`dn-${diameterFromMm ?? 0}-${diameterToMm ?? 'up'}`]),
  ]
  return { key: ['household', ...size].join(' '), flats, diameterFromMm, diameterToMm }
}
