import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import { AccountContext, type AccountContextValue } from './account-context.ts'
import { AccountApi } from './keycloak/account-api.ts'
import { failureOf, type Failure } from './keycloak/failure.ts'
import { Session } from './keycloak/session.ts'
import { Pages } from './pages.tsx'
import { forgetDraftOfOthers } from './profile/kept-draft.ts'
import { loadSaidWords, localeOf, sayIn } from './words.ts'
import { Layout } from './parts/layout.tsx'
import { FailedPage, LoadingPage, SignedOutPage } from './parts/states.tsx'

type Start = 'loading' | 'ended' | Failure | Session

/** @param locale of the page as Keycloak sent it, whose words are there */
export function App({ locale: localeOfPage }: { readonly locale: Locale }) {
  const [start, setStart] = useState<Start>('loading')
  const [locale, setLocale] = useState(localeOfPage)
  const [name, setName] = useState('')
  const say = useMemo(() => sayIn(locale), [locale])
  const onSessionEnd = useCallback(() => setStart('ended'), [])

  // The page goes on in its language until the words of the other one have come; without a network it keeps its own.
  const speak = useCallback((chosen: Locale) => {
    loadSaidWords(chosen).then(
      () => setLocale(chosen),
      () => undefined,
    )
  }, [])

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    Session.begin().then(
      (session) => {
        forgetDraftOfOthers(session.claim('sub'))
        speak(localeOf(session.claim('locale'), localeOfPage))
        setName(`${session.claim('given_name')} ${session.claim('family_name')}`.trim())
        setStart(session)
      },
      (error: unknown) => setStart(failureOf(error)),
    )
  }, [localeOfPage, speak])

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
              if (change.locale !== undefined) speak(change.locale)
              if (change.name !== undefined) setName(change.name)
            },
            onSessionEnd,
          }
        : undefined,
    [start, locale, say, name, speak, onSessionEnd],
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
      {start === 'loading' && <LoadingPage say={say} />}
      {start === 'ended' && <SignedOutPage say={say} />}
      {typeof start === 'object' && 'kind' in start && (
        <FailedPage say={say} failure={start} onRetry={() => location.reload()} />
      )}
    </Layout>
  )
}
