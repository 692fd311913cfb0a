import { useState } from 'react'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'

/** What came of the page of Keycloak's that the customer has just come back from. */
export function ActionOutcome() {
  const { say, session } = useAccount()
  const [outcome] = useState(() => session.takeOutcome())
  if (outcome === undefined) return null
  if (outcome === 'error')
    return (
      <Notice tone="error">
        <p>{say('actionFailed')}</p>
      </Notice>
    )
  return (
    <Notice tone={outcome === 'success' ? 'ok' : 'info'}>
      <p>{say(outcome === 'success' ? 'actionDone' : 'actionCancelled')}</p>
    </Notice>
  )
}
