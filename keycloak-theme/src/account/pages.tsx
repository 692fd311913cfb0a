import { useCallback, useEffect, useState, type ComponentType } from 'react'
import { useLocation } from 'wouter'
import type { Locale } from '@moja-komunala/brand/brand'
import { useAccount } from './account-context.ts'
import { failureOf, type Failure } from './keycloak/failure.ts'
import { accountPath } from './keycloak/place.ts'
import { FailedPage, LoadingPage, NotFoundPage } from './parts/states.tsx'
import { paths } from './paths.ts'
import { loadWords, type WordsPart } from './words.ts'

interface Page {
  readonly words: WordsPart
  readonly load: () => Promise<ComponentType>
}

/** Each page comes when the customer goes there, with its words. */
const pages: Readonly<Record<string, Page>> = {
  [accountPath]: {
    words: 'base',
    load: () => import('./welcome/welcome-page.tsx').then((module) => module.WelcomePage),
  },
  [paths.profile]: {
    words: 'profile',
    load: () => import('./profile/profile-page.tsx').then((module) => module.ProfilePage),
  },
  [paths.signingIn]: {
    words: 'signing-in',
    load: () => import('./signing-in/signing-in-page.tsx').then((module) => module.SigningInPage),
  },
  [paths.activity]: {
    words: 'activity',
    load: () => import('./activity/activity-page.tsx').then((module) => module.ActivityPage),
  },
  [paths.programs]: {
    words: 'programs',
    load: () => import('./programs/programs-page.tsx').then((module) => module.ProgramsPage),
  },
}

const pageAt = (path: string): Page | undefined => pages[path.replace(/\/$/, '')]

async function loadPage({ words, load }: Page, locale: Locale): Promise<ComponentType> {
  const [component] = await Promise.all([load(), loadWords(words, locale)])
  return component
}

/** Fetches the page at this address while its customer is still being signed in. */
export function preloadPage(path: string, locale: Locale): void {
  const page = pageAt(path)
  // Where it does not come, it is asked for again when it is drawn.
  if (page) loadPage(page, locale).catch(() => undefined)
}

export function Pages() {
  const { say } = useAccount()
  const [path] = useLocation()
  const page = pageAt(path)
  return page === undefined ? <NotFoundPage say={say} /> : <LoadedPage key={path} page={page} />
}

function LoadedPage({ page }: { readonly page: Page }) {
  const { say, locale } = useAccount()
  const [{ Component, failure }, setLoaded] = useState<{ Component?: ComponentType; failure?: Failure }>({})
  // In the language of the moment: another one brings its words before it is spoken.
  const [localeAtFirst] = useState(locale)
  const load = useCallback(() => {
    loadPage(page, localeAtFirst).then(
      (loaded) => setLoaded({ Component: loaded }),
      (error: unknown) => setLoaded({ failure: failureOf(error) }),
    )
  }, [page, localeAtFirst])
  useEffect(load, [load])
  const retry = () => {
    setLoaded({})
    load()
  }
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={retry} />
  return Component === undefined ? <LoadingPage say={say} /> : <Component />
}
