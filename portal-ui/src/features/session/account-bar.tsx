import { locales, type Locale } from '@moja-komunala/brand/brand'
import type { Session } from '../../api/types.ts'
import { languageNames, useI18n } from '../../i18n/i18n.tsx'
import { SignOut } from './sign-out.tsx'

/** Who is signed in, the other language, and the way out. */
export function AccountBar({ session, onChooseLocale }: { session: Session; onChooseLocale: (to: Locale) => void }) {
  const { t, locale } = useI18n()
  const { firstName, lastName } = session.customer
  return (
    <div className="account" role="group" aria-label={t.layout.account}>
      <p className="account__name">
        <span className="visually-hidden">{t.layout.signedInAs} </span>
        {firstName} {lastName}
      </p>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button key={other} type="button" className="link-button" lang={other} onClick={() => onChooseLocale(other)}>
            {languageNames[other]}
          </button>
        ))}
      <SignOut csrfToken={session.csrfToken} />
    </div>
  )
}
