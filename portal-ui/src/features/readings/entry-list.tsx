import { useId } from 'react'
import type { Reading } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'

/** What was handed in during the open window, newest first: nothing is ever overwritten, the last one counts (M14). */
export function EntryList({ readings }: { readings: readonly Reading[] }) {
  const { t, locale } = useI18n()
  const headingId = useId()
  if (readings.length === 0) return null
  return (
    <div className="entries">
      <h4 id={headingId}>{t.readings.entries}</h4>
      <ol className="numbers" aria-labelledby={headingId}>
        {readings.map((reading) => {
          const enteredAt = new Date(reading.enteredAt)
          return (
            <li key={reading.id} className={reading.counts ? 'entries__counting' : undefined}>
              <span className="entries__volume">{volume(reading.valueM3)}</span>{' '}
              <span className="entries__when">
                <time dateTime={reading.enteredAt}>
                  {t.readings.entered(dayAndMonth(locale, dayOf(enteredAt)), timeOfDay(locale, enteredAt))}
                </time>{' '}
                {reading.counts && <span className="badge">{t.readings.counts}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
