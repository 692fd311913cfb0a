/* Calendar days as text, ISO 8601. */

const msPerDay = 86_400_000

/** Whole days from one day to the other, negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)
}

/** The first day of the month that a day is in. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`
}

/** The first day of the month that comes so many months after a month's first day; before it where negative. */
export function monthsAfter(firstOfMonth: string, months: number): string {
  const [year = 0, month = 1] = firstOfMonth.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** A day of a month, or the month's last day where it has fewer. */
export function dayOfMonth(firstOfMonth: string, date: number): string {
  const lastDate = Number(addDays(monthsAfter(firstOfMonth, 1), -1).slice(8))
  return addDays(firstOfMonth, Math.min(date, lastDate) - 1)
}

/** The same day so many months earlier, or that month's last day where it has fewer. */
export function monthsBefore(day: string, months: number): string {
  return dayOfMonth(monthsAfter(firstOfMonth(day), -months), Number(day.slice(8)))
}
