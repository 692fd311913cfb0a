import type { NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import { LRUCache } from 'lru-cache'
import { DateTime } from 'luxon'
import type { z } from 'zod'
import { writtenIn } from '../documents/written.ts'
import type { Locale } from '../locale.ts'

/** What is written to customers about one thing. The feature that it belongs to owns its words. */
export interface Letter<Content extends object> {
  /** Kebab-case, as it stands in the database. */
  readonly name: string
  /** What it is of all that the utility writes: who chooses whether it comes, by which ways, how soon, and at what hours. */
  readonly kind: NoticeKindName
  /** All that it says, but for whom it is to and in which language. It may have waited since an earlier release. */
  readonly content: z.ZodType<Content>
  /** It is about the closing of an account: nothing else is written to who closed it. */
  readonly reachesClosing?: true
  readonly write: Readonly<Record<Locale, (content: Content, say: Wording) => LetterText>>
  /** The same in a line or two, for ways that have room for no more. Without it the letter goes by none of these. */
  readonly writeShort?: Readonly<Record<Locale, (content: Content, say: Wording) => string>>
}

/**
 * A letter in words: what happened, facts by name, and what to do. Nothing of a layout, so that it goes by any way; the subject
 * says by itself what has happened.
 */
export interface LetterText {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly closing: readonly string[]
  /** The page where the customer sees to it, and what the button says that opens it. */
  readonly action: { readonly label: string; readonly path: `/${string}` }
  /** Why it is they who get it, in a sentence. */
  readonly reason: string
}

/** How days, moments, volumes and amounts are said in a language. Days and moments come as ISO 8601. */
export interface Wording {
  readonly moment: (iso: string) => string
  readonly day: (iso: string) => string
  /** Without the year, where there is little room. */
  readonly shortDay: (iso: string) => string
  readonly volume: (m3: number) => string
  /** Of whole cents. */
  readonly money: (cents: number) => string
}

/** @param timeZone the utility's, for the moments that are named */
export function writeLetter<Content extends object>(
  { write }: Letter<Content>,
  content: Content,
  locale: Locale,
  timeZone: string,
): LetterText {
  return write[locale](content, wordingIn(locale, timeZone))
}

/** @returns undefined where it goes by no way that has room for a line or two alone */
export function writeShortLetter<Content extends object>(
  { writeShort }: Letter<Content>,
  content: Content,
  locale: Locale,
  timeZone: string,
): string | undefined {
  return writeShort?.[locale](content, wordingIn(locale, timeZone))
}

const stop: Readonly<Record<Locale, string>> = { sl: 'Odjava', en: 'Stop' }

/**
 * Where the customer sees to it, and where they say that they want no more of these: replies don't reach the senders of SMS.
 *
 * @param muteUrl undefined where nobody can choose that
 */
export function shortWithLinks(short: string, locale: Locale, address: string, muteUrl: string | undefined): string {
  return [short, address, ...(muteUrl === undefined ? [] : [`${stop[locale]}: ${muteUrl}`])].join(' ')
}

const wordings = new Map<string, Wording>()

/** Made once: what Intl makes for it takes longer than the letter. */
function wordingIn(locale: Locale, timeZone: string): Wording {
  const key = `${locale} ${timeZone}`
  const wording = wordings.get(key) ?? createWording(locale, timeZone)
  wordings.set(key, wording)
  return wording
}

function createWording(locale: Locale, timeZone: string): Wording {
  const numbers = new Intl.NumberFormat(locale === 'sl' ? 'sl-SI' : 'en-GB', { useGrouping: 'min2' })
  // As the pages have it (portal-ui/src/i18n/money.ts).
  const money = (cents: number): string => {
    const amount = writtenIn[locale].cents(Math.abs(cents))
    return `${cents < 0 ? '−' : ''}${locale === 'sl' ? `${amount}\u00a0€` : `€${amount}`}`
  }
  const at = (iso: string) => DateTime.fromISO(iso, { zone: timeZone }).setLocale(locale === 'sl' ? 'sl-SI' : 'en-GB')
  return {
    // In figures: a Slovenian month would have to be declined.
    moment: (iso) => at(iso).toLocaleString(locale === 'sl' ? DateTime.DATETIME_SHORT : DateTime.DATETIME_MED),
    day: remembered((iso) => at(iso).toLocaleString(locale === 'sl' ? DateTime.DATE_SHORT : DateTime.DATE_FULL)),
    shortDay: remembered((iso) =>
      at(iso).toLocaleString({ day: 'numeric', month: locale === 'sl' ? 'numeric' : 'long' }),
    ),
    volume: (m3) => `${numbers.format(m3)} m³`,
    money,
  }
}

/** A hundred thousand letters name the same few days. */
function remembered(say: (iso: string) => string): (iso: string) => string {
  const said = new LRUCache<string, string>({ max: 100 })
  return (iso) => {
    const known = said.get(iso) ?? say(iso)
    said.set(iso, known)
    return known
  }
}
