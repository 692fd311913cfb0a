import type { MeteringPoint } from '../../api/types.ts'
import { findPoints } from './find-points.ts'

export interface SheetWishes {
  readonly sought: string
  readonly onlyMissing: boolean
  /** Points that stay although nothing is missing any more: what was just stored there is still to be read. */
  readonly kept: ReadonlySet<string>
}

/** The points of the reading sheet that the customer wants to see; where nobody reads a meter, nothing is to be done. */
export function rowsOf(points: readonly MeteringPoint[], wishes: SheetWishes): readonly MeteringPoint[] {
  const { sought, onlyMissing, kept } = wishes
  const toRead = points.filter(({ meters }) => meters.some(({ isRemote }) => !isRemote))
  const wanted = onlyMissing ? toRead.filter((point) => kept.has(point.id) || isMissing(point)) : toRead
  return findPoints(wanted, sought)
}

function isMissing({ meters }: MeteringPoint): boolean {
  return meters.some(({ isRemote, readings }) => !isRemote && !readings.some(({ counts }) => counts))
}
