import { addDays, dayNumber } from '@moja-komunala/rules/days.ts'

/* The days of a town, from 0 on: three years. */

export const months = 36
export const firstDay = '2023-01-01'
const firstNumber = dayNumber(firstDay)
export const days = dayNumber('2026-01-01') - firstNumber

/** Of each day: the month, from 1 on. */
export const monthOfDay = Uint8Array.from({ length: days }, (_, day) => Number(addDays(firstDay, day).slice(5, 7)))

/** The days on which months begin, and the day after the last. */
export const monthStarts = Array.from({ length: months + 1 }, (_, at) => {
  const [year, month] = [2023 + Math.floor(at / 12), (at % 12) + 1]
  return dayNumber(`${year}-${String(month).padStart(2, '0')}-01`) - firstNumber
})

export const startOf = (month: number): number => monthStarts[month] ?? days
export const yearStart = (year: number): number => startOf(year * 12)
