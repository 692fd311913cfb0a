import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import type { MeteringPoint, SubmittedReading } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Emphasised } from '../../ui/emphasised.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MeterCard } from './meter-card.tsx'
import { ReadingForm } from './reading-form.tsx'
import { useWindowChange } from './use-window-change.ts'
import { windowWords } from './window-words.ts'

export interface ReadingSectionProps {
  readonly point: MeteringPoint
  readonly onStored: (meterId: string, submitted: SubmittedReading) => void
  /** The window opened or closed: what is shown is out of date. */
  readonly onWindowChange: () => void
}

/** VNOS STANJA VODOMERA (M11 to M14): the window in words, and a card for each meter. */
export function ReadingSection({ point, onStored, onWindowChange }: ReadingSectionProps) {
  const { t, locale } = useI18n()
  const [refusedM3, setRefusedM3] = useState<number>()
  const [wasOpen, setWasOpen] = useState(point.readingWindow.isOpen)
  const closedRef = useRef<HTMLDivElement>(null)
  // The form that held the focus is gone.
  useEffect(() => {
    if (refusedM3 !== undefined) closedRef.current?.focus()
  }, [refusedM3])
  useWindowChange(point.readingWindow, onWindowChange)

  if (point.meters.length === 0) {
    return (
      <Notice kind="info">
        <p>{t.readings.noMeters}</p>
      </Notice>
    )
  }

  // The portal's refusal is the last word, even before the new window has been fetched.
  const isOpen = point.readingWindow.isOpen && refusedM3 === undefined
  if (isOpen && !wasOpen) setWasOpen(true)
  const closedMeanwhile = wasOpen && !isOpen
  const window = { ...point.readingWindow, isOpen }

  return (
    <section className="readings" aria-labelledby="readings-heading">
      <div className="row row--spread readings__head">
        <h2 id="readings-heading">{t.readings.heading}</h2>
        <p className="soft numbers">
          {t.readings.pointNumber} <strong>{point.number}</strong>
        </p>
      </div>
      <div role="alert">
        {closedMeanwhile && (
          <Notice kind="doubt" ref={closedRef}>
            <p>
              <Emphasised
                text={
                  refusedM3 === undefined
                    ? t.readings.closedMeanwhile
                    : t.readings.closedMeanwhileUnsaved(volume(refusedM3))
                }
              />
            </p>
          </Notice>
        )}
      </div>
      {(isOpen || !point.readingWindow.isOpen) && (
        <Notice kind={isOpen ? 'time' : 'closed'}>
          <p>
            <Emphasised text={windowWords(window, serverNow(), locale, t.readings)} />
          </p>
        </Notice>
      )}
      {point.meters.map((meter) => (
        <MeterCard key={meter.id} meter={meter}>
          {isOpen && (
            <ReadingForm
              meteringPointId={point.id}
              meter={meter}
              hasSibling={point.meters.length > 1}
              onStored={(submitted) => onStored(meter.id, submitted)}
              onWindowClosed={(volumeM3) => {
                setRefusedM3(volumeM3)
                onWindowChange()
              }}
            />
          )}
        </MeterCard>
      ))}
    </section>
  )
}
