import { noteTimeZone } from '../i18n/dates.ts'
import type { Session } from './types.ts'
import { noteWindowDays } from './window-days.ts'

// The server's clock alone decides about days and windows: the customer's device may be wrong, and a
// demonstration plays another day.
let aheadMs = 0

/**
 * Takes over the clock, the time zone and the days of the reading window that a session tells.
 *
 * @param receivedAtMs when it came, by this device's clock
 */
export function noteClock({ now, timeZone, readingWindowDays }: Session, receivedAtMs = Date.now()): void {
  aheadMs = Date.parse(now) - receivedAtMs
  noteTimeZone(timeZone)
  noteWindowDays(readingWindowDays)
}

export function serverNow(): Date {
  return new Date(Date.now() + aheadMs)
}
