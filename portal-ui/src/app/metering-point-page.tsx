import { ProblemFailure } from '../api/failure.ts'
import { LinkedNotice } from '../features/metering-points/linked-notice.tsx'
import { useMeteringPoint } from '../features/metering-points/metering-points.ts'
import { PointFacts } from '../features/metering-points/point-facts.tsx'
import { PointHeading } from '../features/metering-points/point-heading.tsx'
import { UnlinkPoint } from '../features/metering-points/unlink-point.tsx'
import { ReadingSection } from '../features/readings/reading-section.tsx'
import { LoadFailed, Loading } from '../ui/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** A metering point (M10) with the entry of its readings (M11): two features on one page, so it stands here. */
export function MeteringPointPage({ id }: { id: string }) {
  const { point, error, reload, addReading } = useMeteringPoint(id)
  // An address that is no point's at all is refused as malformed (400, 422): to the customer it is the same.
  if (error instanceof ProblemFailure && [400, 404, 422].includes(error.problem.status)) return <NotFoundPage />
  if (point === undefined) return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={reload} />
  return (
    <>
      <PointHeading point={point} />
      <LinkedNotice point={point} />
      <PointFacts point={point} />
      <ReadingSection point={point} onStored={addReading} onOutdated={reload} />
      <UnlinkPoint point={point} />
    </>
  )
}
