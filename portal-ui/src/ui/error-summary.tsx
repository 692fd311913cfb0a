import { useEffect, useRef } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Notice } from './notice.tsx'

export interface SummarisedError {
  readonly fieldId: string
  readonly text: string
}

/** Names every field to correct, with a link to each. Takes the focus whenever a form was sent in vain. */
export function ErrorSummary({ errors, sentCount }: { errors: readonly SummarisedError[]; sentCount: number }) {
  const { t } = useI18n()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sentCount > 0) ref.current?.focus()
  }, [sentCount])
  if (errors.length === 0) return null
  return (
    <div className="error-summary">
      <Notice kind="error" title={t.form.summaryTitle} ref={ref}>
        <ul>
          {errors.map(({ fieldId, text }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fieldId)?.focus()
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
