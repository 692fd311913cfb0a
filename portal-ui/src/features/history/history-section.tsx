import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../../api/server-clock.ts'
import { dayOf } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { PartFailed } from '../../states/states.tsx'
import { mayGoFurtherBack } from './further-back.ts'
import { HistoryTable } from './history-table.tsx'
import { mostMonths, useHistory, usualMonths } from '../../api/history.ts'
import { historyWords } from './words.ts'

/** Earlier readings of a point: billed, estimated and the customer's own, exchanged meters stitched in. */
export function HistorySection({ meteringPointId }: { meteringPointId: string }) {
  const { t } = useI18n(historyWords)
  const [months, setMonths] = useState(usualMonths)
  const { data: history, error, isLoading, mutate } = useHistory(meteringPointId, months)
  const tableRef = useRef<HTMLDivElement>(null)
  // The button that had the focus is gone once it has been pressed.
  useEffect(() => {
    if (months > usualMonths) tableRef.current?.focus()
  }, [months])
  const isEmpty = history?.series.every(({ meters }) => meters.every(({ readings }) => readings.length === 0))
  return (
    <section className="history" aria-labelledby="history-heading" aria-busy={isLoading}>
      <h2 id="history-heading">{t.history.heading}</h2>
      {error !== undefined && history === undefined && (
        <PartFailed title={t.history.failed} error={error} onRetry={() => void mutate()} />
      )}
      {isEmpty === true && <p className="soft">{t.history.none}</p>}
      {isEmpty === false && (
        <div ref={tableRef} tabIndex={-1} className="history__tables">
          {history?.series.map((series) => (
            <HistoryTable key={series.kind} series={series} namesKind={history.series.length > 1} />
          ))}
        </div>
      )}
      {history !== undefined && months < mostMonths && mayGoFurtherBack(history, months, dayOf(serverNow())) && (
        <div>
          <Button look="quiet" onClick={() => setMonths(mostMonths)}>
            {t.history.older}
          </Button>
        </div>
      )}
    </section>
  )
}
