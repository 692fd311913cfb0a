import { useState } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import { AccountBar } from '@moja-komunala/ui/account-bar.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { useAccount } from '../account-context.ts'
import { failureOf, type Failure } from '../keycloak/failure.ts'
import { portalPage } from '../keycloak/place.ts'
import { SessionEnded } from '../keycloak/session.ts'
import { forgetDraft } from '../profile/kept-draft.ts'
import { reasonOf } from '../words.ts'

/** Who is signed in, the other language, and the way out; as in the portal. */
export function Account() {
  const { say, locale, name, api, session, onAccountChange, onSessionEnd } = useAccount()
  // Not its words: the language may change before it is said.
  const [failure, setFailure] = useState<'languageNotKept' | Failure>()

  const chooseLocale = (chosen: Locale) => {
    setFailure(undefined)
    // The page switches at once; Keycloak keeps the choice with the account.
    onAccountChange({ locale: chosen })
    api.saveLocale(chosen).catch((error: unknown) => {
      if (error instanceof SessionEnded) onSessionEnd()
      else setFailure('languageNotKept')
    })
  }

  /** Ends the session with Keycloak, which tells the portal; nothing secret stands in an address. */
  const signOut = () => {
    setFailure(undefined)
    const left = () => {
      forgetDraft()
      location.assign(portalPage(`/odjavljeni?lang=${locale}`))
    }
    api.endSession(session.claim('sid')).then(left, (error: unknown) => {
      if (error instanceof SessionEnded) left()
      else setFailure(failureOf(error))
    })
  }

  return (
    <AccountBar
      words={{ account: say('account'), signedInAs: say('signedInAs') }}
      name={name}
      locale={locale}
      onChooseLocale={chooseLocale}
    >
      <Button look="link" onClick={signOut}>
        {say('signOut')}
      </Button>
      <p role="alert" className="account__failure">
        {failure === 'languageNotKept' && say(failure)}
        {failure !== undefined && failure !== 'languageNotKept' && say('notDone', { reason: reasonOf(say, failure) })}
      </p>
    </AccountBar>
  )
}
