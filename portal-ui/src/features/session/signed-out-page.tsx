import type { ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { PlainPage } from '../../ui/states.tsx'

/** The session ended while the page was open: signing in leads back to this very page. */
export function SignedOutPage({ children }: { children?: ReactNode }) {
  const { t } = useI18n()
  const returnTo = encodeURIComponent(location.pathname)
  return (
    <PlainPage title={t.state.signedOutTitle} text={t.state.signedOutText}>
      {children}
      <a className="button" href={`/auth/sign-in?returnTo=${returnTo}`}>
        {t.state.signIn}
      </a>
    </PlainPage>
  )
}
