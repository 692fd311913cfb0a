import { realmPage } from '../account-page.ts'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'

/** Whoever registers, or opens a link of theirs, in a browser where somebody else is signed in. */
export function OtherUserPage({ kcContext, say }: PageProps<'error.ftl'>) {
  const href = signOutAddress(kcContext.url.loginUrl)
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('otherUserTitle')} hasErrors>
      <Notice kind="warning" role="status">
        <p className="address">{plainText(kcContext.message.summary)}</p>
      </Notice>
      <p>{say('otherUserHow')}</p>
      {href ? (
        <a className="button" href={href}>
          {say('otherUserSignOut')}
        </a>
      ) : null}
    </PageFrame>
  )
}

/** Keycloak asks once more before it signs anybody out, and comes back to the portal. */
function signOutAddress(loginUrl: string): string | undefined {
  const [address, signedOut] = [realmPage(loginUrl, '/protocol/openid-connect/logout'), portalPage('/odjavljeni')]
  if (address === undefined || signedOut === undefined) return undefined
  return `${address}?${new URLSearchParams({ client_id: 'portal', post_logout_redirect_uri: signedOut }).toString()}`
}
