import type { WindowDays } from '@moja-komunala/rules/reading-window.ts'
import { currentTimeZone } from '../i18n/dates.ts'
import type { ReadingWindow } from './types.ts'

// On which days of a month readings are taken, once the session has told.
let told: { readonly firstDay: number; readonly lastDay: number } | undefined

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
