import { daysBetween } from '@moja-komunala/rules/days.ts'
import type { Locale } from '@moja-komunala/brand/brand'
import type { ReadingWindow } from '../../api/types.ts'
import { dayAndMonth, dayOf } from '../../i18n/dates.ts'
import type { Words } from './words.sl.ts'

/** What the window means today, in words: how long it stays open, or when it opens next. */
export function windowWords(window: ReadingWindow, now: Date, locale: Locale, t: Words['readings']): string {
  const today = dayOf(now)
  const lastDay = dayAndMonth(locale, window.lastDay)
  if (!window.isOpen) {
    const firstDay = dayAndMonth(locale, window.firstDay)
    return t.closed(Math.max(1, daysBetween(today, window.firstDay)), firstDay, lastDay)
  }
  // Today is one of the days on which it can be done.
  const daysLeft = daysBetween(today, window.lastDay) + 1
  return daysLeft <= 1 ? t.openLastDay : t.open(daysLeft, lastDay)
}
