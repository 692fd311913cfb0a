import { useEffect, useId, useRef, type Ref } from 'react'
import { hasCode, type Failure } from '../../api/failure.ts'
import type { Meter, SubmittedReading } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Button } from '../../ui/button.tsx'
import { Emphasised } from '../../ui/emphasised.tsx'
import { failureText, requestIdOf } from '../../ui/failure-text.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Outcome } from './use-reading-entry.ts'

export interface EntryOutcomeProps {
  readonly outcome: Outcome
  readonly meter: Meter
  readonly hasSibling: boolean
  readonly onCorrect: () => void
  readonly onConfirm: () => void
  /** Takes the focus when the question, which held it, has been answered. */
  readonly statusRef: Ref<HTMLDivElement>
}

/** What became of an entry. The two regions are always there, so that what appears in them is read out. */
export function EntryOutcome({ outcome, meter, hasSibling, onCorrect, onConfirm, statusRef }: EntryOutcomeProps) {
  const { t } = useI18n()
  return (
    <>
      <div role="status" ref={statusRef} tabIndex={-1}>
        {outcome.kind === 'sending' && <p className="sending soft">{t.readings.sending}</p>}
        {outcome.kind === 'stored' && <Stored submitted={outcome.submitted} />}
      </div>
      <div role="alert">
        {outcome.kind === 'failed' && <Failed failure={outcome.failure} outcomeUnknown={outcome.outcomeUnknown} />}
      </div>
      {outcome.kind === 'lower' && (
        <LowerQuestion
          last={meter.lastBilled?.valueM3 ?? 0}
          hasSibling={hasSibling}
          onCorrect={onCorrect}
          onConfirm={onConfirm}
        />
      )}
    </>
  )
}

function Stored({ submitted: { reading, readingWindow } }: { submitted: SubmittedReading }) {
  const { t, locale } = useI18n()
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
    </Notice>
  )
}

function Failed({ failure, outcomeUnknown }: { failure: Failure; outcomeUnknown: boolean }) {
  const { t } = useI18n()
  const requestId = requestIdOf(failure)
  const text = hasCode(failure, 'meter-not-read')
    ? t.readings.meterNotRead
    : hasCode(failure, 'validation-failed')
      ? (failure.problem.errors?.[0]?.detail ?? failureText(failure, t))
      : failureText(failure, t)
  return (
    <Notice kind="error" title={outcomeUnknown ? t.readings.noAnswerTitle : t.readings.notStoredTitle}>
      <p>{outcomeUnknown ? <Emphasised text={t.readings.noAnswerText} /> : text}</p>
      {requestId !== undefined && <p className="small">{t.problems.requestId(requestId)}</p>}
    </Notice>
  )
}

interface LowerQuestionProps {
  readonly last: number
  readonly hasSibling: boolean
  readonly onCorrect: () => void
  readonly onConfirm: () => void
}

/** A doubt, never a wall: meters are exchanged and roll over, and the customer stands before the meter. */
function LowerQuestion({ last, hasSibling, onCorrect, onConfirm }: LowerQuestionProps) {
  const { t } = useI18n()
  const titleId = useId()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div role="group" aria-labelledby={titleId} ref={ref} tabIndex={-1}>
      <Notice kind="doubt" title={<span id={titleId}>{t.readings.lowerTitle(last)}</span>}>
        <p>{hasSibling ? t.readings.lowerTextTwoMeters : t.readings.lowerText}</p>
        <div className="row notice__actions">
          <Button quiet onClick={onCorrect}>
            {t.readings.lowerCorrect}
          </Button>
          <Button quiet onClick={onConfirm}>
            {t.readings.lowerConfirm}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
