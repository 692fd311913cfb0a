import { Link } from 'wouter'
import type { SubmittedReading } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { paths } from '../paths.ts'
import { ConsumptionComparison } from './consumption-comparison.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { readingsWords } from './words.ts'

export interface StoredNoticeProps {
  readonly meteringPointId: string
  readonly meterId: string
  readonly submitted: SubmittedReading
  readonly wantedReceipt: boolean
  /** What went along with it, and whether the portal has it. */
  readonly photo: Blob | undefined
  readonly isPhotoThere: boolean
}

/** What was stored, until when it can be corrected, and what was used beside the times before. */
export function StoredNotice(props: StoredNoticeProps) {
  const { meteringPointId, meterId, submitted, wantedReceipt, photo, isPhotoThere } = props
  const { t, locale } = useI18n(readingsWords)
  const { reading, readingWindow, consumption } = submitted
  const enteredAt = new Date(reading.enteredAt)
  return (
    <Notice kind="ok" title={<Emphasised text={t.readings.stored(volume(reading.valueM3))} />}>
      <p>
        {t.readings.storedText(
          dayAndMonth(locale, dayOf(enteredAt)),
          timeOfDay(locale, enteredAt),
          dayAndMonth(locale, readingWindow.lastDay),
        )}
      </p>
      <ConsumptionComparison consumption={consumption} />
      <p>
        <Link className="target" href={paths.forecastOf(meteringPointId, { meterId, valueM3: reading.valueM3 })}>
          {t.readings.nextBill}
        </Link>
      </p>
      <p className="numbers">
        <Emphasised text={t.receipt.reference(reading.reference)} />
      </p>
      {photo !== undefined && (
        <div className="photo__chosen">
          <Thumbnail photo={photo} label={t.photo.thumbnail} />
          <p>{isPhotoThere ? t.photo.attached : t.photo.onItsWay}</p>
        </div>
      )}
      {wantedReceipt && <p>{submitted.receipt === 'later' ? t.receipt.later : t.receipt.onItsWay}</p>}
    </Notice>
  )
}
