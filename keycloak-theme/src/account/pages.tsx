import { Route, Switch } from 'wouter'
import { useAccount } from './account-context.ts'
import { accountPath } from './keycloak/place.ts'
import { ActivityPage } from './pages/activity-page.tsx'
import { ProfilePage } from './pages/profile-page.tsx'
import { ProgramsPage } from './pages/programs-page.tsx'
import { SigningInPage } from './pages/signing-in-page.tsx'
import { WelcomePage } from './pages/welcome-page.tsx'
import { paths } from './paths.ts'
import { NotFoundPage } from './ui/states.tsx'

export function Pages() {
  const { say } = useAccount()
  return (
    <Switch>
      <Route path={accountPath} component={WelcomePage} />
      <Route path={paths.profile} component={ProfilePage} />
      <Route path={paths.signingIn} component={SigningInPage} />
      <Route path={paths.activity} component={ActivityPage} />
      <Route path={paths.programs} component={ProgramsPage} />
      <Route>
        <NotFoundPage say={say} />
      </Route>
    </Switch>
  )
}
