import { client, patience, receive } from '../api/client.ts'
import { consumptionName, fetchConsumption } from '../api/consumption.ts'
import type { MeteringPointSummary } from '../api/types.ts'
import { askedNow, keepKnown } from './known-data.ts'
import { pointName } from '../api/metering-points.ts'
import { isLaterVisit } from './later-visit.ts'
import { areFresh, useKeptSoon } from './use-kept-soon.ts'

/** A household has hardly more. Of a landlord's hundreds those are kept that were looked at. */
const pointsWithConsumption = 3

/**
 * Keeps the meters of all points, also of those whose page was not opened: in the cellar it is too late to fetch them.
 * Of hundreds only the first fifty: nobody reads that many without going upstairs. And what was used at the first few.
 */
export function useKeepForLater(points: readonly MeteringPointSummary[] | undefined): void {
  useKeptSoon(points?.length === 0 ? undefined : points, keepForLater)
}

async function keepForLater(points: readonly MeteringPointSummary[]): Promise<void> {
  // The only one is fetched along with home.
  if (points.length > 1 && !(await areFresh(points.slice(0, 50).map(({ id }) => pointName(id)))))
    await fetchFirstPoints()
  if (!isLaterVisit) return
  for (const { id } of points.slice(0, pointsWithConsumption))
    if (!(await areFresh([consumptionName(id)]))) await fetchConsumption(id)
}

/** The points behind that one with their meters, in one answer. None of them is kept. */
export async function fetchPointsAfter(after: string) {
  return receive(client.GET('/reading-sheet', { params: { query: { after } }, signal: patience() }))
}

/** The first points with their meters, in one answer; each is kept as if its own page had asked for it. */
export async function fetchFirstPoints() {
  const mayKeep = askedNow()
  const sheet = await receive(client.GET('/reading-sheet', { params: { query: {} }, signal: patience() }))
  await Promise.all(sheet.meteringPoints.map((point) => keepKnown(pointName(point.id), point, mayKeep))).catch(() => {
    // A browser that keeps nothing shows them all the same.
  })
  return sheet
}
