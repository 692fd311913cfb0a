import { DateTime } from 'luxon'

/**
 * On which days readings are taken (M12): from one day of a month to another day of the same month, or of the next
 * one where the last day is the smaller number. Both days are whole days in the utility's time zone. In a month that
 * is too short for a day, its last day stands in.
 */
export interface ReadingWindowRule {
  readonly timeZone: string
  readonly firstDay: number
  readonly lastDay: number
  /** So long after the window what was entered inside it, without a network, may still arrive and count. */
  readonly graceHours: number
}

/** A reading window: the open one or, where none is open, the next. Days are ISO 8601. */
export interface ReadingWindow {
  readonly isOpen: boolean
  readonly firstDay: string
  readonly lastDay: string
  readonly opensAt: Date
  /** The first instant at which it is closed again. */
  readonly closesAt: Date
  /** What comes next of the two. */
  readonly changesAt: Date
}

/** From the 25th to the 2nd, both days whole and nothing later, as the manual says. */
export const productionWindowRule: ReadingWindowRule = {
  timeZone: 'Europe/Ljubljana',
  firstDay: 25,
  lastDay: 2,
  graceHours: 0,
}

/** The window that is open at this instant, or the next one. The database holds the same rule in SQL. */
export const findReadingWindow = oncePerDay((instant, rule): ReadingWindow => {
  const thisMonth = DateTime.fromJSDate(instant, { zone: rule.timeZone }).startOf('month')
  // Backwards: where windows touch each other, the one that began last counts.
  for (const months of [0, -1]) {
    const window = windowBeginningIn(thisMonth.plus({ months }), rule, instant)
    if (window.isOpen) return window
  }
  const window = windowBeginningIn(thisMonth, rule, instant)
  return instant < window.opensAt ? window : windowBeginningIn(thisMonth.plus({ months: 1 }), rule, instant)
})

/** The window whose entries are shown: the open one or, where none is open, the one that closed last. */
export const findShownWindow = oncePerDay((instant, rule): ReadingWindow => {
  const window = findReadingWindow(instant, rule)
  return window.isOpen ? window : findReadingWindow(new Date(lastClosing(instant, rule).getTime() - 1), rule)
})

/**
 * Windows open and close when a day begins: what holds at an instant holds all that day. Remembers the last day it was
 * asked about, as every request asks about today and time zones are slow to reckon with.
 */
function oncePerDay<Result>(find: (instant: Date, rule: ReadingWindowRule) => Result) {
  let known: { rule: ReadingWindowRule; from: Date; until: Date; result: Result } | undefined
  return (instant: Date, rule: ReadingWindowRule): Result => {
    if (known && known.rule === rule && instant >= known.from && instant < known.until) return known.result
    const result = find(instant, rule)
    const day = DateTime.fromJSDate(instant, { zone: rule.timeZone }).startOf('day')
    known = { rule, from: day.toJSDate(), until: day.plus({ days: 1 }).startOf('day').toJSDate(), result }
    return result
  }
}

/** Until this instant what was entered in a window may still arrive and count. */
export function endOfGrace({ closesAt }: ReadingWindow, rule: ReadingWindowRule): Date {
  return new Date(closesAt.getTime() + rule.graceHours * 3_600_000)
}

/** The last instant at which a window closed. */
function lastClosing(instant: Date, rule: ReadingWindowRule): Date {
  const thisMonth = DateTime.fromJSDate(instant, { zone: rule.timeZone }).startOf('month')
  const closings = [0, -1, -2].map((months) => windowBeginningIn(thisMonth.plus({ months }), rule, instant).closesAt)
  return closings.find((closesAt) => closesAt <= instant) ?? instant
}

/** The last day of the window that begins on a day: a matter of the calendar alone. */
export function lastDayOfWindow(firstDay: string, rule: ReadingWindowRule): string {
  const [year = 0, month = 1] = firstDay.split('-').map(Number)
  const lastMonth = rule.lastDay < rule.firstDay ? month + 1 : month
  const itsLastDay = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
  const last = new Date(Date.UTC(year, lastMonth - 1, Math.min(rule.lastDay, itsLastDay)))
  return last.toISOString().slice(0, 10)
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar day at an instant, in the utility's time zone. */
export function dayAt(instant: Date, { timeZone }: Pick<ReadingWindowRule, 'timeZone'>): string {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timeZone, calendar)
  const parts = new Map(calendar.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

function windowBeginningIn(month: DateTime, rule: ReadingWindowRule, instant: Date): ReadingWindow {
  const first = dayOfMonth(month, rule.firstDay)
  const last = dayOfMonth(rule.lastDay < rule.firstDay ? month.plus({ months: 1 }) : month, rule.lastDay)
  const opensAt = first.startOf('day').toJSDate()
  const closesAt = last.plus({ days: 1 }).startOf('day').toJSDate()
  const isOpen = instant >= opensAt && instant < closesAt
  return {
    isOpen,
    firstDay: first.toFormat('yyyy-MM-dd'),
    lastDay: last.toFormat('yyyy-MM-dd'),
    opensAt,
    closesAt,
    changesAt: isOpen ? closesAt : opensAt,
  }
}

function dayOfMonth(month: DateTime, day: number): DateTime {
  return month.set({ day: Math.min(day, month.daysInMonth ?? day) })
}
