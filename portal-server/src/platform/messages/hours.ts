import { DateTime } from 'luxon'
import type { QuietHours } from './choices/choice.repository.ts'

/** When notices are sent that can wait: by the clock on the utility's walls. */
export interface NoticeHours {
  readonly timeZone: string
  /** The hour in which they begin, and the one before which they end. */
  readonly fromHour: number
  readonly untilHour: number
}

const daysAhead = 2

/**
 * When a notice may be sent that keeps hours.
 *
 * @param quiet the customer's own, such as 19:00 to 9:00. Where they leave nothing of the day, they are none.
 * @returns undefined where that is now
 */
export function nextNoticeHour(now: Date, hours: NoticeHours, quiet: QuietHours | undefined): Date | undefined {
  const at = DateTime.fromJSDate(now, { zone: hours.timeZone })
  if (isInHours(at, hours) && !isQuiet(at, quiet)) return undefined
  const beginnings = Array.from({ length: daysAhead }, (_, days) => at.startOf('day').plus({ days })).flatMap((day) => [
    day.set({ hour: hours.fromHour }),
    ...(quiet ? [timeOn(day, quiet.until)] : []),
  ])
  const candidates = beginnings.filter((beginning) => beginning > at && isInHours(beginning, hours))
  const first = candidates.filter((beginning) => !isQuiet(beginning, quiet)).toSorted(byTime)[0]
  if (first) return first.toJSDate()
  if (isInHours(at, hours)) return undefined
  return candidates.toSorted(byTime)[0]?.toJSDate()
}

const byTime = (one: DateTime, other: DateTime): number => one.toMillis() - other.toMillis()

const isInHours = (at: DateTime, { fromHour, untilHour }: NoticeHours): boolean =>
  at.hour >= fromHour && at.hour < untilHour

function isQuiet(at: DateTime, quiet: QuietHours | undefined): boolean {
  if (!quiet) return false
  const time = at.toFormat('HH:mm')
  const { from, until } = quiet
  return from < until ? time >= from && time < until : time >= from || time < until
}

function timeOn(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number)
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 })
}
