/*
 * Calendar days as text, ISO 8601. Reckoned with by their number, without Date: a request reckons with dozens of days, and
 * parsing and printing each by Date takes several times as long as all the rest of the rules.
 */

/** A leap day ends a year that begins in March: what comes before it is regular. */
const daysPerFourCenturies = 146_097
/** From 0000-03-01 to 1970-01-01. */
const daysBeforeEpoch = 719_468

/** How many days after 1970-01-01. */
export function dayNumber(day: string): number {
  return numberOf(twoDigits(day, 0) * 100 + twoDigits(day, 2), twoDigits(day, 5), twoDigits(day, 8))
}

/** No part of the text is cut out for it. */
function twoDigits(day: string, at: number): number {
  return (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48
}

function numberOf(year: number, month: number, date: number): number {
  const yearFromMarch = month > 2 ? year : year - 1
  const century = Math.floor(yearFromMarch / 100)
  const leapDays = Math.floor(yearFromMarch / 4) - century + Math.floor(century / 4)
  // Months from March on: 31, 30, 31, 30, 31, and again.
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return yearFromMarch * 365 + leapDays + dayOfYear - daysBeforeEpoch
}

/** The day that is so many days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  const days = number + daysBeforeEpoch
  const era = Math.floor(days / daysPerFourCenturies)
  const dayOfEra = days - era * daysPerFourCenturies
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1)
  return written(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)
}

function written(year: number, month: number, date: number): string {
  const padded = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return `${padded}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

/** Whole days from one day to the other, negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days)
}

/** The first day of the month that a day is in. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`
}

/** The first day of the month that comes so many months after a month's first day; before it where negative. */
export function monthsAfter(firstOfMonth: string, months: number): string {
  const count = Number(firstOfMonth.slice(0, 4)) * 12 + Number(firstOfMonth.slice(5, 7)) - 1 + months
  return written(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1)
}

/** A day of a month, or the month's last day where it has fewer. */
export function dayOfMonth(firstOfMonth: string, date: number): string {
  const first = dayNumber(firstOfMonth)
  const length = dayNumber(monthsAfter(firstOfMonth, 1)) - first
  return dayOfNumber(first + Math.min(date, length) - 1)
}

/** The same day so many months earlier, or that month's last day where it has fewer. */
export function monthsBefore(day: string, months: number): string {
  return dayOfMonth(monthsAfter(firstOfMonth(day), -months), Number(day.slice(8)))
}
