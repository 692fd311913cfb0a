import { dayNumber, dayOfNumber } from './days.ts'

/* Where calendar days begin and end, in a time zone of the IANA database: by Intl, which browsers have too. */

const msPerDay = 86_400_000

interface Zone {
  readonly clock: Intl.DateTimeFormat
  /**
   * How far the clocks are ahead of UTC all through a day of UTC's, by that day's number; null where they are changed during it.
   * Intl takes as long for one instant as the rules do for a reading.
   */
  readonly aheadMs: Map<number, number | null>
}

const zones = new Map<string, Zone>()
/** Some years of days. */
const mostDays = 4_000

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  const zone = { clock, aheadMs: new Map<number, number | null>() }
  zones.set(timeZone, zone)
  return zone
}

function askAheadMs(instantMs: number, clock: Intl.DateTimeFormat): number {
  const parts = new Map(clock.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  // What clocks show there, as if it were UTC; they show whole seconds.
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(instantMs / 1000) * 1000
}

/** How far the clocks there are ahead of UTC at an instant. */
function aheadMsAt(instantMs: number, timeZone: string): number {
  const { clock, aheadMs } = zoneOf(timeZone)
  const day = Math.floor(instantMs / msPerDay)
  const known = aheadMs.get(day)
  if (known !== undefined) return known ?? askAheadMs(instantMs, clock)
  const ahead = askAheadMs(instantMs, clock)
  const [first, last] = [day * msPerDay, (day + 1) * msPerDay - 1]
  const isSteady = askAheadMs(first, clock) === ahead && askAheadMs(last, clock) === ahead
  if (aheadMs.size >= mostDays) aheadMs.clear()
  aheadMs.set(day, isSteady ? ahead : null)
  return ahead
}

/** The calendar day at an instant, ISO 8601. */
export function dayAt(instant: Date, { timeZone }: { readonly timeZone: string }): string {
  const instantMs = instant.getTime()
  return dayOfNumber(Math.floor((instantMs + aheadMsAt(instantMs, timeZone)) / msPerDay))
}

/** The instant at which a calendar day begins. */
export function startOfDay(day: string, { timeZone }: { readonly timeZone: string }): Date {
  return startOf(dayNumber(day), timeZone)
}

/** The first instant after a calendar day. */
export function endOfDay(day: string, { timeZone }: { readonly timeZone: string }): Date {
  return startOf(dayNumber(day) + 1, timeZone)
}

function startOf(number: number, timeZone: string): Date {
  const midnight = number * msPerDay
  let instant = midnight
  // How far the clocks are ahead, taken twice: they may be changed in that very night.
  for (let round = 0; round < 2; round += 1) instant = midnight - aheadMsAt(instant, timeZone)
  return new Date(instant)
}
