import { useEffect, useRef, type FormEvent } from 'react'
import type { Meter } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { Messages } from '../../i18n/messages.ts'
import { volume } from '../../i18n/volume.ts'
import { Button } from '../../ui/button.tsx'
import { Emphasised } from '../../ui/emphasised.tsx'
import { EntryOutcome } from './entry-outcome.tsx'
import { MeterFace } from './meter-face.tsx'
import { useReadingEntry, type Outcome, type ReadingEntryEvents } from './use-reading-entry.ts'

export interface ReadingFormProps extends ReadingEntryEvents {
  readonly meteringPointId: string
  readonly meter: Meter
  /** Another meter's reading may have been taken for this one's. */
  readonly hasSibling: boolean
}

export function ReadingForm({ meteringPointId, meter, hasSibling, ...events }: ReadingFormProps) {
  const { t } = useI18n()
  const entry = useReadingEntry(meteringPointId, meter, events)
  const { outcome, entered } = entry
  const fieldRef = useRef<HTMLInputElement>(null)
  const statusRef = useRef<HTMLDivElement>(null)
  const id = `new-reading-${meter.id}`
  const error = outcome.kind === 'unreadable' ? unreadableText(outcome, meter, t.readings) : undefined

  // A form sent in vain hands the focus back to the field; leaving the field does not.
  const sentInVain = useRef(false)
  useEffect(() => {
    if (sentInVain.current && error !== undefined) fieldRef.current?.focus()
    sentInVain.current = false
  }, [error, outcome])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    sentInVain.current = true
    void entry.submit()
  }
  const correct = (): void => {
    entry.correct()
    fieldRef.current?.focus()
    fieldRef.current?.select()
  }
  const confirm = (): void => {
    statusRef.current?.focus()
    void entry.confirm()
  }

  return (
    <form className="reading-form" onSubmit={submit} noValidate>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t.readings.newReading}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {t.readings.newReadingHint}
        </p>
        {error !== undefined && (
          <p className="field__error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        <MeterFace
          ref={fieldRef}
          id={id}
          digits={meter.digits}
          value={entry.text}
          invalid={error !== undefined}
          isTooLong={entered.kind === 'too-many-digits'}
          describedBy={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
          onChange={(event) => entry.type(event.target.value)}
          onBlur={entry.leave}
        />
        {entered.kind === 'volume' && entered.fractionDropped && (
          <p className="field__note" role="status">
            <Emphasised text={t.readings.fractionDropped(volume(entered.volumeM3))} />
          </p>
        )}
      </div>
      <EntryOutcome
        outcome={outcome}
        meter={meter}
        hasSibling={hasSibling}
        onCorrect={correct}
        onConfirm={confirm}
        statusRef={statusRef}
      />
      {outcome.kind !== 'lower' && (
        <div className="row">
          <Button type="submit" busy={outcome.kind === 'sending'}>
            {t.readings.submit}
          </Button>
          {entered.kind === 'volume' && meter.lastBilled !== null && entered.volumeM3 >= meter.lastBilled.valueM3 && (
            <p className="consumption numbers">
              <Emphasised text={t.readings.consumption(volume(entered.volumeM3 - meter.lastBilled.valueM3))} />
            </p>
          )}
        </div>
      )}
    </form>
  )
}

function unreadableText(
  { why }: Extract<Outcome, { kind: 'unreadable' }>,
  meter: Meter,
  t: Messages['readings'],
): string {
  switch (why.kind) {
    case 'missing':
      return t.missing
    case 'not-a-number':
      return t.notANumber
    case 'ambiguous':
      return t.ambiguous
    case 'too-many-digits':
      return t.tooManyDigits(meter.digits, why.entered)
  }
}
