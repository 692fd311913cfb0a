import { useId, useState } from 'react'
import type { Reading } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { lazily } from '../../states/lazily.tsx'
import { readingsWords } from './words.ts'

// Few readings have one.
const ReadingPhoto = lazily([], () => import('./reading-photo.tsx').then((module) => module.ReadingPhoto))

export interface EntryListProps {
  readonly meteringPointId: string
  readonly meterId: string
  readonly readings: readonly Reading[]
  /** Without an open window they are those of the last one. */
  readonly isOpen: boolean
  /** Something of an entry is no longer there. */
  readonly onOutdated: () => void
}

/** What was handed in during a window, newest first: nothing is ever overwritten, the last one counts (M14). */
export function EntryList({ readings, isOpen, ...entry }: EntryListProps) {
  const { t } = useI18n(readingsWords)
  const headingId = useId()
  if (readings.length === 0) return null
  return (
    <div className="entries">
      <h4 id={headingId}>{isOpen ? t.entries.heading : t.entries.headingLast}</h4>
      <ol className="numbers" aria-labelledby={headingId}>
        {readings.map((reading) => (
          <Entry key={reading.id} reading={reading} {...entry} />
        ))}
      </ol>
    </div>
  )
}

interface EntryProps extends Pick<EntryListProps, 'meteringPointId' | 'meterId' | 'onOutdated'> {
  readonly reading: Reading
}

function Entry({ reading, meteringPointId, meterId, onOutdated }: EntryProps) {
  const { t, locale } = useI18n(readingsWords)
  const { enteredAt, receivedAt, wayIn, counts, notCounted, doubtAnswer } = reading
  // Once it is removed, there is still to be said that it is.
  const [hadPhoto, setHadPhoto] = useState(reading.hasPhoto)
  if (reading.hasPhoto && !hadPhoto) setHadPhoto(true)
  const at = (instant: string, words: (day: string, time: string) => string): string => {
    const date = new Date(instant)
    return words(dayAndMonth(locale, dayOf(date)), timeOfDay(locale, date))
  }
  return (
    <li className={counts ? 'entries__counting' : undefined}>
      <span className="entries__volume">{volume(reading.valueM3)}</span>{' '}
      <div className="entries__facts">
        <p className="entries__when">
          <time dateTime={enteredAt}>{at(enteredAt, t.readings.entered)}</time>{' '}
          {counts && <span className="badge">{t.readings.counts}</span>}
        </p>
        <p>
          {t.entries.wayIn[wayIn]}
          {wayIn === 'offline' && `, ${at(receivedAt, t.entries.arrived)}`} ·{' '}
          <span translate="no">{t.entries.reference(reading.reference)}</span>
        </p>
        {doubtAnswer !== null && doubtAnswer.reason !== 'not-asked' && (
          <p>
            {t.doubts.answered[doubtAnswer.reason]}
            {doubtAnswer.note !== null && `: ${doubtAnswer.note}`}
          </p>
        )}
        {notCounted !== null && <p className="entries__why">{t.entries.notCounted[notCounted]}</p>}
        {hadPhoto && (
          <ReadingPhoto
            place={{ meteringPointId, meterId, readingId: reading.id }}
            volumeM3={reading.valueM3}
            hasPhoto={reading.hasPhoto}
            onRemoved={onOutdated}
          />
        )}
      </div>
    </li>
  )
}
