import type { MeteringPoint, SubmittedReading } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useDraft } from '../../offline/use-draft.ts'
import { MeterCards } from './meter-cards.tsx'
import { MeterHelp } from './meter-help.tsx'
import { useOpenWindow } from './use-open-window.ts'
import { WindowNotice } from './window-notice.tsx'
import { readingsWords } from './words.ts'

export interface ReadingSectionProps {
  readonly point: MeteringPoint
  readonly onStored: (meterId: string, submitted: SubmittedReading) => void
  /** What is shown is out of date: the window opened or closed, or something was taken away. */
  readonly onOutdated: () => void
}

/** VNOS STANJA VODOMERA (M11 to M14): the window in words, and a card for each meter. */
export function ReadingSection({ point, onStored, onOutdated }: ReadingSectionProps) {
  const { t, locale } = useI18n(readingsWords)
  const open = useOpenWindow(point.readingWindow, onOutdated)
  const [receipt, keepReceipt] = useDraft('receipt')

  if (point.isOver && point.occupiedTo !== null) {
    return (
      <Notice kind="info">
        <p>
          <Emphasised text={t.readings.pointLeft(dayMonthAndYear(locale, point.occupiedTo))} />
        </p>
      </Notice>
    )
  }

  if (point.meters.length === 0) {
    return (
      <Notice kind="info">
        <p>{point.closedOn ? t.readings.pointClosed : t.readings.noMeters}</p>
      </Notice>
    )
  }

  const hasForms = point.meters.some(({ isRemote }) => !isRemote)
  return (
    <section className="readings" aria-labelledby="readings-heading">
      <div className="row row--spread readings__head">
        <h2 id="readings-heading">{t.readings.heading}</h2>
        <p className="soft numbers">
          {t.readings.pointNumber} <strong translate="no">{point.number}</strong>
        </p>
      </div>
      {hasForms && <WindowNotice readingWindow={point.readingWindow} open={open} />}
      {hasForms && open.isOpen && <MeterHelp />}
      <MeterCards
        point={point}
        open={open}
        wantsReceipt={receipt !== ''}
        onChooseReceipt={(isWanted) => keepReceipt(isWanted ? 'wanted' : '')}
        onOutdated={onOutdated}
        onStored={onStored}
      />
    </section>
  )
}
