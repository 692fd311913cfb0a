import type { ReactNode } from 'react'
import { DropIcon } from '@moja-komunala/brand/ui/icons'
import type { Meter } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { EntryList } from './entry-list.tsx'

/** A meter as the bill names it (M11), with room for its form while the window is open. */
export function MeterCard({ meter, children }: { meter: Meter; children?: ReactNode }) {
  const { t, locale } = useI18n()
  const { lastBilled } = meter
  const headingId = `meter-${meter.id}`
  return (
    <section className={`card meter meter--${meter.kind}`} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <DropIcon />
        {t.readings.meters[meter.kind]}
      </h3>
      <dl className="facts numbers">
        <div>
          <dt>{t.readings.serialNumber}</dt>
          <dd>{meter.serialNumber}</dd>
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
              <span className="facts__aside">{t.readings.lastBilledOn(shortDate(locale, lastBilled.readOn))}</span>
            )}
          </dd>
        </div>
      </dl>
      {children}
      <EntryList readings={meter.readings} />
    </section>
  )
}
