import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { StoryObj } from '@storybook/react-vite'
import type { Locale } from '@moja-komunala/brand/brand'
import { AccountContext } from '../account-context.ts'
import { AccountApi } from '../keycloak/account-api.ts'
import type { ActionOutcome } from '../keycloak/sign-in.ts'
import { Pages } from '../pages.tsx'
import type { ProfileDraft } from '../profile/profile-draft.ts'
import { loadWords, sayIn, type Say, type WordsPart } from '../words.ts'
import { Layout } from '../parts/layout.tsx'
import { SignedOutPage } from '../parts/states.tsx'
import { ana } from './ana.ts'
import { fetchFrom, type Answers } from './keycloak-answers.ts'

interface State extends Partial<Answers> {
  /** What came of the page of Keycloak's that the customer has just come back from. */
  readonly outcome?: ActionOutcome
  /** The page speaks the other language until the customer chooses the one that the toolbar asks for. */
  readonly startsInOtherLanguage?: boolean
  /** What stood in Moj profil, unsaved, when the session ended. */
  readonly typedBefore?: ProfileDraft
}

type Play = NonNullable<StoryObj['play']>

const wordsParts: readonly WordsPart[] = ['base', 'profile', 'signing-in', 'activity', 'programs']
/** The customer may change the language. */
const loaders = [() => Promise.all(wordsParts.flatMap((part) => [loadWords(part, 'sl'), loadWords(part, 'en')]))]

/**
 * A page of the account as a signed-in customer meets it.
 * @param path where in the account, from `paths`
 * @param state in what it differs from Ana's everyday account
 * @param play what the customer does on the page before it is in the state that the story is about
 */
export function accountStory(path: string, state: State = {}, play?: Play): StoryObj {
  const { outcome, startsInOtherLanguage = false, typedBefore, ...answers } = state
  return {
    parameters: { styles: 'account' },
    loaders,
    beforeEach: () => {
      const fetch = window.fetch.bind(window)
      sessionStorage.clear()
      if (typedBefore) sessionStorage.setItem('profile-draft', JSON.stringify({ subject: '', draft: typedBefore }))
      window.fetch = fetchFrom({ ...ana, ...answers }, fetch)
      return () => void (window.fetch = fetch)
    },
    render: (_, { globals, id }) => {
      const locale = (globals['language'] === 'en') === startsInOtherLanguage ? 'sl' : 'en'
      return <Account key={`${id} ${locale}`} path={path} outcome={outcome} locale={locale} />
    },
    ...(play && { play }),
  }
}

/** What stands in place of the pages while nobody is signed in. */
export function signedOutStory(page: (say: Say) => ReactNode): StoryObj {
  return {
    parameters: { styles: 'account' },
    loaders,
    render: (_, { globals }) => {
      const locale = globals['language'] === 'en' ? 'en' : 'sl'
      const say = sayIn(locale)
      return (
        <Place path="/account/" locale={locale}>
          <Layout say={say} locale={locale}>
            {page(say)}
          </Layout>
        </Place>
      )
    },
  }
}

interface AccountProps {
  readonly path: string
  readonly outcome: ActionOutcome | undefined
  readonly locale: Locale
}

function Account({ path, outcome, locale: initialLocale }: AccountProps) {
  const [locale, setLocale] = useState(initialLocale)
  const [name, setName] = useState('Ana Novak')
  const [isOver, setIsOver] = useState(false)
  const api = useMemo(() => new AccountApi({ accessToken: () => Promise.resolve('') }), [])
  const say = sayIn(locale)
  return (
    <Place path={path} locale={locale}>
      <AccountContext
        value={{
          session: { claim: () => '', takeOutcome: () => outcome },
          api,
          locale,
          say,
          name,
          onAccountChange: (change) => {
            if (change.locale !== undefined) setLocale(change.locale)
            if (change.name !== undefined) setName(change.name)
          },
          onSessionEnd: () => setIsOver(true),
        }}
      >
        <Layout say={say} locale={locale} isSignedIn={!isOver}>
          {isOver ? <SignedOutPage say={say} /> : <Pages />}
        </Layout>
      </AccountContext>
    </Place>
  )
}

/** The page that Keycloak sends: its language, its one element, its address. */
function Place({ path, locale, children }: { path: string; locale: Locale; children: ReactNode }) {
  const [{ hook }] = useState(() => memoryLocation({ path }))
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <div id="portal">
      <Router hook={hook}>{children}</Router>
    </div>
  )
}
