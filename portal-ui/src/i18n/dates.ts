import type { Locale } from '@moja-komunala/brand/brand'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'

// The zone in which the utility's days begin and end (M12): the server's, once it has told.
let timeZone = 'Europe/Ljubljana'

/** @param zone e.g. Europe/Ljubljana, as the server's session says */
export function noteTimeZone(zone: string): void {
  timeZone = zone
}

export const currentTimeZone = (): string => timeZone

const languageTags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

// "do 2. decembra", "25. novembra ob 14:35": inside a sentence Slovenian months stand in the genitive, which Intl lacks.
const slovenianMonths = [
  'januarja',
  'februarja',
  'marca',
  'aprila',
  'maja',
  'junija',
  'julija',
  'avgusta',
  'septembra',
  'oktobra',
  'novembra',
  'decembra',
]

/** A calendar day as the server writes it, e.g. 2026-11-25: noon keeps it the same day in every zone near. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const format = (locale: Locale, at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languageTags[locale], { ...options, timeZone }).format(at)

/** "2. decembra", "2 December": for use inside a sentence. */
export function dayAndMonth(locale: Locale, day: string): string {
  if (locale === 'en') return unbroken(format(locale, noon(day), { day: 'numeric', month: 'long' }))
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return `${date}.\u00a0${slovenianMonths[month - 1]}`
}

/** "2. decembra 2026", "2 December 2026": for use inside a sentence, too. */
export function dayMonthAndYear(locale: Locale, day: string): string {
  return `${dayAndMonth(locale, day)} ${day.slice(0, 4)}`
}

/** "28. november 2026", "28 November 2026": for a day that stands by itself. */
export function longDate(locale: Locale, day: string): string {
  return unbroken(format(locale, noon(day), { dateStyle: 'long' }))
}

/** "31. 10. 2026", "31 Oct 2026": short, for a column of facts; it does not break across lines. */
export function shortDate(locale: Locale, day: string): string {
  const month = locale === 'sl' ? 'numeric' : 'short'
  return format(locale, noon(day), { day: 'numeric', month, year: 'numeric' }).replaceAll(' ', '\u00a0')
}

/** "1. 10. 2026 – 31. 10. 2026": both days included. */
export const daySpan = (locale: Locale, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${shortDate(locale, from)} – ${shortDate(locale, to)}`

/** "oktober 2026", "okt. 2026", "October 2026", "Oct 2026": a month by its first day. */
export function nameOfMonth(locale: Locale, month: string, length: 'long' | 'short'): string {
  return format(locale, noon(month), { month: length, year: 'numeric' }).replaceAll(' ', '\u00a0')
}

/** "14:35", in the utility's zone. */
export function timeOfDay(locale: Locale, at: Date): string {
  return format(locale, at, { hour: '2-digit', minute: '2-digit' })
}

/** The calendar day of an instant in the utility's zone, e.g. 2026-11-25. */
export const dayOf = (at: Date): string => dayAt(at, { timeZone })

/** "oktober 2026", "julij–oktober 2026", "november 2025–oktober 2026": the months that two days and what lies between belong to. */
export function months(locale: Locale, from: string, to: string): string {
  const monthOf = (day: string, year: 'numeric' | undefined) =>
    format(locale, noon(day), { month: 'long', ...(year && { year }) })
  const last = monthOf(to, 'numeric')
  if (from.slice(0, 7) === to.slice(0, 7)) return last.replace(' ', '\u00a0')
  return `${monthOf(from, from.slice(0, 4) === to.slice(0, 4) ? undefined : 'numeric')}–${last}`
}
