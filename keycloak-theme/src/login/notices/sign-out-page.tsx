import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { portalPage } from '../portal.ts'
import { PageFrame } from '../parts/page-frame.tsx'

/** Asked only where a sign-out does not come from the portal itself. */
export function SignOutPage({ kcContext, say }: PageProps<'logout-confirm.ftl'>) {
  const { url, logoutConfirm, client } = kcContext
  const href = client?.baseUrl || portalPage('/')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('signOutTitle')}>
      <p>{say('signOutQuestion')}</p>
      <form action={url.logoutConfirmAction} method="post">
        <input type="hidden" name="session_code" value={logoutConfirm.code} />
        <Button type="submit" isWide id="kc-logout" name="confirmLogout" value="true">
          {say('signOut')}
        </Button>
      </form>
      {href ? (
        <p>
          <a className="target" href={href}>
            {say('toPortal')}
          </a>
        </p>
      ) : null}
    </PageFrame>
  )
}
