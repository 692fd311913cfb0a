import { Redirect, Route, Switch } from 'wouter'
import { useSessionEnded } from '../api/signed-in.ts'
import { LinkPointPage } from '../features/metering-points/link-point-page.tsx'
import { useMeteringPoints } from '../features/metering-points/metering-points.ts'
import { paths } from '../features/metering-points/paths.ts'
import { PointListPage } from '../features/metering-points/point-list-page.tsx'
import { WaitingForSignIn } from '../features/outbox/waiting-for-sign-in.tsx'
import { useSession } from '../features/session/session.ts'
import { SignedOutPage } from '../features/session/signed-out-page.tsx'
import { lazily } from '../ui/lazily.tsx'
import { LoadFailed, Loading } from '../ui/states.tsx'
import { MeteringPointPage } from './metering-point-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Most customers have one point and never come here.
const ReadingSheetPage = lazily(
  () => import('./reading-sheet-page.tsx').then((module) => module.ReadingSheetPage),
  <Loading />,
)

export function Pages() {
  const { data: session, error, mutate } = useSession()
  const sessionEnded = useSessionEnded()
  if (sessionEnded)
    return (
      <SignedOutPage>
        <WaitingForSignIn />
      </SignedOutPage>
    )
  if (session === undefined) {
    return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={() => void mutate()} />
  }
  return (
    <Switch>
      <Route path="/" component={FirstPage} />
      <Route path={paths.list} component={PointListPage} />
      <Route path={paths.add} component={LinkPointPage} />
      <Route path={paths.sheet} component={ReadingSheetPage} />
      <Route path={paths.point(':id')}>{({ id }) => <MeteringPointPage key={id} id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}

/** Where a customer most likely wants to go: to the one point, to the list, or to linking the first (M7). */
function FirstPage() {
  const { data: points, error, mutate } = useMeteringPoints()
  if (points === undefined) {
    return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={() => void mutate()} />
  }
  const [only, ...others] = points
  if (only === undefined) return <Redirect to={paths.add} replace />
  return <Redirect to={others.length === 0 ? paths.point(only.id) : paths.list} replace />
}
