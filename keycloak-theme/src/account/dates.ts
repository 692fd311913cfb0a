import type { Locale } from '@moja-komunala/brand/brand'
import type { Say } from './words.ts'

const languageTags: Record<Locale, string> = { sl: 'sl-SI', en: 'en-GB' }

/** "31. 10. 2026", "31 Oct 2026": it does not break across lines. */
export const shortDate = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(languageTags[locale], {
    day: 'numeric',
    month: locale === 'sl' ? 'numeric' : 'short',
    year: 'numeric',
  })
    .format(at)
    .replaceAll(' ', '\u00a0')

/** "danes", "včeraj", before that the date; by the device's own calendar. */
export function dayInWords(locale: Locale, at: Date, now: Date): string {
  const startOfDay = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime()
  // Rounded, because a day may have 23 or 25 hours.
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000)
  return days === 0 || days === -1
    ? new Intl.RelativeTimeFormat(languageTags[locale], { numeric: 'auto' }).format(days, 'day')
    : shortDate(locale, at)
}

/** "14:35", by the device's own clock: it is about what the customer did. */
export const timeOfDay = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(languageTags[locale], { hour: '2-digit', minute: '2-digit' }).format(at)

/** "danes ob 14:35", "31. 10. 2026 ob 14:35". */
export const momentInWords = (say: Say, locale: Locale, at: Date): string =>
  say('dateAtTime', { date: dayInWords(locale, at, new Date()), time: timeOfDay(locale, at) })
