import type { ReactNode } from 'react'
import { DropIcon } from '@moja-komunala/ui/icons.tsx'
import type { Meter } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { EntryList } from './entry-list.tsx'
import { readingsWords } from './words.ts'

export interface MeterCardProps {
  readonly meteringPointId: string
  readonly meter: Meter
  readonly isOpen: boolean
  /** What is known of its reading in the open window stands first. */
  readonly handedIn?: ReactNode
  /** What is shown of the point is out of date. */
  readonly onOutdated: () => void
  /** Its form while the window is open. */
  readonly children?: ReactNode
}

/** Of the element that has the meter's number. */
export const serialIdOf = ({ id }: Meter): string => `serial-${id}`

/** A meter as the bill names it (M11): blue for cold, red for hot, always with the word. */
export function MeterCard({ meteringPointId, meter, isOpen, handedIn, onOutdated, children }: MeterCardProps) {
  const { t, locale } = useI18n(readingsWords)
  const { lastBilled } = meter
  const headingId = `meter-${meter.id}`
  // Its number tells meters apart for whoever hears the page.
  const serialId = serialIdOf(meter)
  return (
    <section className={`card meter meter--${meter.kind}`} aria-labelledby={`${headingId} ${serialId}`}>
      <h3 id={headingId}>
        <DropIcon />
        {t.readings.meters[meter.kind]}
      </h3>
      {handedIn}
      <dl className="facts numbers">
        <div>
          <dt>{t.readings.serialNumber}</dt>
          <dd id={serialId} translate="no">
            {meter.serialNumber}
          </dd>
        </div>
        <div>
          <dt>{t.readings.type}</dt>
          <dd>{meter.type}</dd>
        </div>
        <div>
          <dt>{t.readings.lastBilled}</dt>
          <dd>
            {lastBilled === null ? t.readings.neverBilled : volume(lastBilled.valueM3)}{' '}
            {lastBilled !== null && (
              <span className="facts__aside">
                {t.readings.sources[lastBilled.source]} {shortDate(locale, lastBilled.readOn)}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {meter.isRemote ? <p className="meter__remote">{t.readings.remote}</p> : children}
      <EntryList
        meteringPointId={meteringPointId}
        meterId={meter.id}
        readings={meter.readings}
        isOpen={isOpen}
        onOutdated={onOutdated}
      />
    </section>
  )
}
