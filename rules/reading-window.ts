import { dayOfMonth, firstOfMonth, monthsAfter } from './days.ts'
import { dayAt, endOfDay, startOfDay } from './zoned-days.ts'

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
  /** Of windows that were extended the last day, by their first day; later than the rule's, and before the next window. */
  readonly extended?: Readonly<Record<string, string>>
}

/** The part of the rule that says when windows open and close. */
export type WindowDays = Omit<ReadingWindowRule, 'graceHours'>

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

/** The window that is open at this instant, or the next one: reckoned anew each time, for pages, which ask seldom and count bytes. */
export function readingWindowAt(instant: Date, rule: WindowDays): ReadingWindow {
  const thisMonth = firstOfMonth(dayAt(instant, rule))
  // Backwards: where windows touch each other, the one that began last counts.
  for (const months of [0, -1]) {
    const window = windowBeginningIn(monthsAfter(thisMonth, months), rule, instant)
    if (window.isOpen) return window
  }
  const window = windowBeginningIn(thisMonth, rule, instant)
  return instant < window.opensAt ? window : windowBeginningIn(monthsAfter(thisMonth, 1), rule, instant)
}

/** The same, for who asks at every request. The database holds the same rule in SQL. */
export const findReadingWindow = oncePerDay(readingWindowAt)

/** The window whose entries are shown: the open one or, where none is open, the one that closed last. */
export const findShownWindow = oncePerDay((instant, rule): ReadingWindow => {
  const window = findReadingWindow(instant, rule)
  return window.isOpen ? window : findReadingWindow(new Date(lastClosing(instant, rule).getTime() - 1), rule)
})

/**
 * Windows open and close when a day begins: what holds at an instant holds all that day. Remembers the last day it was
 * asked about, as every request asks about today and time zones are slow to reckon with.
 */
function oncePerDay<Result>(find: (instant: Date, rule: WindowDays) => Result) {
  let known: { rule: WindowDays; from: Date; until: Date; result: Result } | undefined
  return (instant: Date, rule: WindowDays): Result => {
    if (known && known.rule === rule && instant >= known.from && instant < known.until) return known.result
    const result = find(instant, rule)
    const day = dayAt(instant, rule)
    known = { rule, from: startOfDay(day, rule), until: endOfDay(day, rule), result }
    return result
  }
}

/** Until this instant what was entered in a window may still arrive and count. */
export function endOfGrace({ closesAt }: ReadingWindow, rule: ReadingWindowRule): Date {
  return new Date(closesAt.getTime() + rule.graceHours * 3_600_000)
}

/** The last instant at which a window closed. */
function lastClosing(instant: Date, rule: WindowDays): Date {
  const thisMonth = firstOfMonth(dayAt(instant, rule))
  const closings = [0, -1, -2].map(
    (months) => windowBeginningIn(monthsAfter(thisMonth, months), rule, instant).closesAt,
  )
  return closings.find((closesAt) => closesAt <= instant) ?? instant
}

/** The last day of the window that begins on a day: a matter of the calendar, and of what was extended. */
export function lastDayOfWindow(firstDay: string, rule: Omit<WindowDays, 'timeZone'>): string {
  return rule.extended?.[firstDay] ?? usualLastDay(firstDay, rule)
}

/** The last day that the window has when nobody extends it. */
export function usualLastDay(firstDay: string, rule: Pick<ReadingWindowRule, 'firstDay' | 'lastDay'>): string {
  const month = firstOfMonth(firstDay)
  return dayOfMonth(rule.lastDay < rule.firstDay ? monthsAfter(month, 1) : month, rule.lastDay)
}

function windowBeginningIn(month: string, rule: WindowDays, instant: Date): ReadingWindow {
  const firstDay = dayOfMonth(month, rule.firstDay)
  const lastDay = lastDayOfWindow(firstDay, rule)
  const opensAt = startOfDay(firstDay, rule)
  const closesAt = endOfDay(lastDay, rule)
  const isOpen = instant >= opensAt && instant < closesAt
  return { isOpen, firstDay, lastDay, opensAt, closesAt, changesAt: isOpen ? closesAt : opensAt }
}
