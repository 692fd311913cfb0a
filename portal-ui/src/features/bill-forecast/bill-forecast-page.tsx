import { useSearch } from 'wouter'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useBillForecast, type ShownByMeter } from '../../api/bill-forecast.ts'
import type { BillForecast, MeteringPoint } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PartAwaited } from '../../states/states.tsx'
import { PointPageHeading } from '../point-page-heading.tsx'
import { ForecastBasis } from './forecast-basis.tsx'
import { ForecastLines } from './forecast-lines.tsx'
import { NoForecast } from './no-forecast.tsx'
import { shownInAddress } from './shown-in-address.ts'
import { billForecastWords } from './words.ts'

/** The next bill by what a meter shows, or by what was handed in: a forecast, and said to be one before any figure. */
export function BillForecastPage({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(billForecastWords)
  const shown = shownInAddress(useSearch(), point)
  const { data: forecast, error, mutate } = useBillForecast(point.id, shown)
  return (
    <>
      <PointPageHeading point={point} words={t.forecast} />
      {forecast !== undefined ? (
        <Forecast point={point} shown={shown} forecast={forecast} />
      ) : (
        <PartAwaited title={t.forecast.failed} error={error} onRetry={() => void mutate()} />
      )}
    </>
  )
}

interface ForecastProps {
  readonly point: MeteringPoint
  readonly shown: ShownByMeter | undefined
  readonly forecast: BillForecast
}

function Forecast({ point, shown, forecast }: ForecastProps) {
  const { t, locale } = useI18n(billForecastWords)
  const words = t.forecast
  const { bill, period } = forecast
  if (bill === null || period === null) return <NoForecast point={point} forecast={forecast} />
  const day = (of: string) => dayMonthAndYear(locale, of)
  return (
    <>
      <Notice kind="info" title={words.mark}>
        <p>{words.markText}</p>
      </Notice>
      <section className="card" aria-labelledby="forecast-sum">
        <div>
          <h2 id="forecast-sum" className="forecast__sum numbers">
            <Emphasised text={words.sum(money(locale, bill.totalCents))} />
          </h2>
          <p className="soft">{words.sumOf(day(period.from), day(period.to))}</p>
        </div>
        {bill.lines.length === 0 ? <p>{words.nothing}</p> : <ForecastLines bill={bill} />}
      </section>
      <ForecastBasis {...{ point, shown, forecast, period }} />
      <section className="stack stack--close" aria-labelledby="forecast-changes">
        <h2 id="forecast-changes">{words.mayChange}</h2>
        <ul className="bullets">
          {Object.entries(words.changes).map(
            ([change, text]) => (change !== 'estimate' || point.meters.length > 1) && <li key={change}>{text}</li>,
          )}
        </ul>
      </section>
    </>
  )
}
