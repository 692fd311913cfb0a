import type { WindowDays } from '@moja-komunala/rules/reading-window.ts'
import type { MeteringPoint, ReadingWindow } from '../api/types.ts'
import { knownWindowDays, windowOn } from '../api/window-days.ts'

/**
 * What was known of a point, as it is now: while a device was without a network, a window may have closed or opened.
 * The portal has the last word once it can be asked.
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
export function windowAt(known: ReadingWindow, now: Date, days: WindowDays = knownWindowDays(known)): ReadingWindow {
  return now.getTime() < Date.parse(known.changesAt) ? known : windowOn(now, days)
}
