import { useEffect } from 'react'
import { client, patience, receive } from '../api/client.ts'
import type { MeteringPointSummary } from '../api/types.ts'
import { askedNow, isKnownSince, keepKnown } from './known-data.ts'
import { pointName } from '../api/metering-points.ts'

/** So old what is known may be before it is fetched again: meters change once in years, old readings once a month. */
const freshMs = 12 * 60 * 60 * 1000
/** The page that was asked for comes first. */
const afterMs = 2_000

/**
 * Keeps the meters of all points, also of those whose page was not opened: in the cellar it is too late to fetch them.
 * Of hundreds only the first fifty: nobody reads that many without going upstairs.
 */
export function useKeepForLater(points: readonly MeteringPointSummary[] | undefined): void {
  useEffect(() => {
    // The only one is fetched along with home.
    if (points === undefined || points.length < 2) return
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
  const known = await Promise.all(points.slice(0, 50).map(({ id }) => isKnownSince(pointName(id), since)))
  if (known.every(Boolean)) return
  await fetchFirstPoints()
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
