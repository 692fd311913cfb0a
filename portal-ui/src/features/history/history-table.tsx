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
  /** Where there are several, each says whether it is cold or hot water. */
  readonly namesKind: boolean
}

/** The readings of one kind of water, the newest first; where the meter was exchanged, the new one says so. */
export function HistoryTable({ series, namesKind }: HistoryTableProps) {
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
        {series.meters.map((meter) => (
          <MeterRows key={meter.serialNumber} meter={meter} isNamed={namesMeters} />
        ))}
      </DataTable>
    </ScrollRegion>
  )
}

function MeterRows({ meter, isNamed }: { meter: MeterOfSeries; isNamed: boolean }) {
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
      {readings.map(({ readOn, valueM3, source, consumptionM3 }, index) => (
        <tr key={index}>
          <th scope="row">
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
