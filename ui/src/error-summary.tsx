import { useId, type MouseEvent } from 'react'
import { useErrorTitle } from './error-title.ts'
import { Notice } from './notice.tsx'

export interface ErrorSummaryProps {
  readonly words: {
    readonly title: string
    /** What the window's name begins with. */
    readonly error: string
  }
  /** What is wrong, by the field's id, in the order of the form. */
  readonly errors: Readonly<Record<string, string>>
  /** What the fields are called, by their id. */
  readonly labels: Readonly<Record<string, string>>
  /** Grows with each sending in vain, so that the summary takes the focus again. */
  readonly attempt: number
}

/** All that is wrong with a form, at its head, each line leading to its field; nothing where nothing is. */
export function ErrorSummary(props: ErrorSummaryProps) {
  return Object.keys(props.errors).length > 0 && <FoundErrors {...props} />
}

function FoundErrors({ words, errors, labels, attempt }: ErrorSummaryProps) {
  const titleId = useId()
  useErrorTitle(words.error)
  return (
    <div className="error-summary">
      <Notice kind="error" title={words.title} isHeading titleId={titleId} focusKey={attempt} labelledBy={titleId}>
        <ul>
          {Object.entries(errors).map(([fieldId, text]) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {naming(labels[fieldId], text)}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** The same is said of several fields; apart from them, it has to say of which. */
const naming = (label: string | undefined, text: string): string =>
  label === undefined || text.startsWith(label) ? text : `${label}: ${text}`

/** Keycloak's pages have the address of their files as a base, so that a fragment alone would lead away. */
function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault()
  const field = document.getElementById(fieldId)
  // What stands above it first: who is led to the field sees what it is, and what is wrong with it.
  const head =
    document.querySelector(`label[for="${CSS.escape(fieldId)}"]`) ?? document.getElementById(`${fieldId}-error`)
  head?.scrollIntoView()
  field?.focus({ preventScroll: head !== null })
}
