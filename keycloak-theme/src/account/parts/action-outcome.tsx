import { useState } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { TextKey } from '../words.ts'

/** Of the page for a new password among others: that one waits for its confirmation mail. */
const texts = { success: 'actionDone', asked: 'passwordAsked', cancelled: 'actionCancelled' } satisfies Record<
  string,
  TextKey
>

/** What came of the page of Keycloak's that the customer has just come back from. */
export function ActionOutcome() {
  const { say, session } = useAccount()
  const [outcome] = useState(() => session.takeOutcome())
  if (outcome === undefined) return null
  if (outcome === 'error')
    return (
      <Notice kind="error" role="status">
        <p>{say('actionFailed')}</p>
      </Notice>
    )
  return (
    <Notice kind={outcome === 'cancelled' ? 'info' : 'ok'} role="status">
      <p>{say(texts[outcome])}</p>
    </Notice>
  )
}
