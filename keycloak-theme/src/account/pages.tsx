import { lazy, Suspense, type ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { useAccount } from './account-context.ts'
import { accountPath } from './keycloak/place.ts'
import { LoadingPage, NotFoundPage } from './parts/states.tsx'
import { paths } from './paths.ts'

/** Each page comes when the customer goes there. */
const loaders: Readonly<Record<string, () => Promise<ComponentType>>> = {
  [accountPath]: () => import('./pages/welcome-page.tsx').then((module) => module.WelcomePage),
  [paths.profile]: () => import('./pages/profile-page.tsx').then((module) => module.ProfilePage),
  [paths.signingIn]: () => import('./pages/signing-in-page.tsx').then((module) => module.SigningInPage),
  [paths.activity]: () => import('./pages/activity-page.tsx').then((module) => module.ActivityPage),
  [paths.programs]: () => import('./pages/programs-page.tsx').then((module) => module.ProgramsPage),
}

const pages = Object.entries(loaders).map(
  ([path, load]) => [path, lazy(() => load().then((component) => ({ default: component })))] as const,
)

/** Fetches the page at this address while its customer is still being signed in. */
export function preloadPage(path: string): void {
  const load = loaders[path.replace(/\/$/, '')]
  // Where it does not come, it is asked for again when it is drawn.
  load?.().catch(() => undefined)
}

export function Pages() {
  const { say } = useAccount()
  return (
    <Suspense fallback={<LoadingPage say={say} />}>
      <Switch>
        {pages.map(([path, Page]) => (
          <Route key={path} path={path} component={Page} />
        ))}
        <Route>
          <NotFoundPage say={say} />
        </Route>
      </Switch>
    </Suspense>
  )
}
