import { useId, type MouseEvent } from 'react'
import { Notice } from './notice.tsx'

export interface ErrorSummaryProps {
  readonly title: string
  /** What is wrong, by the field's id, in the order of the form. */
  readonly errors: Readonly<Record<string, string>>
  /** Grows with each sending in vain, so that the summary takes the focus again. */
  readonly attempt: number
}

/** All that is wrong with a form, at its head, each line leading to its field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const titleId = useId()
  const found = Object.entries(errors)
  if (found.length === 0) return null
  return (
    <div className="error-summary">
      <Notice kind="error" title={title} isHeading titleId={titleId} focusKey={attempt} labelledBy={titleId}>
        <ul>
          {found.map(([fieldId, text]) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** Keycloak's pages have the address of their files as a base, so that a fragment alone would lead away. */
function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault()
  const field = document.getElementById(fieldId)
  const label = document.querySelector(`label[for="${CSS.escape(fieldId)}"]`)
  // The label first: who is led to the field sees what it is.
  label?.scrollIntoView()
  field?.focus({ preventScroll: label !== null })
}
