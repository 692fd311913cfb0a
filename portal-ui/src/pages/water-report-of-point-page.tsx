import { ProblemFailure } from '../api/failure.ts'
import { useMeteringPoint } from '../api/metering-points.ts'
import { waterReportWords } from '../features/water-report/words.ts'
import { lazily } from '../states/lazily.tsx'
import { LoadFailed, Loading } from '../states/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Of interest once a year.
const WaterReportPage = lazily(
  [waterReportWords],
  () => import('../features/water-report/water-report-page.tsx').then((module) => module.WaterReportPage),
  <Loading />,
)

export function WaterReportOfPointPage({ id }: { id: string }) {
  const { point, error, reload } = useMeteringPoint(id)
  if (error instanceof ProblemFailure && [400, 404, 422].includes(error.problem.status)) return <NotFoundPage />
  if (point === undefined) return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={reload} />
  return <WaterReportPage point={point} />
}
