import { readingWindowAt, usualLastDay, type WindowDays } from '@moja-komunala/rules/reading-window.ts'
import { currentTimeZone } from '../i18n/dates.ts'
import type { ReadingWindow } from './types.ts'

// On which days of a month readings are taken, and which windows were extended, once the session has told.
let told: Omit<WindowDays, 'timeZone'> | undefined

export function noteWindowDays(days: typeof told): void {
  told = days
}

/** Undefined where no session has told. */
export const toldWindowDays = (): WindowDays | undefined => told && { ...told, timeZone: currentTimeZone() }

/** By what the session told; a session that was kept by an earlier release told nothing, but its window shows the days. */
export function knownWindowDays({ firstDay, lastDay }: Pick<ReadingWindow, 'firstDay' | 'lastDay'>): WindowDays {
  const days = told ?? { firstDay: Number(firstDay.slice(8)), lastDay: Number(lastDay.slice(8)) }
  return { ...days, timeZone: currentTimeZone() }
}

/** The window that is open at that moment, or the next one, as the portal tells it. */
export function windowOn(now: Date, days: WindowDays): ReadingWindow {
  const { isOpen, firstDay, lastDay, changesAt } = readingWindowAt(now, days)
  return { isOpen, firstDay, lastDay, changesAt: changesAt.toISOString() }
}

/** Whether it is open longer than it usually is. */
export function isExtended({ firstDay, lastDay }: ReadingWindow): boolean {
  return told !== undefined && lastDay > usualLastDay(firstDay, told)
}
