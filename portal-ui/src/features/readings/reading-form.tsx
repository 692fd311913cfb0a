import { useLayoutEffect, useRef, type RefObject, type SubmitEvent } from 'react'
import type { DoubtAnswer, Meter } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption } from '../../i18n/volume.ts'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Field } from '@moja-komunala/ui/field.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { EntryOutcome } from './entry-outcome.tsx'
import { FractionDropped } from './fraction-dropped.tsx'
import { MeterFace } from './meter-face.tsx'
import { PhotoChoice } from './photo-choice.tsx'
import { ReceiptChoice } from './receipt-choice.tsx'
import { usedBy } from './used-by.ts'
import type { MeterOfPoint } from './meter-of-point.ts'
import { unreadableText } from './unreadable-text.ts'
import { useEntryField } from './use-entry-field.ts'
import { useReadingEntry, type ReadingEntryEvents } from './use-reading-entry.ts'
import { readingsWords } from './words.ts'

export interface ReadingFormProps extends MeterOfPoint, ReadingEntryEvents {
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly wantsReceipt: boolean
  /** The form asks only where the page does not ask for all of them. */
  readonly onChooseReceipt?: ((isWanted: boolean) => void) | undefined
}

export function ReadingForm(props: ReadingFormProps) {
  const { fieldRef, wantsReceipt, onChooseReceipt, onStored, onSent, onWindowClosed, ...place } = props
  const { t } = useI18n(readingsWords)
  const { meter } = place
  const entry = useReadingEntry(place, wantsReceipt, { onStored, onSent, onWindowClosed })
  const { outcome, entered } = entry
  const { correct, swap, paste } = useEntryField(entry, fieldRef)
  const statusRef = useRef<HTMLDivElement>(null)
  const id = `new-reading-${meter.id}`
  const error = outcome.kind === 'unreadable' ? unreadableText(outcome, meter, t.readings) : undefined

  // A form sent in vain hands the focus back to the field; leaving the field does not.
  const sentInVain = useRef(false)
  useLayoutEffect(() => {
    if (sentInVain.current && error !== undefined) fieldRef.current?.focus()
    sentInVain.current = false
  }, [error, outcome, fieldRef])

  // It appears above the button: on a small window, or with a photo in between, whoever pressed that would not see it.
  const formRef = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const form = formRef.current
    const isElsewhere = document.activeElement !== document.body && !form?.contains(document.activeElement)
    if (isElsewhere || !['stored', 'kept', 'failed'].includes(outcome.kind)) return
    form?.querySelector('.notice__title')?.scrollIntoView({ block: 'nearest' })
  }, [outcome])

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    sentInVain.current = true
    void entry.submit()
  }
  const confirm = (answer: DoubtAnswer): void => {
    statusRef.current?.focus()
    void entry.confirm(answer)
  }

  return (
    <form className="reading-form" ref={formRef} onSubmit={submit} noValidate>
      <Field id={id} label={t.readings.newReading} hint={t.readings.newReadingHint} error={error} isErrorSpoken>
        {(control) => (
          <>
            <MeterFace
              {...control}
              ref={fieldRef}
              digits={meter.digits}
              value={entry.text}
              isTooLong={entered.kind === 'too-many-digits'}
              onChange={(event) => entry.type(event.target.value)}
              onBlur={entry.leave}
              onPaste={paste}
            />
            <FractionDropped entered={entered} />
          </>
        )}
      </Field>
      <EntryOutcome
        meteringPointId={place.meteringPointId}
        outcome={outcome}
        meter={meter}
        swapPartner={outcome.kind === 'doubtful' ? entry.findSwapPartner() : undefined}
        onSwap={swap}
        onCorrect={correct}
        onConfirm={confirm}
        statusRef={statusRef}
      />
      {outcome.kind !== 'doubtful' && (
        <>
          <PhotoChoice photo={entry.photo} onChoose={entry.choosePhoto} />
          {onChooseReceipt && <ReceiptChoice isWanted={wantsReceipt} onChoose={onChooseReceipt} />}
          <div className="row">
            <Button type="submit" isBusy={outcome.kind === 'sending'}>
              {t.readings.submit}
            </Button>
            {entered.kind === 'volume' && outcome.kind !== 'stored' && (
              <ConsumptionSoFar meter={meter} volumeM3={entered.volumeM3} />
            )}
          </div>
        </>
      )}
    </form>
  )
}

/** Tells at a glance whether the number can be: a household knows how much it uses in a month. */
function ConsumptionSoFar({ meter, volumeM3 }: { meter: Meter; volumeM3: number }) {
  const { t, locale } = useI18n(readingsWords)
  const used = usedBy(meter, volumeM3)
  if (used === undefined) return null
  const words = used.isRolledOver
    ? t.readings.consumptionRolledOver
    : used.isSinceEstimate
      ? t.readings.consumptionSinceRead
      : t.readings.consumption
  return (
    <p className="consumption numbers">
      <Emphasised text={words(consumption(locale, used.m3), shortDate(locale, used.fromDay))} />
    </p>
  )
}
