import { useEffect, useRef } from 'react'
import type { FieldErrors } from './use-form.ts'

interface ErrorSummaryProps {
  readonly errors: FieldErrors
  /** Grows with each attempt, so that the summary takes the focus again. */
  readonly attempt: number
  readonly say: (key: 'errorSummary') => string
}

/** All that is wrong with a form, at its head, each line leading to its field. */
export function ErrorSummary({ errors, attempt, say }: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null)
  const found = Object.entries(errors)
  useEffect(() => {
    element.current?.focus()
  }, [attempt])
  if (found.length === 0) return null
  return (
    <div
      ref={element}
      className="notice notice--error error-summary"
      role="group"
      tabIndex={-1}
      aria-labelledby="error-summary"
    >
      <div>
        <h2 id="error-summary">{say('errorSummary')}</h2>
        <ul>
          {found.map(([field, message]) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The page's base address is that of its resources, so a fragment alone would lead away. */
function focusField(event: { preventDefault(): void }, field: string): void {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
