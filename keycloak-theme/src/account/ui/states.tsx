import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { portalPage } from '../keycloak/place.ts'
import type { FailureKind } from '../keycloak/failure.ts'
import { leaveForSignIn } from '../keycloak/sign-in.ts'
import { hasDraft } from '../pages/profile-draft.ts'
import { paths } from '../paths.ts'
import { failureTexts, type Say } from '../texts/texts.ts'
import { PageHeading } from './page-heading.tsx'

interface StateProps {
  readonly say: Say
}

/** Appears only when loading takes long enough to be noticed (site.css delays it). */
export function Loading({ say }: StateProps) {
  return (
    <div className="loading" role="status">
      <span className="loading__drop" aria-hidden="true" />
      {say('loading')}
    </div>
  )
}

interface FailedPageProps extends StateProps {
  readonly failure: FailureKind
  readonly onRetry: () => void
}

export function FailedPage({ say, failure, onRetry }: FailedPageProps) {
  return (
    <PlainPage say={say} title={say('failedTitle')} text={say(failureTexts[failure])}>
      <button type="button" className="button" onClick={onRetry}>
        {say('retry')}
      </button>
    </PlainPage>
  )
}

/** The session ended while the page was open: signing in leads back to this very page. */
export function SignedOutPage({ say }: StateProps) {
  const isTypedHere = hasDraft() && location.pathname === paths.profile
  return (
    <PlainPage say={say} title={say('signedOutTitle')} text={say(isTypedHere ? 'signedOutDraftText' : 'signedOutText')}>
      <button type="button" className="button" onClick={() => void leaveForSignIn()}>
        {say('signInAgain')}
      </button>
    </PlainPage>
  )
}

export function NotFoundPage({ say }: StateProps) {
  return (
    <PlainPage say={say} title={say('notFoundTitle')} text={say('notFoundText')}>
      <Link href={paths.welcome} className="button">
        {say('user')}
      </Link>
    </PlainPage>
  )
}

interface PlainPageProps extends StateProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** One thing to say and one thing to do, and the way back to the portal. */
function PlainPage({ say, title, text, children }: PlainPageProps) {
  return (
    <>
      <PageHeading title={title} />
      <p className="lead">{text}</p>
      <div className="row">
        {children}
        <a href={portalPage('/')} className="target">
          {say('toPortal')}
        </a>
      </div>
    </>
  )
}
