import { useEffect } from 'react'
import { client, patience, receive } from '../api/client.ts'
import { consumptionName, fetchConsumption } from '../api/consumption.ts'
import type { MeteringPointSummary } from '../api/types.ts'
import { askedNow, isKnownSince, keepKnown } from './known-data.ts'
import { pointName } from '../api/metering-points.ts'
import { isLaterVisit } from './later-visit.ts'

/** So old what is known may be before it is fetched again: meters change once in years, old readings once a month. */
const freshMs = 12 * 60 * 60 * 1000
/** The page that was asked for comes first. */
const afterMs = 2_000

/** A household has hardly more. Of a landlord's hundreds those are kept that were looked at. */
const pointsWithConsumption = 3

/**
 * Keeps the meters of all points, also of those whose page was not opened: in the cellar it is too late to fetch them.
 * Of hundreds only the first fifty: nobody reads that many without going upstairs. And what was used at the first few.
 */
export function useKeepForLater(points: readonly MeteringPointSummary[] | undefined): void {
  useEffect(() => {
    if (points === undefined || points.length === 0) return
    const timer = setTimeout(() => {
      keepForLater(points).catch(() => {
        // Without a network, or in a browser that keeps nothing, there is nothing to keep.
      })
    }, afterMs)
    return () => clearTimeout(timer)
  }, [points])
}

async function keepForLater(points: readonly MeteringPointSummary[]): Promise<void> {
  const since = Date.now() - freshMs
  const isFresh = async (names: readonly string[]): Promise<boolean> =>
    (await Promise.all(names.map((name) => isKnownSince(name, since)))).every(Boolean)
  // The only one is fetched along with home.
  if (points.length > 1 && !(await isFresh(points.slice(0, 50).map(({ id }) => pointName(id)))))
    await fetchFirstPoints()
  if (!isLaterVisit) return
  for (const { id } of points.slice(0, pointsWithConsumption))
    if (!(await isFresh([consumptionName(id)]))) await fetchConsumption(id)
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
