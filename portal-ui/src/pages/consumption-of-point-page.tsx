import { ProblemFailure } from '../api/failure.ts'
import { useMeteringPoint } from '../api/metering-points.ts'
import { consumptionWords } from '../features/consumption/words.ts'
import { lazily } from '../states/lazily.tsx'
import { LoadFailed, Loading } from '../states/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Of interest once a month, and of no use on the way to the meter.
const ConsumptionPage = lazily(
  [consumptionWords],
  () => import('../features/consumption/consumption-page.tsx').then((module) => module.ConsumptionPage),
  <Loading />,
)

export function ConsumptionOfPointPage({ id }: { id: string }) {
  const { point, error, reload } = useMeteringPoint(id)
  if (error instanceof ProblemFailure && [400, 404, 422].includes(error.problem.status)) return <NotFoundPage />
  if (point === undefined) return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={reload} />
  return <ConsumptionPage point={point} />
}
