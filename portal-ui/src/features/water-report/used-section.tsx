import { Link } from 'wouter'
import { BarChart, type BarRow } from '@moja-komunala/ui/bar-chart.tsx'
import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { MeteringPoint, WaterReport } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { nameOfMonth } from '../../i18n/dates.ts'
import { cubicMetres, litres } from '../../i18n/volume.ts'
import { paths } from '../paths.ts'
import { waterReportWords } from './words.ts'

type Month = WaterReport['months'][number]

/** What was used in the year, by month and beside the years before. */
export function UsedSection({ point, report }: { point: MeteringPoint; report: WaterReport }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.used
  const used = report.years.find(({ year }) => year === report.year)
  return (
    <section className="card" aria-labelledby="used-heading">
      <h3 id="used-heading">{words.title}</h3>
      {used === undefined ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <p>
            <Emphasised text={words.sum(cubicMetres(locale, used.litres), litres(locale, used.litresPerDay ?? 0))} />{' '}
            {report.trend && <Emphasised text={words.trends[report.trend.verdict](report.trend.percent)} />}
          </p>
          {report.trend && <p className="soft small">{words.trendMonths(report.trend.months)}</p>}
          <MonthChart report={report} />
        </>
      )}
      {report.years.length > 0 && <YearTable report={report} />}
      <p className="water-report__file">
        <Link href={paths.consumption(point.id)} className="target">
          {words.toConsumption}
        </Link>
      </p>
    </section>
  )
}

function MonthChart({ report: { year, months } }: { report: WaterReport }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.used
  const toRow = (month: Month): BarRow => {
    const name = nameOfMonth(locale, month.month, 'short')
    const figure = month.litres === null ? '–' : cubicMetres(locale, month.litres)
    return {
      ...{ key: month.month, label: name, amount: month.litres, uncertain: month.estimatedLitres, before: null },
      figure: isPartly(month) ? `${figure}\u00a0*` : figure,
      said:
        month.litres === null ? words.unknown(name) : words.said(name, figure, litres(locale, month.litresPerDay ?? 0)),
    }
  }
  return (
    <BarChart
      title={words.chart(year)}
      description={words.description}
      rows={months.map(toRow)}
      keys={{
        amount: words.amount,
        uncertain: months.some(({ estimatedLitres }) => estimatedLitres > 0) ? words.estimated : undefined,
      }}
    >
      {months.some(isPartly) && <li>{words.partly}</li>}
    </BarChart>
  )
}

const isPartly = ({ litres: known, knownDays, days }: Month): boolean => known !== null && knownDays < days

function YearTable({ report: { years } }: { report: WaterReport }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.used
  return (
    <ScrollRegion label={words.years} className="water-report__scroll">
      <DataTable caption={words.years} columns={Object.values(words.columns)}>
        <tbody>
          {years.toReversed().map(({ year, days, knownDays, litres: all, litresPerDay, estimatedLitres }) => (
            <tr key={year}>
              <th scope="row">
                {year}
                {knownDays < days && <Note>{words.knownDays(knownDays, days)}</Note>}
                {estimatedLitres > 0 && <Note>{words.ofEstimated(cubicMetres(locale, estimatedLitres))}</Note>}
              </th>
              <td>{cubicMetres(locale, all)}</td>
              <td>{litres(locale, litresPerDay ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ScrollRegion>
  )
}

function Note({ children }: { children: string }) {
  return (
    <>
      {' '}
      <span className="water-report__note">{children}</span>
    </>
  )
}
