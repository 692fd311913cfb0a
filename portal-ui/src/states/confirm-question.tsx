import { useState } from 'react'
import { isFailure, type Failure } from '../api/failure.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { FailedRequest } from './failed-request.tsx'
import { failureText } from './failure-text.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { Question } from '@moja-komunala/ui/question.tsx'

export interface ConfirmQuestionProps {
  readonly title: string
  readonly text: string
  readonly confirm: string
  /** Above the reason, where it could not be done. */
  readonly failedTitle: string
  /** Does it, and takes the question away. */
  readonly onConfirm: () => Promise<void>
  readonly onCancel: () => void
}

/** Asks before something is taken away. */
export function ConfirmQuestion({ title, text, confirm, failedTitle, onConfirm, onCancel }: ConfirmQuestionProps) {
  const { t } = useI18n()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function send(): Promise<void> {
    if (sending) return
    setSending(true)
    setFailure(undefined)
    try {
      await onConfirm()
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setSending(false)
    }
  }

  return (
    <Question title={title} text={<p>{text}</p>}>
      <div role="alert">
        {failure !== undefined && (
          <Notice kind="error" title={failedTitle}>
            <p>{failureText(failure, t)}</p>
            <FailedRequest error={failure} />
          </Notice>
        )}
      </div>
      <div className="row notice__actions">
        <Button look="quiet" onClick={onCancel}>
          {t.form.cancel}
        </Button>
        <Button look="quiet" isBusy={sending} onClick={() => void send()}>
          {confirm}
        </Button>
      </div>
    </Question>
  )
}
