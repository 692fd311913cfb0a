import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { isFailure } from '../api/failure.ts'
import type { MeteringPoint, SubmittedReading } from '../api/types.ts'
import { paths } from '../features/metering-points/paths.ts'
import { titleOf } from '../features/metering-points/point-name.ts'
import { MeterCards } from '../features/readings/meter-cards.tsx'
import type { OpenWindow } from '../features/readings/use-open-window.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { failureText } from '../ui/failure-text.ts'
import { Notice } from '../ui/notice.tsx'

/** More at once would keep an old phone busy. */
const atOnce = 20

interface SheetRowsProps {
  readonly rows: readonly MeteringPoint[]
  readonly open: OpenWindow
  readonly wantsReceipt: boolean
  /** The portal has more than it has sent. */
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly error: unknown
  readonly onMore: () => void
  readonly onStored: (point: MeteringPoint, meterId: string, submitted: SubmittedReading) => void
}

/** Point after point with its meters, more of them at the press of a button. */
export function SheetRows({
  rows,
  open,
  wantsReceipt,
  hasMore,
  isLoadingMore,
  error,
  onMore,
  onStored,
}: SheetRowsProps) {
  const { t } = useI18n()
  const [limit, setLimit] = useState(atOnce)
  const shown = rows.slice(0, limit)
  const listRef = useRef<HTMLDivElement>(null)
  const firstNew = useRef<number | undefined>(undefined)
  // Who asked for more goes on with the first of them.
  useEffect(() => {
    if (firstNew.current === undefined || shown.length <= firstNew.current) return
    listRef.current?.querySelectorAll<HTMLElement>('.sheet-point h2 a')[firstNew.current]?.focus()
    firstNew.current = undefined
  }, [shown.length])

  const showMore = (): void => {
    firstNew.current = shown.length
    setLimit(limit + atOnce)
    if (rows.length < limit + atOnce && hasMore) onMore()
  }

  return (
    <>
      <div className="sheet" ref={listRef}>
        {shown.map((point) => (
          <section key={point.id} className="sheet-point" aria-labelledby={`point-${point.id}`}>
            <div>
              <h2 id={`point-${point.id}`}>
                <Link href={paths.point(point.id)}>{titleOf(point)}</Link>
              </h2>
              <p className="soft numbers">
                {t.point.number(point.number)}
                {point.name !== null && ` · ${point.address}`}
              </p>
            </div>
            <MeterCards
              point={point}
              open={open}
              wantsReceipt={wantsReceipt}
              onStored={(meterId, submitted) => onStored(point, meterId, submitted)}
            />
          </section>
        ))}
      </div>
      {isFailure(error) && (
        <Notice kind="error" role="alert">
          <p>{failureText(error, t)}</p>
        </Notice>
      )}
      {(rows.length > limit || hasMore) && (
        <div className="row">
          <Button quiet busy={isLoadingMore} onClick={showMore}>
            {t.sheet.more}
          </Button>
        </div>
      )}
    </>
  )
}
