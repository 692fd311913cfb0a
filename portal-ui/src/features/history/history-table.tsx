import type { MeteringPointHistory } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption, volume } from '../../i18n/volume.ts'
import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { DropIcon } from '@moja-komunala/ui/icons.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import { historyWords } from './words.ts'

type Series = MeteringPointHistory['series'][number]
type MeterOfSeries = Series['meters'][number]

export interface HistoryTableProps {
  readonly series: Series
  /** So many of its newest readings are shown. */
  readonly rows: number
  /** Where there are several, each says whether it is cold or hot water. */
  readonly namesKind: boolean
}

/** The readings of one kind of water, the newest first; where the meter was exchanged, the new one says so. */
export function HistoryTable({ series, rows, namesKind }: HistoryTableProps) {
  const { t } = useI18n(historyWords)
  const namesMeters = series.meters.length > 1
  return (
    <ScrollRegion className={`card history__card history__card--${series.kind}`} label={t.history.series[series.kind]}>
      <DataTable
        caption={
          <>
            {namesKind && <DropIcon />}
            {t.history.series[series.kind]}
          </>
        }
        isCaptionHidden={!namesKind}
        columns={[t.history.day, t.history.reading, t.history.consumption]}
      >
        {shareRows(series.meters, rows).map(({ meter, first, count }) => (
          <MeterRows key={meter.serialNumber} meter={meter} first={first} count={count} isNamed={namesMeters} />
        ))}
      </DataTable>
    </ScrollRegion>
  )
}

interface MeterShare {
  readonly meter: MeterOfSeries
  /** The place of its newest reading among all of the table. */
  readonly first: number
  /** So many of them are shown. */
  readonly count: number
}

/** The newest rows, meter by meter; a meter of which none is shown is left out. */
function shareRows(meters: readonly MeterOfSeries[], rows: number): readonly MeterShare[] {
  const shares: MeterShare[] = []
  let first = 0
  for (const meter of meters) {
    if (first >= rows) break
    shares.push({ meter, first, count: Math.min(meter.readings.length, rows - first) })
    first += meter.readings.length
  }
  return shares
}

function MeterRows({ meter, first, count, isNamed }: MeterShare & { isNamed: boolean }) {
  const { t, locale } = useI18n(historyWords)
  const { serialNumber, installedOn, removedOn, readings } = meter
  const lifetime = [
    t.history.since(shortDate(locale, installedOn)),
    ...(removedOn === null ? [] : [t.history.until(shortDate(locale, removedOn))]),
  ]
  return (
    <tbody>
      {isNamed && (
        <tr>
          <th scope="rowgroup" colSpan={3}>
            {t.history.meter(serialNumber)} <span className="history__meter">{lifetime.join(', ')}</span>
          </th>
        </tr>
      )}
      {readings.slice(0, count).map(({ readOn, valueM3, source, consumptionM3 }, index) => (
        <tr key={index}>
          <th scope="row" tabIndex={-1} data-row={first + index}>
            <time dateTime={readOn}>{shortDate(locale, readOn)}</time>{' '}
            <span className={`history__source history__source--${source}`}>{t.history.sources[source]}</span>
          </th>
          <td>{volume(valueM3)}</td>
          <td>
            {consumptionM3 === null ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="visually-hidden">{t.history.noConsumption}</span>
              </>
            ) : (
              consumption(locale, consumptionM3)
            )}
            {source !== 'estimated' && consumptionM3 !== null && <SinceEstimate before={readings[index + 1]} />}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** What was used since an estimate is not what was used since somebody read the meter. */
function SinceEstimate({ before }: { before: MeterOfSeries['readings'][number] | undefined }) {
  const { t } = useI18n(historyWords)
  if (before?.source !== 'estimated') return null
  return <span className="history__since"> {t.history.sinceEstimate}</span>
}
