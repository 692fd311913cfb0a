import { useRef, useState, type SubmitEvent } from 'react'
import { unusualUseReasons } from '@moja-komunala/rules/unusual-use-reason.ts'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { FieldError } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { isFailure, type Failure } from '../../api/failure.ts'
import type { MeteringPoint, UnusualUse } from '../../api/types.ts'
import { useAnswerUnusualUse, type UnusualUseReason } from '../../api/answer-unusual-use.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { FailedRequest } from '../../states/failed-request.tsx'
import { failureText } from '../../states/failure-text.ts'
import { unusualUseWords } from './words.ts'

export interface AnswerFormProps {
  readonly point: MeteringPoint
  readonly use: UnusualUse
  readonly onAnswered: (reason: UnusualUseReason) => void
  /** Where an answer is there already. */
  readonly onCancel?: () => void
}

/** What lay behind it: one of few answers, since by them the portal reckons with it from then on. */
export function AnswerForm({ point, use, onAnswered, onCancel }: AnswerFormProps) {
  const { t } = useI18n(unusualUseWords)
  const words = t.unusualUse
  const answer = useAnswerUnusualUse()
  const [reason, setReason] = useState<UnusualUseReason | undefined>(use.answer?.reason)
  const [isMissing, setIsMissing] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const firstRef = useRef<HTMLInputElement>(null)
  const errorId = `no-reason-${use.id}`

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setIsMissing(reason === undefined)
    if (reason === undefined) return firstRef.current?.focus()
    setFailure(undefined)
    setIsBusy(true)
    try {
      await answer(point.id, use.id, reason)
      onAnswered(reason)
    } catch (error) {
      setIsBusy(false)
      if (!isFailure(error)) throw error
      setFailure(error)
    }
  }

  return (
    <form className="stack stack--close" onSubmit={(event) => void send(event)} noValidate>
      <fieldset className="unusual-use__reasons" aria-describedby={isMissing ? errorId : undefined}>
        <legend className="field__label">{words.what}</legend>
        {isMissing && (
          <FieldError id={errorId} role="alert">
            {words.choose}
          </FieldError>
        )}
        {unusualUseReasons.map((each, at) => (
          <Checkbox
            key={each}
            type="radio"
            name={`reason-${use.id}`}
            ref={at === 0 ? firstRef : undefined}
            checked={reason === each}
            aria-invalid={isMissing || undefined}
            onChange={() => {
              setIsMissing(false)
              setReason(each)
            }}
          >
            {words.reasons[each]}
          </Checkbox>
        ))}
      </fieldset>
      <div role="alert">
        {failure !== undefined && (
          <Notice kind="error" title={words.notStored}>
            <p>{failureText(failure, t)}</p>
            <FailedRequest error={failure} />
          </Notice>
        )}
      </div>
      <div className="row">
        <Button type="submit" isBusy={isBusy}>
          {words.answer}
        </Button>
        {onCancel && (
          <Button look="link" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
