import { useEffect, useMemo, useState } from 'react'
import useSWR, { useSWRConfig } from 'swr'
import { serverNow } from './server-clock.ts'
import type { ReadingWindow } from './types.ts'
import { withKnown } from '../offline/known-data.ts'
import { movedOn, windowAt } from '../offline/moved-on.ts'
import { fetchFirstPoints, fetchPointsAfter } from '../offline/keep-for-later.ts'
import { isPointKey, pointKey, useMeteringPoint } from './metering-points.ts'

const sheetKey = 'reading-sheet'

export interface ReadingSheet {
  readonly readingWindow: ReadingWindow
  /** The points that have come along with it. */
  readonly pointIds: ReadonlySet<string>
  /** Where the rest of them begins; null where these are all. */
  readonly next: string | null
}

/** The points that didn't come along, as far as they are there. */
export interface RestOfSheet {
  readonly isComing: boolean
  readonly pointIds: ReadonlySet<string>
}

/**
 * The window, and the first of the account's points with their meters in one answer. Of hundreds nobody sees all: what
 * else the customer finds, or goes on to, is asked for then (useSheetPoint).
 */
export function useReadingSheet() {
  const { mutate } = useSWRConfig()
  const { data, error } = useSWR<ReadingSheet, unknown>(sheetKey, async () => {
    const sheet = await withKnown(sheetKey, fetchFirstPoints)
    const now = serverNow()
    await Promise.all(
      sheet.meteringPoints.map((point) => mutate(pointKey(point.id), movedOn(point, now), { revalidate: false })),
    )
    return {
      readingWindow: windowAt(sheet.readingWindow, now),
      pointIds: new Set(sheet.meteringPoints.map(({ id }) => id)),
      next: sheet.next,
    }
  })
  return { sheet: data, error, reload: (): void => void mutate((key) => key === sheetKey || isPointKey(key)) }
}

/** One of the points; those that came along with the sheet are not asked for again. */
export function useSheetPoint(id: string, sheet: ReadingSheet, rest: RestOfSheet) {
  const isThere = sheet.pointIds.has(id) || rest.pointIds.has(id)
  return useMeteringPoint(isThere || !rest.isComing ? id : undefined, {
    revalidateIfStale: !isThere,
    revalidateOnFocus: false,
  })
}

/**
 * The points that didn't come along, fifty in an answer: whoever goes on from meter to meter would ask for each.
 *
 * @param isWanted once it was, it stays so
 */
export function useRestOfSheet({ next: first }: ReadingSheet, isWanted: boolean): RestOfSheet {
  const { mutate } = useSWRConfig()
  const [rest, setRest] = useState<RestOfSheet>({ isComing: true, pointIds: new Set() })
  useEffect(() => {
    if (!isWanted || first === null) return
    let isOver = false
    const take = async (after: string): Promise<void> => {
      const { meteringPoints, next } = await fetchPointsAfter(after)
      if (isOver) return
      const now = serverNow()
      await Promise.all(
        meteringPoints.map((point) => mutate(pointKey(point.id), movedOn(point, now), { revalidate: false })),
      )
      setRest(({ pointIds }) => ({
        isComing: next !== null,
        pointIds: new Set([...pointIds, ...meteringPoints.map(({ id }) => id)]),
      }))
      if (next !== null) await take(next)
    }
    // What doesn't come this way, each row asks for.
    take(first).catch(() => setRest(({ pointIds }) => ({ isComing: false, pointIds })))
    return () => {
      isOver = true
    }
  }, [isWanted, first, mutate])
  const isComing = rest.isComing && isWanted && first !== null
  return useMemo(() => ({ pointIds: rest.pointIds, isComing }), [rest.pointIds, isComing])
}
