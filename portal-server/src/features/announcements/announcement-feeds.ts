import type { Locale } from '../../platform/locale.ts'
import { brand } from '../../platform/pages/brand.ts'
import { html } from '../../platform/pages/html.ts'
import { announcementPath, announcementsPath } from './announcement-path.ts'
import { sayEnd, sayMoment, type Shown } from './announcement-page.ts'
import { announcementTexts } from './announcement-texts.ts'
import type { PublicAnnouncement } from './public-announcements.ts'

export interface FeedOf extends Shown {
  readonly portalUrl: string
  /** When there is nothing to tell of. */
  readonly now: Date
}

interface Entry {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Date
  readonly updatedAt: Date
}

function toEntry(announcement: PublicAnnouncement, feed: FeedOf): Entry {
  const { locale, portalUrl } = feed
  const texts = announcementTexts[locale]
  const { code, texts: words, shownState, where, startsAt, revokedAt, revocationNote, sentAt, toldAt } = announcement
  const { what, cause, whatToDo } = words[locale]
  const prefix = shownState === 'revoked' ? `${texts.revoked}: ` : shownState === 'over' ? `${texts.over}: ` : ''
  const url = `${portalUrl}${announcementPath(code)}`
  const lines =
    revokedAt === null
      ? [
          `${texts.where}: ${where[locale]}`,
          `${texts.from}: ${sayMoment(startsAt, feed)}`,
          `${texts.until}: ${sayEnd(announcement, feed)}`,
          ...(cause === null ? [] : [`${texts.cause}: ${cause}`]),
          whatToDo ?? '',
        ]
      : [
          `${texts.where}: ${where[locale]}`,
          `${texts.revokedAt}: ${sayMoment(revokedAt, feed)}`,
          revocationNote?.[locale] ?? '',
        ]
  return {
    // The same in every language, and whatever the portal's address becomes.
    ...{ id: `urn:uuid:${announcement.id}`, url: `${url}?lang=${locale}`, title: `${prefix}${what ?? ''}` },
    text: lines.filter((line) => line !== '').join('\n'),
    ...{ publishedAt: sentAt ?? toldAt, updatedAt: toldAt },
  }
}

const homeOf = ({ portalUrl, locale }: FeedOf): string => `${portalUrl}${announcementsPath}?lang=${locale}`
const titleOf = (locale: Locale): string => `${announcementTexts[locale].pageTitle} – ${brand.utility.name}`

/** The same escapes hold, and blanks stay as they are written. */
const xml = html

/** What XML has no room for, even escaped. */
const inXml = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

/** RFC 4287. */
export function atomFeed(announcements: readonly PublicAnnouncement[], feed: FeedOf): string {
  const { locale, portalUrl, now } = feed
  const entries = announcements.map((one) => toEntry(one, feed))
  const updatedAt = entries.map(({ updatedAt: at }) => at).toSorted((one, other) => other.getTime() - one.getTime())[0]
  const self = `${portalUrl}${announcementsPath}/atom.xml?lang=${locale}`
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${self}</id>
  <title>${titleOf(locale)}</title>
  <subtitle>${announcementTexts[locale].pageLead}</subtitle>
  <updated>${(updatedAt ?? now).toISOString()}</updated>
  <author><name>${brand.utility.legalName}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}" />
  <link rel="alternate" type="text/html" hreflang="${locale}" href="${homeOf(feed)}" />
  ${entries.map(toAtomEntry)}
</feed>
`.markup
}

const toAtomEntry = ({ id, url, title, text, publishedAt, updatedAt }: Entry) => xml`
  <entry>
    <id>${id}</id>
    <title>${inXml(title)}</title>
    <link rel="alternate" type="text/html" href="${url}" />
    <published>${publishedAt.toISOString()}</published>
    <updated>${updatedAt.toISOString()}</updated>
    <content type="text">${inXml(text)}</content>
  </entry>`

/** https://www.jsonfeed.org/version/1.1 */
export function jsonFeed(announcements: readonly PublicAnnouncement[], feed: FeedOf): object {
  const { locale, portalUrl } = feed
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(locale),
    description: announcementTexts[locale].pageLead,
    language: locale,
    home_page_url: homeOf(feed),
    feed_url: `${portalUrl}${announcementsPath}/feed.json?lang=${locale}`,
    authors: [{ name: brand.utility.legalName, url: brand.utility.website }],
    items: announcements
      .map((one) => toEntry(one, feed))
      .map(({ id, url, title, text, publishedAt, updatedAt }) => ({
        ...{ id, url, title, content_text: text, language: locale },
        ...{ date_published: publishedAt.toISOString(), date_modified: updatedAt.toISOString() },
      })),
  }
}
