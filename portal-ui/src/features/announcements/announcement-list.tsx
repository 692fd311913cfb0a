import type { Locale } from '@moja-komunala/brand/brand'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { Home } from '../../api/types.ts'
import { dayMonthAndYear, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { announcementWords } from './announcement-words.ts'

type Announcement = Home['announcements'][number]

/** What the utility announces about the customer's own points: before all else, on the days when there is something. */
export function AnnouncementList({ announcements }: { announcements: readonly Announcement[] }) {
  return announcements.map((announcement) => <OneAnnouncement key={announcement.page} {...announcement} />)
}

function OneAnnouncement({ state, kind, what, where, whatToDo, startsAt, expectedEnd, page }: Announcement) {
  const { locale } = useI18n()
  const words = announcementWords[locale]
  const isRevoked = state === 'revoked'
  const toDo = whatToDo[locale]
  const unknownEnd = kind === 'restriction-of-use' ? words.untilLifted : words.endUnknown
  const end = expectedEnd === null ? unknownEnd : words.until(at(locale, expectedEnd))
  return (
    <Notice
      kind={isRevoked ? 'ok' : kind === 'news' ? 'info' : 'warning'}
      title={isRevoked ? words.revoked(what[locale]) : what[locale]}
      isHeading
    >
      <p>{where[locale]}</p>
      {!isRevoked && (
        <p>
          {words.from(at(locale, startsAt))} {end}
        </p>
      )}
      {toDo !== '' && <p className="announcement__to-do">{toDo}</p>}
      <p>
        {/* A page of the server's own. */}
        <a href={`${page}?lang=${locale}`}>{words.more}</a>
      </p>
    </Notice>
  )
}

const at = (locale: Locale, iso: string): string => {
  const moment = new Date(iso)
  return `${dayMonthAndYear(locale, dayOf(moment))}, ${timeOfDay(locale, moment)}`
}
