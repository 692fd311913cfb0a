import { useState } from 'react'
import { useAccount } from '../account-context.ts'
import { failureOf } from '../keycloak/failure.ts'
import { SessionEnded } from '../keycloak/session.ts'
import { failureTexts } from '../texts/texts.ts'

interface Said {
  readonly tone: 'ok' | 'error'
  readonly text: string
}

/**
 * Something that is done only after the customer has confirmed it.
 * @param act does it; what it returns is said of it afterwards
 */
export function useConfirmed<Asked extends object | string>(act: (confirmed: Asked) => Promise<string>) {
  const { say, onSessionEnd } = useAccount()
  const [asked, ask] = useState<Asked>()
  const [said, setSaid] = useState<Said>()
  const confirm = async () => {
    if (asked === undefined) return
    ask(undefined)
    // So that the same sentence takes the focus again.
    setSaid(undefined)
    try {
      setSaid({ tone: 'ok', text: await act(asked) })
    } catch (error) {
      if (error instanceof SessionEnded) onSessionEnd()
      else setSaid({ tone: 'error', text: say('notDone', { reason: say(failureTexts[failureOf(error)]) }) })
    }
  }
  return { asked, said, ask: (what: Asked) => ask(what), cancel: () => ask(undefined), confirm: () => void confirm() }
}
