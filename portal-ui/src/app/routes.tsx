import { Redirect, Route, Switch } from 'wouter'
import { useSessionEnded } from '../api/signed-in.ts'
import { linkingWords } from '../features/linking/words.ts'
import { useMeteringPoints } from '../api/metering-points.ts'
import { meteringPointsWords } from '../features/metering-points/words.ts'
import { paths } from '../features/paths.ts'
import { readingsWords } from '../features/readings/words.ts'
import { outboxWords } from '../features/outbox/words.ts'
import { WaitingForSignIn } from '../features/outbox/waiting-for-sign-in.tsx'
import { useSession } from '../features/session/session.ts'
import { SignedOutPage } from '../features/session/signed-out-page.tsx'
import { lazily } from '../states/lazily.tsx'
import { Loading, PageAwaited } from '../states/states.tsx'
import { BillOfIdPage, BillsPage, PaymentsPage, PayPage } from '../pages/bill-pages.tsx'
import { HomePage } from '../pages/home-page.tsx'
import {
  BillForecastOfPointPage,
  ConsumptionOfPointPage,
  OvernightTestOfPointPage,
  UnusualUseOfPointPage,
  WaterReportOfPointPage,
} from '../pages/pages-of-point.tsx'
import { MeteringPointPage } from '../pages/metering-point-page.tsx'
import { menuWords } from './main-menu.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'

// Most customers have one point, linked once, and come to neither.
const LinkPointPage = lazily(
  [linkingWords],
  () => import('../features/linking/link-point-page.tsx').then((module) => module.LinkPointPage),
  <Loading />,
)
const ReadingSheetPage = lazily(
  [readingsWords],
  () => import('../pages/reading-sheet-page.tsx').then((module) => module.ReadingSheetPage),
  <Loading />,
)

// Of interest once in years.
const AccountPages = lazily(
  [],
  () => import('../pages/account-pages.tsx').then((module) => module.AccountPages),
  <Loading />,
)
// Home says of one's points what the list does, and leads to each.
const MeteringPointsPage = lazily(
  [meteringPointsWords],
  () => import('../pages/metering-points-page.tsx').then((module) => module.MeteringPointsPage),
  <Loading />,
)

/** Words of what is drawn on every page, and of the page on which nearly everybody begins: they come at once, not after it. */
export const firstWords = [...menuWords, outboxWords, readingsWords]

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
    return <PageAwaited error={error} onRetry={() => void mutate()} />
  }
  return (
    <Switch>
      <Route path={paths.home} component={FirstPage} />
      <Route path={paths.list} component={MeteringPointsPage} />
      <Route path={paths.add}>
        <LinkPointPage recipientIbans={session.slipRecipientIbans ?? []} />
      </Route>
      <Route path={paths.sheet} component={ReadingSheetPage} />
      <Route path={paths.point(':id')}>{({ id }) => <MeteringPointPage key={id} id={id} />}</Route>
      <Route path={paths.consumption(':id')}>{({ id }) => <ConsumptionOfPointPage key={id} id={id} />}</Route>
      <Route path={paths.bills} component={BillsPage} />
      <Route path={paths.pay} component={PayPage} />
      <Route path={paths.payments} component={PaymentsPage} />
      <Route path={paths.bill(':id')}>{({ id }) => <BillOfIdPage key={id} id={id} />}</Route>
      <Route path={paths.waterReport(':id')}>{({ id }) => <WaterReportOfPointPage key={id} id={id} />}</Route>
      {[paths.ownData, paths.notices].map((path) => (
        <Route key={path} path={path}>
          <AccountPages session={session} />
        </Route>
      ))}
      <Route path={paths.forecast(':id')}>{({ id }) => <BillForecastOfPointPage key={id} id={id} />}</Route>
      <Route path={paths.unusualUse(':id')}>{({ id }) => <UnusualUseOfPointPage key={id} id={id} />}</Route>
      <Route path={paths.overnightTest(':id')}>{({ id }) => <OvernightTestOfPointPage key={id} id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}

/** Home, or linking the first point (M7): without one there is nothing to say. */
function FirstPage() {
  const { data: points, error, mutate } = useMeteringPoints()
  if (points === undefined) {
    return <PageAwaited error={error} onRetry={() => void mutate()} />
  }
  return points.length === 0 ? <Redirect to={paths.add} replace /> : <HomePage points={points} />
}
