import type { MeteringPointSummary } from '../../api/types.ts'

/** Whether all readings on one page save a way: from two points that somebody has to read. */
export function hasSheet(points: readonly MeteringPointSummary[]): boolean {
  return points.filter(({ metersToRead }) => metersToRead > 0).length > 1
}
