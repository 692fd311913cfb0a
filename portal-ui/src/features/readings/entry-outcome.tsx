import type { Ref } from 'react'
import { hasCode, type Failure } from '../../api/failure.ts'
import type { DoubtAnswer, Meter, Reading } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { FailedRequest } from '../../states/failed-request.tsx'
import { failureText } from '../../states/failure-text.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { DoubtQuestion } from './doubt-question.tsx'
import { StoredNotice } from './stored-notice.tsx'
import type { Outcome } from './use-reading-entry.ts'
import { readingsWords } from './words.ts'

export interface EntryOutcomeProps {
  readonly outcome: Outcome
  readonly meteringPointId: string
  readonly meter: Meter
  /** Its typed number may have been taken for this one's. */
  readonly swapPartner: Meter | undefined
  readonly onSwap: (other: Meter) => void
  readonly onCorrect: () => void
  readonly onConfirm: (answer: DoubtAnswer) => void
  /** Takes the focus when the question, which held it, has been answered. */
  readonly statusRef: Ref<HTMLDivElement>
}

/** What became of an entry. The two regions are always there, so that what appears in them is read out. */
export function EntryOutcome({
  outcome,
  meteringPointId,
  meter,
  swapPartner,
  onSwap,
  onCorrect,
  onConfirm,
  statusRef,
}: EntryOutcomeProps) {
  const { t } = useI18n(readingsWords)
  return (
    <>
      <div role="status" ref={statusRef} tabIndex={-1}>
        {outcome.kind === 'sending' && <p className="sending soft">{t.readings.sending}</p>}
        {outcome.kind === 'swapped' && (
          <Notice kind="info">
            <p>{t.doubts.swapped}</p>
          </Notice>
        )}
        {outcome.kind === 'stored' && (
          <StoredNotice
            {...outcome}
            meteringPointId={meteringPointId}
            meterId={meter.id}
            isPhotoThere={isPhotoThere(meter, outcome.submitted.reading)}
          />
        )}
      </div>
      <div role="alert">
        {outcome.kind === 'kept' && (
          <Notice kind="time" title={<Emphasised text={t.kept.title(volume(outcome.volumeM3))} />}>
            <p>{t.kept.text}</p>
            {outcome.hasPhoto && <p>{t.photo.waits}</p>}
          </Notice>
        )}
        {outcome.kind === 'failed' && <Failed failure={outcome.failure} outcomeUnknown={outcome.outcomeUnknown} />}
      </div>
      {outcome.kind === 'doubtful' && (
        <DoubtQuestion
          meter={meter}
          volumeM3={outcome.volumeM3}
          doubts={outcome.doubts}
          onCorrect={onCorrect}
          onSwap={swapPartner && (() => onSwap(swapPartner))}
          onConfirm={onConfirm}
        />
      )}
    </>
  )
}

/** It follows the reading by itself; what is shown of the meter tells that it has come. */
function isPhotoThere({ readings }: Meter, { id }: Reading): boolean {
  return readings.some((reading) => reading.id === id && reading.hasPhoto)
}

function Failed({ failure, outcomeUnknown }: { failure: Failure; outcomeUnknown: boolean }) {
  const { t } = useI18n(readingsWords)
  const text = hasCode(failure, 'meter-not-read')
    ? t.readings.meterNotRead
    : hasCode(failure, 'validation-failed')
      ? (failure.problem.errors?.[0]?.detail ?? failureText(failure, t))
      : failureText(failure, t)
  return (
    <Notice kind="error" title={outcomeUnknown ? t.readings.noAnswerTitle : t.readings.notStoredTitle}>
      <p>{outcomeUnknown ? <Emphasised text={t.readings.noAnswerText} /> : text}</p>
      <FailedRequest error={failure} />
    </Notice>
  )
}
