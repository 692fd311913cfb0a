import { useLayoutEffect, useRef, useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import type { MeteringPointHistory } from '../../api/types.ts'
import { dayOf } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { PartFailed } from '../../states/states.tsx'
import { mayGoFurtherBack } from './further-back.ts'
import { HistoryTable } from './history-table.tsx'
import { mostMonths, useHistory, usualMonths } from '../../api/history.ts'
import { SteadyFocus } from './steady-focus.tsx'
import { historyWords } from './words.ts'

/** So many rows of each kind of water at first, and so many more at each press: the page stays one that can be overlooked. */
const firstRows = 6
const moreRows = 12

/** Earlier readings of a point: billed, estimated and the customer's own, exchanged meters stitched in. */
export function HistorySection({ meteringPointId }: { meteringPointId: string }) {
  const { t } = useI18n(historyWords)
  const [months, setMonths] = useState(usualMonths)
  const [rows, setRows] = useState(firstRows)
  const { data: history, error, isLoading, mutate } = useHistory(meteringPointId, months)
  const tablesRef = useRef<HTMLDivElement>(null)
  const goOnAt = useRef<number | undefined>(undefined)
  const known = Math.max(0, ...(history?.series.map(countReadings) ?? []))
  const today = dayOf(serverNow())
  const mayFetchMore = history !== undefined && months < mostMonths && mayGoFurtherBack(history, months, today)
  const isFetchingMore = months > usualMonths && isLoading

  // Whoever asked for more goes on with the first of it, once it is there.
  useLayoutEffect(() => {
    if (goOnAt.current === undefined) return
    const first = tablesRef.current?.querySelector<HTMLElement>(`[data-row="${goOnAt.current}"]`)
    if (first === null && isFetchingMore) return
    goOnAt.current = undefined
    const target = first ?? tablesRef.current
    target?.focus()
  })
  const showMore = (): void => {
    if (isFetchingMore) return
    goOnAt.current = Math.min(rows, known)
    setRows(rows + moreRows)
    if (mayFetchMore && rows + moreRows > known) setMonths(mostMonths)
  }

  return (
    <SteadyFocus>
      <section className="history" aria-labelledby="history-heading" aria-busy={isLoading}>
        <h2 id="history-heading">{t.history.heading}</h2>
        {error !== undefined && history === undefined && (
          <PartFailed title={t.history.failed} error={error} onRetry={() => void mutate()} />
        )}
        {history !== undefined && known === 0 && <p className="soft">{t.history.none}</p>}
        {history !== undefined && known > 0 && (
          <div ref={tablesRef} tabIndex={-1} className="history__tables">
            {history.series.map((series) => (
              <HistoryTable key={series.kind} series={series} rows={rows} namesKind={history.series.length > 1} />
            ))}
          </div>
        )}
        {(known > rows || mayFetchMore || isFetchingMore) && (
          <div>
            <Button look="quiet" isBusy={isFetchingMore} onClick={showMore}>
              {t.history.older}
            </Button>
          </div>
        )}
      </section>
    </SteadyFocus>
  )
}

const countReadings = ({ meters }: MeteringPointHistory['series'][number]): number =>
  meters.reduce((sum, { readings }) => sum + readings.length, 0)
