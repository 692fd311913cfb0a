import type { Locale } from '../../platform/locale.ts'
import { announcementPath } from './announcement-path.ts'
import type { PublicAnnouncement } from './public-announcements.ts'

/** An announcement in short, for the home page of whom it concerns. */
export function toAnnouncementAtHome({ kind, shownState, code, ...announcement }: PublicAnnouncement) {
  const { texts, where, startsAt, expectedEnd, revocationNote } = announcement
  const isRevoked = shownState === 'revoked'
  const inBoth = (say: (locale: Locale) => string | null | undefined) => ({ sl: say('sl') ?? '', en: say('en') ?? '' })
  return {
    kind,
    state: isRevoked ? ('revoked' as const) : ('sent' as const),
    what: inBoth((locale) => texts[locale].what),
    where,
    whatToDo: inBoth((locale) => (isRevoked ? revocationNote?.[locale] : texts[locale].whatToDo)),
    startsAt: startsAt.toISOString(),
    expectedEnd: expectedEnd?.toISOString() ?? null,
    page: announcementPath(code),
  }
}
