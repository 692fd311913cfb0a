import { useState } from 'react'
import { WhenNear } from '@moja-komunala/ui/when-near.tsx'
import { isNoSuch } from '../api/failure.ts'
import { useRefreshHistory } from '../api/history.ts'
import { useMeteringPoint } from '../api/metering-points.ts'
import type { MeteringPoint, SubmittedReading } from '../api/types.ts'
import { BillsLink } from '../features/bills/entrance/bills-link.tsx'
import { useUnusualUse } from '../api/unusual-use.ts'
import { historyWords } from '../features/history/words.ts'
import { linkingWords } from '../features/linking/words.ts'
import { ConsumptionLink } from '../features/metering-points/consumption-link.tsx'
import { PointFacts } from '../features/metering-points/point-facts.tsx'
import { PointHeading } from '../features/metering-points/point-heading.tsx'
import { UnlinkPoint } from '../features/metering-points/unlink-point.tsx'
import { ReadingSection } from '../features/readings/reading-section.tsx'
import { unusualUseWords } from '../features/unusual-use/words.ts'
import { justLinked } from '../states/just-linked.ts'
import { lazily } from '../states/lazily.tsx'
import { PageAwaited } from '../states/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const HistorySection = lazily([historyWords], () =>
  import('../features/history/history-section.tsx').then((module) => module.HistorySection),
)
const LinkedNotice = lazily([linkingWords], () =>
  import('../features/linking/linked-notice.tsx').then((module) => module.LinkedNotice),
)
// Once, and only who has just handed a reading in.
const AskNumber = lazily([], () => import('./account-pages.tsx').then((module) => module.AskNumber))
// Hardly anybody is asked.
const UnusualUseNotice = lazily([unusualUseWords], () =>
  import('../features/unusual-use/unusual-use-notice.tsx').then((module) => module.UnusualUseNotice),
)

/** A metering point (M10) with the entry of its readings (M11) and what was read before. */
export function MeteringPointPage({ id }: { id: string }) {
  const { point, error, reload, addReading } = useMeteringPoint(id)
  if (isNoSuch(error)) return <NotFoundPage />
  if (point === undefined) return <PageAwaited error={error} onRetry={reload} />
  return <Point point={point} onStored={addReading} onOutdated={reload} />
}

interface PointProps {
  readonly point: MeteringPoint
  readonly onStored: (meterId: string, submitted: SubmittedReading) => void
  readonly onOutdated: () => void
}

function Point({ point, onStored, onOutdated }: PointProps) {
  const [linked] = useState(() => justLinked(point.id))
  const [hasStored, setHasStored] = useState(false)
  const refreshHistory = useRefreshHistory()
  const asked = useUnusualUse(point.id).data?.find(({ state }) => state === 'open')
  return (
    <>
      <PointHeading point={point} />
      {linked !== undefined && <LinkedNotice point={point} linked={linked} />}
      {asked !== undefined && !point.isOver && <UnusualUseNotice meteringPointId={point.id} use={asked} />}
      <PointFacts point={point} />
      <ReadingSection
        point={point}
        onOutdated={onOutdated}
        onStored={(meterId, submitted) => {
          onStored(meterId, submitted)
          refreshHistory(point.id)
          setHasStored(true)
        }}
      />
      {hasStored && <AskNumber point={point} />}
      <BillsLink id={point.id} />
      {(point.meters.length > 0 || point.closedOn !== null || point.isOver) && (
        <>
          <ConsumptionLink point={point} />
          <WhenNear className="history-place">
            <HistorySection meteringPointId={point.id} />
          </WhenNear>
        </>
      )}
      <UnlinkPoint point={point} />
    </>
  )
}
