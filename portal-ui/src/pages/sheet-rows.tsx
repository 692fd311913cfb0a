import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { MeteringPointSummary } from '../api/types.ts'
import { paths } from '../features/paths.ts'
import { titleOf } from '../features/metering-points/point-name.ts'
import { useSheetPoint, type ReadingSheet } from '../api/reading-sheet.ts'
import { MeterCards } from '../features/readings/meter-cards.tsx'
import type { OpenWindow } from '../features/readings/use-open-window.ts'
import { meteringPointsWords } from '../features/metering-points/words.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Loading, PartFailed } from '../states/states.tsx'

/** More at once would keep an old phone busy. */
const atOnce = 20

interface RowsProps {
  readonly sheet: ReadingSheet
  readonly open: OpenWindow
  readonly wantsReceipt: boolean
  readonly onStored: (pointId: string) => void
}

interface SheetRowsProps extends RowsProps {
  readonly rows: readonly MeteringPointSummary[]
}

/** Point after point with its meters, more of them at the press of a button. */
export function SheetRows({ rows, ...row }: SheetRowsProps) {
  const { t } = useI18n(meteringPointsWords)
  const [limit, setLimit] = useState(atOnce)
  const listRef = useRef<HTMLDivElement>(null)
  // Who asked for more goes on with the first of them.
  useEffect(() => {
    if (limit === atOnce) return
    listRef.current?.querySelectorAll<HTMLElement>('.sheet-point h2 a')[limit - atOnce]?.focus()
  }, [limit])
  return (
    <>
      <div className="sheet" ref={listRef}>
        {rows.slice(0, limit).map((point) => (
          <Row key={point.id} point={point} {...row} />
        ))}
      </div>
      {rows.length > limit && (
        <div className="row">
          <Button look="quiet" onClick={() => setLimit(limit + atOnce)}>
            {t.sheet.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ point: summary, sheet, open, wantsReceipt, onStored }: RowsProps & { point: MeteringPointSummary }) {
  const { t } = useI18n(meteringPointsWords)
  const { id, name, number, address } = summary
  const { point, error, reload, addReading } = useSheetPoint(id, sheet)
  return (
    <section className="sheet-point" aria-labelledby={`point-${id}`}>
      <div>
        <h2 id={`point-${id}`}>
          <Link href={paths.point(id)}>{titleOf(summary)}</Link>
        </h2>
        <p className="soft numbers">
          {t.point.number(number)}
          {name !== null && ` · ${address}`}
        </p>
      </div>
      {point === undefined ? (
        error === undefined ? (
          <Loading />
        ) : (
          <PartFailed title={t.sheet.failed} error={error} onRetry={reload} />
        )
      ) : (
        <MeterCards
          point={point}
          open={open}
          wantsReceipt={wantsReceipt}
          onOutdated={reload}
          onStored={(meterId, submitted) => {
            onStored(id)
            addReading(meterId, submitted)
          }}
        />
      )}
    </section>
  )
}
