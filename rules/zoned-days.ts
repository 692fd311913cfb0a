import { addDays } from './days.ts'

/* Where calendar days begin and end, in a time zone of the IANA database: by Intl, which browsers have too. */

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  clocks.set(timeZone, clock)
  return clock
}

/** What clocks show there, as if it were UTC; whole seconds. */
function wallClockMs(instantMs: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instantMs)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** The calendar day at an instant, ISO 8601. */
export function dayAt(instant: Date, { timeZone }: { readonly timeZone: string }): string {
  return new Date(wallClockMs(instant.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** The instant at which a calendar day begins. */
export function startOfDay(day: string, { timeZone }: { readonly timeZone: string }): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let instant = midnight
  // How far the clocks are ahead, taken twice: they may be changed in that very night.
  for (let round = 0; round < 2; round += 1) instant = midnight - (wallClockMs(instant, timeZone) - instant)
  return new Date(instant)
}

/** The first instant after a calendar day. */
export function endOfDay(day: string, zone: { readonly timeZone: string }): Date {
  return startOfDay(addDays(day, 1), zone)
}
