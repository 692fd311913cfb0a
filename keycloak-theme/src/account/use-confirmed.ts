import { useState } from 'react'
import { useAccount } from './account-context.ts'
import { failureOf } from './keycloak/failure.ts'
import { SessionEnded } from './keycloak/session.ts'
import { reasonOf } from './words.ts'

export interface Confirmed<Asked> {
  /** What the customer is being asked about. */
  readonly asked: Asked | undefined
  /** What came of what was confirmed last. */
  readonly said: { readonly tone: 'ok' | 'error'; readonly text: string } | undefined
  readonly ask: (about: Asked) => void
  readonly cancel: () => void
  readonly confirm: () => void
}

/**
 * Something that is done only after the customer has confirmed it.
 * @param act does it; what it returns is said of it afterwards
 */
export function useConfirmed<Asked extends object | string>(act: (asked: Asked) => Promise<string>): Confirmed<Asked> {
  const { say, onSessionEnd } = useAccount()
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<Confirmed<Asked>['said']>()
  const confirm = async () => {
    if (asked === undefined) return
    setAsked(undefined)
    // So that the same sentence takes the focus again.
    setSaid(undefined)
    try {
      setSaid({ tone: 'ok', text: await act(asked) })
    } catch (error) {
      if (error instanceof SessionEnded) onSessionEnd()
      else setSaid({ tone: 'error', text: say('notDone', { reason: reasonOf(say, failureOf(error)) }) })
    }
  }
  return {
    asked,
    said,
    ask: (about) => setAsked(about),
    cancel: () => setAsked(undefined),
    confirm: () => void confirm(),
  }
}
