import type { ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { PlainPage } from '@moja-komunala/ui/states.tsx'
import { sessionWords } from './words.ts'

/** The session ended while the page was open: signing in leads back to this very page. */
export function SignedOutPage({ children }: { children?: ReactNode }) {
  const { t } = useI18n(sessionWords)
  const returnTo = encodeURIComponent(location.pathname)
  return (
    <PlainPage title={t.signedOut.title} text={t.signedOut.text}>
      {children}
      <a className="button" href={`/auth/sign-in?returnTo=${returnTo}`}>
        {t.signedOut.signIn}
      </a>
    </PlainPage>
  )
}
