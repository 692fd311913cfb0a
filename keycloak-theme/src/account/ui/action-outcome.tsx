import { useState } from 'react'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { TextKey } from '../texts/texts.ts'

/** A new password waits for its confirmation mail; most else is done. */
const doneText = (action: string): TextKey => (action === 'UPDATE_PASSWORD' ? 'passwordAsked' : 'actionDone')

/** What came of the page of Keycloak's that the customer has just come back from. */
export function ActionOutcome() {
  const { say, session } = useAccount()
  const [outcome] = useState(() => session.takeOutcome())
  if (outcome === undefined) return null
  if (outcome.status === 'error')
    return (
      <Notice tone="error">
        <p>{say('actionFailed')}</p>
      </Notice>
    )
  return (
    <Notice tone={outcome.status === 'success' ? 'ok' : 'info'}>
      <p>{say(outcome.status === 'success' ? doneText(outcome.action) : 'actionCancelled')}</p>
    </Notice>
  )
}
