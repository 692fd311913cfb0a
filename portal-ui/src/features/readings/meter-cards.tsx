import type { MeteringPoint, SubmittedReading } from '../../api/types.ts'
import { MeterCard } from './meter-card.tsx'
import { MeterToRead } from './meter-to-read.tsx'
import type { OpenWindow } from './use-open-window.ts'

export interface MeterCardsProps {
  readonly point: MeteringPoint
  readonly open: OpenWindow
  readonly wantsReceipt: boolean
  readonly onChooseReceipt?: (isWanted: boolean) => void
  /** What is shown of the point is out of date. */
  readonly onOutdated: () => void
  readonly onStored: (meterId: string, submitted: SubmittedReading) => void
}

/** All meters of a point, each with its form while the window is open (M13). Remote-read ones have none. */
export function MeterCards({ point, open, onStored, ...props }: MeterCardsProps) {
  return point.meters.map((meter) =>
    open.isOpen && !meter.isRemote ? (
      <MeterToRead
        key={meter.id}
        {...props}
        meteringPointId={point.id}
        meter={meter}
        otherMeters={point.meters.filter((other) => other !== meter)}
        onStored={(submitted) => onStored(meter.id, submitted)}
        onWindowClosed={open.noteRefused}
      />
    ) : (
      <MeterCard
        key={meter.id}
        meteringPointId={point.id}
        meter={meter}
        isOpen={open.isOpen}
        onOutdated={props.onOutdated}
      />
    ),
  )
}
