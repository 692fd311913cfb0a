import type { ReactNode } from 'react'
import type { Say } from '../texts/texts.ts'

interface SubmitButtonProps {
  readonly say: Say
  readonly isSending: boolean
  readonly id?: string
  readonly children: ReactNode
}

/** Stays focusable while the form is on its way; a second press does nothing. */
export function SubmitButton({ say, isSending, id, children }: SubmitButtonProps) {
  return (
    <>
      <button id={id} type="submit" className="button button--wide" aria-disabled={isSending || undefined}>
        {children}
      </button>
      <span className="visually-hidden" role="status">
        {isSending ? say('wait') : ''}
      </span>
    </>
  )
}
