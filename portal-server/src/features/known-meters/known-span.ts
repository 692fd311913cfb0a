import { addDays } from '@moja-komunala/rules/days.ts'
import { findShownWindow, type ReadingWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { KnownSpan } from './known-meters.ts'

/** Two years, and the months before them that the first period began in. */
const rememberedDays = 820

/** What of a point's meters is wanted to show and judge the entries of a window. */
export function spanOf(subject: string, now: Date, window: ReadingWindow, rule: ReadingWindowRule): KnownSpan {
  const today = dayAt(now, rule)
  return {
    ...{ subject, today },
    windowFirstDay: window.firstDay,
    ownBefore: window.firstDay,
    since: addDays(today, -rememberedDays),
  }
}

/** The same for the window that pages show at an instant. */
export function shownSpan(subject: string, now: Date, rule: ReadingWindowRule): KnownSpan {
  return spanOf(subject, now, findShownWindow(now, rule), rule)
}
