import { useState } from 'react'
import { leaveForSignIn } from '../keycloak/sign-in.ts'

interface ActionButtonProps {
  /** One of Keycloak's required actions, with its argument where it takes one. */
  readonly action: string
  /** What it is about, for those who hear the button alone. */
  readonly what?: string
  readonly isQuiet?: boolean
  readonly children: string
}

/** Leads to a page of Keycloak's that does what the button says, and back here. */
export function ActionButton({ action, what, isQuiet = false, children }: ActionButtonProps) {
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = () => {
    if (isLeaving) return
    setIsLeaving(true)
    void leaveForSignIn(action)
  }
  return (
    <button
      type="button"
      className={isQuiet ? 'button button--quiet' : 'button'}
      aria-disabled={isLeaving || undefined}
      onClick={leave}
    >
      {children}
      {what !== undefined && <span className="visually-hidden">: {what}</span>}
    </button>
  )
}
