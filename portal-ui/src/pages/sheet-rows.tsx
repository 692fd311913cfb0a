import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useSheetPoint, type ReadingSheet, type RestOfSheet } from '../api/reading-sheet.ts'
import type { MeteringPointSummary } from '../api/types.ts'
import { buildingsOf, titleWithin, type Building } from '../features/metering-points/buildings.ts'
import { titleOf } from '../features/metering-points/point-name.ts'
import { meteringPointsWords } from '../features/metering-points/words.ts'
import { paths } from '../features/paths.ts'
import { MeterRow } from '../features/readings/meter-row.tsx'
import type { OpenWindow } from '../features/readings/use-open-window.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { AddressText } from '../states/address-text.tsx'
import { PartAwaited } from '../states/states.tsx'
import { SheetFields } from './sheet-fields.ts'

/** More at once would keep an old phone busy. */
const atOnce = 20
/** So many before the last one more are drawn, so that nobody who types waits for them. */
const ahead = 10

interface SheetRowsProps {
  readonly rows: readonly MeteringPointSummary[]
  readonly sheet: ReadingSheet
  readonly rest: RestOfSheet
  readonly open: OpenWindow
  readonly wantsReceipt: boolean
  readonly onStored: (pointId: string) => void
  /** Somebody goes through them. */
  readonly onMore: () => void
  /** Nothing is left to be entered: takes the focus to what says so. */
  readonly onEnd: () => void
}

/** Building after building with its points and their meters; more of them as somebody goes on, or at the press of a button. */
export function SheetRows({ rows, open, onMore, onEnd, ...row }: SheetRowsProps) {
  const { t } = useI18n(meteringPointsWords)
  const [limit, setLimit] = useState(atOnce)
  const listRef = useRef<HTMLDivElement>(null)
  /** Where the focus goes once more is drawn: to the first of it, or to the next field behind this one. */
  const wanted = useRef<'first of more' | HTMLInputElement | undefined>(undefined)
  const buildings = useMemo(() => buildingsOf(rows), [rows])
  const shown = useMemo(() => firstOf(buildings, limit), [buildings, limit])
  const hasMore = rows.length > limit
  const fields = useMemo(() => new SheetFields(listRef), [])

  // Of several rows that find nothing to go to only the first has more drawn.
  const drawn = useRef(limit)
  useEffect(() => {
    drawn.current = limit
  }, [limit])

  // Who asked for more goes on with the first of them.
  useLayoutEffect(() => {
    if (wanted.current !== 'first of more') return
    wanted.current = undefined
    listRef.current?.querySelectorAll<HTMLElement>('.sheet-point h3 a')[limit - atOnce]?.focus()
  }, [limit])

  const showMore = useCallback((): void => {
    setLimit(drawn.current + atOnce)
    onMore()
  }, [onMore])
  /** @returns whether there is a field to go to, of those that are drawn */
  const goToEmpty = useCallback(
    (from: HTMLInputElement): boolean => {
      const { next, rowsBehind } = fields.findNext(from)
      if (hasMore && rowsBehind <= ahead) showMore()
      next?.focus()
      return next !== undefined
    },
    [fields, hasMore, showMore],
  )
  const goToLeft = useCallback(
    (from: HTMLInputElement): void => {
      const left = fields.findLeft(from)
      if (left === undefined) onEnd()
      else left.focus()
    },
    [fields, onEnd],
  )
  const goOn = useCallback(
    (from: HTMLInputElement): void => {
      if (goToEmpty(from)) return
      if (!hasMore && fields.areAllThere()) return goToLeft(from)
      wanted.current = from
      // Whoever types on before the next one is there must not change this one.
      listRef.current?.focus()
    },
    [fields, hasMore, goToEmpty, goToLeft],
  )
  const noteReady = useCallback((): void => {
    const from = wanted.current
    if (from === undefined || from === 'first of more' || !fields.areAllThere()) return
    const isThere = goToEmpty(from)
    if (!isThere && hasMore) return
    wanted.current = undefined
    if (!isThere) goToLeft(from)
  }, [fields, hasMore, goToEmpty, goToLeft])
  const move = useCallback((from: HTMLInputElement, step: -1 | 1) => fields.findBeside(from, step)?.focus(), [fields])

  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  }, [open])
  const noteClosed = useCallback((volumeM3: number) => latest.current.noteRefused(volumeM3), [])

  return (
    <>
      <div className="sheet" ref={listRef} tabIndex={-1}>
        {shown.map(({ address, points }) => (
          <section key={address} className="sheet-building">
            <h2>
              <AddressText address={address} />
            </h2>
            {points.map((point) => (
              <Row
                key={point.id}
                point={point}
                {...row}
                isOpen={open.isOpen}
                onReady={noteReady}
                onWindowClosed={noteClosed}
                onGoOn={goOn}
                onMove={move}
              />
            ))}
          </section>
        ))}
      </div>
      {hasMore && (
        <div className="row">
          <Button
            look="quiet"
            onClick={() => {
              wanted.current = 'first of more'
              showMore()
            }}
          >
            {t.sheet.more}
          </Button>
        </div>
      )}
    </>
  )
}

/** So many points, in the buildings in which they stand. */
function firstOf(buildings: readonly Building[], limit: number): readonly Building[] {
  let left = limit
  return buildings.flatMap((building) => {
    const points = building.points.slice(0, Math.max(0, left))
    left -= building.points.length
    return points.length === 0 ? [] : [{ ...building, points }]
  })
}

interface RowProps extends Pick<SheetRowsProps, 'sheet' | 'rest' | 'wantsReceipt' | 'onStored'> {
  readonly point: MeteringPointSummary
  readonly isOpen: boolean
  readonly onReady: () => void
  readonly onWindowClosed: (volumeM3: number) => void
  readonly onGoOn: (from: HTMLInputElement) => void
  readonly onMove: (from: HTMLInputElement, step: -1 | 1) => void
}

/** Drawn anew only where something of its own has changed: each reading stored touches the list of all. */
const Row = memo(function Row({ point: summary, sheet, rest, onStored, onReady, ...row }: RowProps) {
  const { t } = useI18n(meteringPointsWords)
  const { id, number } = summary
  const { point, error, reload, addReading } = useSheetPoint(id, sheet, rest)
  const isComing = point === undefined && error === undefined
  useEffect(() => {
    if (!isComing) onReady()
  }, [isComing, onReady])
  const title = titleWithin(summary)
  return (
    <div
      className="sheet-point"
      role="group"
      aria-label={`${titleOf(summary)}, ${number}`}
      data-is-coming={isComing || undefined}
    >
      <h3>
        <Link href={paths.point(id)}>{title ?? t.point.number(number)}</Link>
        {title !== undefined && <span className="soft numbers"> {number}</span>}
      </h3>
      <div className="sheet-point__meters">
        {point === undefined ? (
          <PartAwaited title={t.sheet.failed} error={error} onRetry={reload} />
        ) : (
          point.meters.map((meter) => (
            <MeterRow
              key={meter.id}
              meteringPointId={id}
              meter={meter}
              otherMeters={point.meters.filter((other) => other !== meter)}
              {...row}
              onStored={(submitted) => {
                onStored(id)
                addReading(meter.id, submitted, false)
              }}
            />
          ))
        )}
      </div>
    </div>
  )
})
