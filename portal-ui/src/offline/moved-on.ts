import type { MeteringPoint, ReadingWindow } from '../api/types.ts'
import { dayOf, startOfDay } from '../i18n/dates.ts'

/**
 * What was known of a point, as it is now: while a device was without a network, a window may have closed or opened.
 * Windows come on the same days of every month; the portal has the last word once it can be asked.
 */
export function movedOn(point: MeteringPoint, now: Date): MeteringPoint {
  const readingWindow = windowAt(point.readingWindow, now)
  if (readingWindow === point.readingWindow) return point
  const isSame = readingWindow.firstDay === point.readingWindow.firstDay
  if (isSame && point.readingWindow.isOpen) return { ...point, readingWindow }
  // A new window has opened: what was handed in during another one is not this one's.
  const meters = readingWindow.isOpen ? point.meters.map((meter) => ({ ...meter, readings: [] })) : point.meters
  return { ...point, readingWindow, meters }
}

/** The window that is open now, or the next one. */
export function windowAt(known: ReadingWindow, now: Date): ReadingWindow {
  if (now.getTime() < Date.parse(known.changesAt)) return known
  const today = dayOf(now)
  let { firstDay, lastDay } = known
  while (lastDay < today) {
    firstDay = monthAfter(firstDay)
    lastDay = monthAfter(lastDay)
  }
  const isOpen = firstDay <= today
  return {
    isOpen,
    firstDay,
    lastDay,
    changesAt: startOfDay(isOpen ? dayAfter(lastDay) : firstDay).toISOString(),
  }
}

/** The same day of the next month, or its last one where it is too short. */
function monthAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month, Math.min(date, last)))
}

const dayAfter = (day: string): string => isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
