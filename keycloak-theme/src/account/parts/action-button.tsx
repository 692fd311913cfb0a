import { useState } from 'react'
import { leaveForSignIn } from '../keycloak/sign-in.ts'

const looks = { button: 'button', quiet: 'button button--quiet', link: 'link-button' } as const

interface ActionButtonProps {
  /** One of Keycloak's required actions, with its argument where it takes one. */
  readonly action: string
  /** What it is about, for those who hear the button alone. */
  readonly what?: string
  readonly look?: keyof typeof looks
  readonly children: string
}

/** Leads to a page of Keycloak's that does what the button says, and back here. */
export function ActionButton({ action, what, look = 'button', children }: ActionButtonProps) {
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = () => {
    if (isLeaving) return
    setIsLeaving(true)
    void leaveForSignIn(action)
  }
  return (
    <button type="button" className={looks[look]} aria-disabled={isLeaving || undefined} onClick={leave}>
      {children}
      {what !== undefined && <span className="visually-hidden">: {what}</span>}
    </button>
  )
}
