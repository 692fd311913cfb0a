import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { FieldError } from '@moja-komunala/ui/field.tsx'
import { DropIcon } from '@moja-komunala/ui/icons.tsx'
import type { DoubtAnswer, SubmittedReading } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'
import { EntryOutcome } from './entry-outcome.tsx'
import { countingOf } from './counting-of.ts'
import { FractionDropped } from './fraction-dropped.tsx'
import { HandedIn } from './handed-in.tsx'
import { serialIdOf } from './meter-card.tsx'
import type { MeterOfPoint } from './meter-of-point.ts'
import { unreadableText } from './unreadable-text.ts'
import { useEntryField } from './use-entry-field.ts'
import { useReadingEntry } from './use-reading-entry.ts'
import { readingsWords } from './words.ts'

export interface MeterRowProps extends MeterOfPoint {
  readonly isOpen: boolean
  readonly wantsReceipt: boolean
  readonly onStored: (submitted: SubmittedReading) => void
  readonly onWindowClosed: (volumeM3: number) => void
  /** Takes the focus to the next empty field. */
  readonly onGoOn: (from: HTMLInputElement) => void
  /** Takes it to the field before or after. */
  readonly onMove: (from: HTMLInputElement, step: -1 | 1) => void
}

/** A meter among hundreds, in a line: whoever goes through them types, presses Enter, and is at the next one. */
export function MeterRow({ isOpen, ...row }: MeterRowProps) {
  const { t } = useI18n(readingsWords)
  const { meter } = row
  const counting = countingOf(meter)
  const serialId = serialIdOf(meter)
  return (
    <div className={`meter-row meter--${meter.kind}`}>
      <p className="meter-row__meter numbers">
        <DropIcon />
        <span>
          <span id={serialId}>
            {t.row.kinds[meter.kind]} {meter.serialNumber}
          </span>{' '}
          {meter.lastBilled !== null && (
            <span className="soft">
              <Emphasised text={t.row.before(volume(meter.lastBilled.valueM3))} />
            </span>
          )}
        </span>
      </p>
      {meter.isRemote ? (
        <p className="soft meter-row__remote">{t.readings.remote}</p>
      ) : isOpen ? (
        <RowForm {...row} serialId={serialId} />
      ) : (
        counting !== undefined && (
          <p className="meter-row__done">
            <Emphasised text={t.row.handedIn(volume(counting.valueM3))} />
          </p>
        )
      )}
    </div>
  )
}

function RowForm(props: Omit<MeterRowProps, 'isOpen'> & { serialId: string }) {
  const { wantsReceipt, onStored, onWindowClosed, onGoOn, onMove, serialId, ...place } = props
  const { t } = useI18n(readingsWords)
  const { meter } = place
  const fieldRef = useRef<HTMLInputElement>(null)
  const statusRef = useRef<HTMLDivElement>(null)
  // A question that comes once the customer is elsewhere waits there: taking the focus, it would take what is being typed.
  const [isAsked, setIsAsked] = useState(true)
  const goOn = (): void => {
    setIsAsked(false)
    if (fieldRef.current !== null) onGoOn(fieldRef.current)
  }
  const entry = useReadingEntry(place, wantsReceipt, { onSending: goOn, onStored, onWindowClosed })
  const { outcome, entered } = entry
  const { correct, swap, paste } = useEntryField(entry, fieldRef)
  const id = `new-reading-${meter.id}`
  const errorId = useId()
  const error = outcome.kind === 'unreadable' ? unreadableText(outcome, meter, t.readings) : undefined
  const counting = countingOf(meter)
  // There is nothing left to type.
  const isDone = outcome.kind === 'stored' || outcome.kind === 'kept' || counting !== undefined

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setIsAsked(true)
    void entry.submit()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    // A meter that can't be read today is passed over, and so is one whose reading is in.
    const isIn = outcome.kind === 'stored' && entered.kind === 'volume' && entered.volumeM3 === outcome.volumeM3
    const passesOver = event.key === 'Enter' && (entry.text.trim() === '' || isIn)
    if (step === 0 && !passesOver) return
    event.preventDefault()
    if (step === 0) onGoOn(event.currentTarget)
    else onMove(event.currentTarget, step)
  }

  return (
    <form className="meter-row__form" onSubmit={submit} noValidate>
      {counting !== undefined && outcome.kind !== 'stored' && outcome.kind !== 'kept' && (
        <HandedIn reading={counting} meterNameId={serialId} onCorrect={correct} />
      )}
      <label className="meter-row__label" htmlFor={id}>
        {t.readings.newReading}
      </label>
      <div className="meter-row__entry">
        <input
          id={id}
          ref={fieldRef}
          className="field__input meter-row__field numbers"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="next"
          value={entry.text}
          aria-describedby={error === undefined ? serialId : `${errorId} ${serialId}`}
          aria-invalid={error !== undefined || undefined}
          data-is-done={isDone || undefined}
          onChange={(event) => entry.type(event.target.value)}
          onBlur={entry.leave}
          onPaste={paste}
          onKeyDown={press}
        />
        <Button type="submit" look="quiet" isBusy={outcome.kind === 'sending'}>
          {t.readings.submit}
        </Button>
        {outcome.kind === 'stored' && (
          <p className="meter-row__done on-paper">
            <Emphasised text={t.readings.stored(volume(outcome.volumeM3))} />
          </p>
        )}
      </div>
      {outcome.kind === 'stored' && outcome.wantedReceipt && outcome.submitted.receipt === 'later' && (
        <p className="small">{t.receipt.later}</p>
      )}
      {error !== undefined && (
        <FieldError id={errorId} role="alert">
          {error}
        </FieldError>
      )}
      <FractionDropped entered={entered} />
      {outcome.kind === 'doubtful' && !isAsked ? (
        <div role="alert" className="row meter-row__asks">
          <p>{t.row.asks}</p>
          <Button look="quiet" onClick={() => setIsAsked(true)}>
            {t.row.look}
          </Button>
        </div>
      ) : (
        <EntryOutcome
          meteringPointId={place.meteringPointId}
          outcome={outcome.kind === 'stored' || outcome.kind === 'sending' ? { kind: 'none' } : outcome}
          meter={meter}
          swapPartner={outcome.kind === 'doubtful' ? entry.findSwapPartner() : undefined}
          onSwap={swap}
          onCorrect={correct}
          onConfirm={(answer: DoubtAnswer) => void entry.confirm(answer)}
          statusRef={statusRef}
        />
      )}
    </form>
  )
}
