import useSWR, { useSWRConfig } from 'swr'
import { serverNow } from './server-clock.ts'
import type { ReadingWindow } from './types.ts'
import { withKnown } from '../offline/known-data.ts'
import { movedOn, windowAt } from '../offline/moved-on.ts'
import { fetchFirstPoints } from '../offline/keep-for-later.ts'
import { isPointKey, pointKey, useMeteringPoint } from './metering-points.ts'

const sheetKey = 'reading-sheet'

export interface ReadingSheet {
  readonly readingWindow: ReadingWindow
  /** The points that have come along with it. */
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
    }
  })
  return { sheet: data, error, reload: (): void => void mutate((key) => key === sheetKey || isPointKey(key)) }
}

/** One of the points; those that came along with the sheet are not asked for again. */
export function useSheetPoint(id: string, sheet: ReadingSheet) {
  return useMeteringPoint(id, { revalidateIfStale: !sheet.pointIds.has(id), revalidateOnFocus: false })
}
