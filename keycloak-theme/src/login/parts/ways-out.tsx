import { Button } from '@moja-komunala/ui/button.tsx'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import type { PageProps } from '../page-props.ts'
import { portalPage } from '../portal.ts'

/** Whose sign-in this is, and the way to somebody else's. */
export function WhoSignsIn({ kcContext, say }: PageProps) {
  const { auth, url, shownUsername } = kcContext
  if (!auth?.attemptedUsername || !auth.showUsername) return null
  return (
    <div>
      <p className="address">
        <span className="visually-hidden">{say('signingInAs')}: </span>
        {shownUsername ?? auth.attemptedUsername}
      </p>
      <a className="target" href={url.loginRestartFlowUrl}>
        {say('otherAccount')}
      </a>
    </div>
  )
}

/** To the list of ways to sign in, where there is more than one. */
export function AnotherWay({ kcContext, say }: PageProps) {
  if (!kcContext.auth?.showTryAnotherWayLink) return null
  return (
    <form action={kcContext.url.loginAction} method="post">
      <Button type="submit" look="quiet" isWide name="tryAnotherWay" value="on">
        {say('tryAnotherWay')}
      </Button>
    </form>
  )
}

/** Back to where the customer came from, with nothing changed; only where the customer began it. */
export function CancelAction({ kcContext, say }: PageProps) {
  if (!kcContext.isAppInitiatedAction) return null
  return (
    <form action={kcContext.url.loginAction} method="post">
      <Button type="submit" look="quiet" isWide name="cancel-aia" value="true">
        {say('cancel')}
      </Button>
    </form>
  )
}

/** To the portal, which asks to sign in: for whoever is done here and isn't signed in in this browser. */
export function PortalSignIn({ kcContext, say }: PageProps) {
  const href = portalPage('/') ?? kcContext.client?.baseUrl
  return href ? (
    <a className="button" href={href}>
      {say('toPortalSignIn')}
    </a>
  ) : null
}

export function SignOutOthers({ say, isTicked = false }: Pick<PageProps, 'say'> & { readonly isTicked?: boolean }) {
  return (
    <Checkbox id="logout-sessions" name="logout-sessions" value="on" defaultChecked={isTicked}>
      {say('signOutOthers')}
    </Checkbox>
  )
}
