import { Link } from 'wouter'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Loading, PlainPage } from '@moja-komunala/ui/states.tsx'
import { portalPage } from '../keycloak/place.ts'
import type { Failure } from '../keycloak/failure.ts'
import { leaveForSignIn } from '../keycloak/sign-in.ts'
import { hasDraft } from '../profile/kept-draft.ts'
import { paths } from '../paths.ts'
import { reasonOf, type Say } from '../words.ts'

interface StateProps {
  readonly say: Say
}

export function LoadingPage({ say }: StateProps) {
  return <Loading>{say('loading')}</Loading>
}

interface FailedPageProps extends StateProps {
  readonly failure: Failure
  readonly onRetry: () => void
}

export function FailedPage({ say, failure, onRetry }: FailedPageProps) {
  return (
    <PlainPage title={say('failedTitle')} text={reasonOf(say, failure)}>
      <Button onClick={onRetry}>{say('retry')}</Button>
      <ToPortal say={say} />
    </PlainPage>
  )
}

/** The session ended while the page was open: signing in leads back to this very page. */
export function SignedOutPage({ say }: StateProps) {
  const isTypedHere = hasDraft() && location.pathname === paths.profile
  return (
    <PlainPage title={say('signedOutTitle')} text={say(isTypedHere ? 'signedOutDraftText' : 'signedOutText')}>
      <Button onClick={() => void leaveForSignIn()}>{say('signInAgain')}</Button>
      <ToPortal say={say} />
    </PlainPage>
  )
}

export function NotFoundPage({ say }: StateProps) {
  return (
    <PlainPage title={say('notFoundTitle')} text={say('notFoundText')}>
      <Link href={paths.welcome} className="button">
        {say('user')}
      </Link>
      <ToPortal say={say} />
    </PlainPage>
  )
}

function ToPortal({ say }: StateProps) {
  return (
    <a href={portalPage('/')} className="target">
      {say('toPortal')}
    </a>
  )
}
