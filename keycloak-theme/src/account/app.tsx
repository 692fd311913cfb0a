import { useCallback, useEffect, useMemo, useState } from 'react'
import { locales, type Locale } from '@moja-komunala/brand/brand'
import { AccountContext, type AccountContextValue } from './account-context.ts'
import { AccountApi } from './keycloak/account-api.ts'
import { failureOf, type FailureKind } from './keycloak/failure.ts'
import { Session } from './keycloak/session.ts'
import { Pages } from './pages.tsx'
import { forgetDraftOfOthers } from './pages/profile-draft.ts'
import { sayIn } from './texts/texts.ts'
import { Layout } from './ui/layout.tsx'
import { FailedPage, Loading, SignedOutPage } from './ui/states.tsx'

type Start = 'loading' | 'ended' | FailureKind | Session

export function App() {
  const [start, setStart] = useState<Start>('loading')
  const [locale, setLocale] = useState(() => localeOf(document.documentElement.lang))
  const [name, setName] = useState('')
  const say = useMemo(() => sayIn(locale), [locale])
  const onSessionEnd = useCallback(() => setStart('ended'), [])

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    Session.begin().then(
      (session) => {
        forgetDraftOfOthers(session.claim('sub'))
        setLocale((shown) => localeOf(session.claim('locale'), shown))
        setName(`${session.claim('given_name')} ${session.claim('family_name')}`.trim())
        setStart(session)
      },
      (error: unknown) => setStart(failureOf(error)),
    )
  }, [])

  const account = useMemo<AccountContextValue | undefined>(
    () =>
      start instanceof Session
        ? {
            session: start,
            api: new AccountApi(start),
            locale,
            say,
            name,
            onAccountChange: (change) => {
              if (change.locale !== undefined) setLocale(change.locale)
              if (change.name !== undefined) setName(change.name)
            },
            onSessionEnd,
          }
        : undefined,
    [start, locale, say, name, onSessionEnd],
  )
  if (account !== undefined)
    return (
      <AccountContext value={account}>
        <Layout say={say} locale={locale} isSignedIn>
          <Pages />
        </Layout>
      </AccountContext>
    )
  return (
    <Layout say={say} locale={locale}>
      {start === 'loading' && <Loading say={say} />}
      {start === 'ended' && <SignedOutPage say={say} />}
      {(start === 'offline' || start === 'forbidden' || start === 'broken') && (
        <FailedPage say={say} failure={start} onRetry={() => location.reload()} />
      )}
    </Layout>
  )
}

const localeOf = (tag: string, otherwise: Locale = locales[0]): Locale =>
  locales.find((locale) => locale === tag) ?? otherwise
