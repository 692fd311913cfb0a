import type { ShownByMeter } from '../../api/bill-forecast.ts'
import type { BillForecast, Meter, MeteringPoint } from '../../api/types.ts'
import { dayMonthAndYear, daySpan, shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption as used, volume } from '../../i18n/volume.ts'
import { billForecastWords } from './words.ts'

export interface ForecastBasisProps {
  readonly point: MeteringPoint
  readonly shown: ShownByMeter | undefined
  readonly forecast: BillForecast
  readonly period: NonNullable<BillForecast['period']>
}

/** What a forecast rests on: whoever finds something wrong here knows that the sum is wrong, too. */
export function ForecastBasis({ point, shown, forecast, period }: ForecastBasisProps) {
  const { t, locale } = useI18n(billForecastWords)
  const words = t.forecast
  const days = ({ from, to }: { readonly from: string; readonly to: string }) =>
    [shortDate(locale, from), shortDate(locale, to)] as const
  const readings = point.meters.flatMap((meter) => {
    const valueM3 = shownBy(meter, shown)
    return valueM3 === undefined ? [] : [words.readings[meter.kind](volume(valueM3))]
  })
  const facts: (readonly [term: string, values: readonly string[]])[] = [
    [words.period, [daySpan(locale, period)]],
    [words.reading, readings],
    [words.used, forecast.consumption.map((of) => words.usedOf[of.kind](used(locale, of.volumeM3), ...days(of)))],
    [
      words.prices,
      forecast.pricesSince === null ? [] : [words.pricesSince(dayMonthAndYear(locale, forecast.pricesSince))],
    ],
  ]
  return (
    <section className="stack stack--close" aria-labelledby="forecast-basis">
      <h2 id="forecast-basis">{words.basis}</h2>
      <dl className="facts numbers">
        {facts.map(
          ([term, values]) =>
            values.length > 0 && (
              <div key={term}>
                <dt>{term}</dt>
                {values.map((value) => (
                  <dd key={value}>{value}</dd>
                ))}
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

const shownBy = ({ id, readings }: Meter, shown: ShownByMeter | undefined): number | undefined =>
  shown?.meterId === id ? shown.valueM3 : readings.find(({ counts }) => counts)?.valueM3
