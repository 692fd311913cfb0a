import type { Locale } from '@moja-komunala/brand/brand'
import { AccountBar } from '@moja-komunala/ui/account-bar.tsx'
import type { Session } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { SignOut } from './sign-out.tsx'
import { sessionWords } from './words.ts'

/** Who is signed in, the other language, and the way out. */
export function Account({ session, onChooseLocale }: { session: Session; onChooseLocale: (to: Locale) => void }) {
  const { t, locale } = useI18n(sessionWords)
  const { firstName, lastName } = session.customer
  return (
    <AccountBar
      words={{ account: t.account.label, signedInAs: t.account.signedInAs }}
      name={`${firstName} ${lastName}`}
      locale={locale}
      onChooseLocale={onChooseLocale}
    >
      <SignOut csrfToken={session.csrfToken} />
    </AccountBar>
  )
}
