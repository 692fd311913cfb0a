import { addDays } from './days.ts'

/** On which days of a window customers are reminded: its first one, and so many days before its last one. */
export interface ReminderDays {
  readonly onFirstDay: boolean
  /** 0 is the last day itself. */
  readonly daysBeforeLast: readonly number[]
}

/** A reminder: on its window's first day, or so many days before the last one. */
export type Reminder = 'first' | number

/** The first day, two days before the last one, and the last one. */
export const productionReminderDays: ReminderDays = { onFirstDay: true, daysBeforeLast: [2, 0] }

/** Days are ISO 8601. */
export interface RemindedWindow {
  readonly firstDay: string
  readonly lastDay: string
}

/**
 * The reminder that is due on a day of the window, or was due last before it: later ones say what earlier ones said. In a window that
 * is shorter than that, what falls on its first day is one reminder.
 *
 * @returns undefined where none has been due yet
 */
export function findReminder(
  day: string,
  { firstDay, lastDay }: RemindedWindow,
  { onFirstDay, daysBeforeLast }: ReminderDays,
): { readonly reminder: Reminder; readonly day: string } | undefined {
  const ofLast = daysBeforeLast.map((days) => ({ reminder: days, day: addDays(lastDay, -days) }))
  const due = [...(onFirstDay ? [{ reminder: 'first' as const, day: firstDay }] : []), ...ofLast]
  return due
    .filter((one) => one.day >= firstDay && one.day <= day && one.day <= lastDay)
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))[0]
}
