import type { MeteringPointSummary } from '../../api/types.ts'
import { findPoints } from './find-points.ts'

export interface SheetWishes {
  readonly sought: string
  readonly onlyMissing: boolean
  /** Points that stay although nothing is missing any more: what was just stored there is still to be read. */
  readonly kept: ReadonlySet<string>
}

/** The points of the reading sheet that the customer wants to see; where nobody reads a meter, nothing is to be done. */
export function rowsOf(
  points: readonly MeteringPointSummary[],
  { sought, onlyMissing, kept }: SheetWishes,
): readonly MeteringPointSummary[] {
  const toRead = points.filter(({ metersToRead }) => metersToRead > 0)
  const isWanted = ({ id, metersToRead, metersHandedIn }: MeteringPointSummary): boolean =>
    !onlyMissing || kept.has(id) || metersHandedIn < metersToRead
  return findPoints(toRead.filter(isWanted), sought)
}
