import { DateTime } from 'luxon'
import { findReadingWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import pg from 'pg'

/** What the demonstration and tests do with the portal's clock. Nothing of this exists in production. */
export type ClockChoice =
  /** Into the open window where today lies outside it. */
  | { kind: 'window' }
  /** To this day, ISO 8601, at the time of day it is. */
  | { kind: 'day'; day: string }
  | { kind: 'real' }

export type PlayedClock = {
  /** How far the portal's clock is ahead of the real one; negative when it is behind. */
  offsetMs: number
  /** The day it shows, ISO 8601, where that is not the real one. */
  playedDay?: string | undefined
}

/**
 * The time of day stays, in the utility's time zone, so that the change to and from summer time in between does not
 * show.
 */
export function playClock(now: Date, choice: ClockChoice, rule: ReadingWindowRule): PlayedClock {
  const real = DateTime.fromJSDate(now, { zone: rule.timeZone })
  const day = dayToPlay(now, choice, rule)
  if (day === undefined || day === real.toISODate()) return { offsetMs: 0 }
  const { year, month, day: dayOfMonth } = DateTime.fromISO(day, { zone: rule.timeZone })
  return { offsetMs: real.set({ year, month, day: dayOfMonth }).toMillis() - real.toMillis(), playedDay: day }
}

function dayToPlay(now: Date, choice: ClockChoice, rule: ReadingWindowRule): string | undefined {
  if (choice.kind === 'real') return undefined
  if (choice.kind === 'day') return choice.day
  const window = findReadingWindow(now, rule)
  return window.isOpen ? undefined : window.firstDay
}

/** Whether it is a day of the calendar, as in 2026-12-10. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid
}

/** Where the clock goes back, background work was last looked at in the future, and would wait for it. */
const lookAgain = `
  update pgboss.version set cron_on = least(cron_on, pgboss.job_now());
  update pgboss.queue set monitor_on = least(monitor_on, pgboss.job_now()),
    monitor_claim_on = least(monitor_claim_on, pgboss.job_now()), maintain_on = least(maintain_on, pgboss.job_now());
  update pgboss.job set start_after = pgboss.job_now() where state < 'active' and created_on > pgboss.job_now()`

/**
 * Moves the clock by which the database judges readings and background work, or puts it back.
 * @param ownerUrl of the portal's database: only its owner may do this
 */
export async function moveDatabaseClock(ownerUrl: string, offsetMs: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const now = offsetMs === 0 ? 'now()' : `now() + interval '${Math.trunc(offsetMs)} milliseconds'`
    await client.query(
      `create or replace function portal_now() returns timestamptz language sql stable as $$select ${now}$$`,
    )
    await client.query(lookAgain)
  } finally {
    await client.end()
  }
}
