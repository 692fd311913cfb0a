import type { ReactNode } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import type { Say } from '../words.ts'

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
      <Button id={id} type="submit" isWide isBusy={isSending}>
        {children}
      </Button>
      <span className="visually-hidden" role="status">
        {isSending ? say('wait') : ''}
      </span>
    </>
  )
}
