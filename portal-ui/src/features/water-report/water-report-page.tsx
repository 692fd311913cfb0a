import { useSearchParams } from 'wouter'
import { Field } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { MeteringPoint, WaterReport } from '../../api/types.ts'
import { useWaterReport, useWaterReports, waterReportDocument } from '../../api/water-reports.ts'
import { dayMonthAndYear, dayOf } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PartAwaited } from '../../states/states.tsx'
import { PointPageHeading } from '../point-page-heading.tsx'
import { MeasuredSection } from './measured-section.tsx'
import { ComparedSection, MoreSection, PriceSection } from './report-sections.tsx'
import { UsedSection } from './used-section.tsx'
import { waterReportWords } from './words.ts'

/** The yearly report on drinking water: the five parts that the decree asks for, the most wanted first. */
export function WaterReportPage({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(waterReportWords)
  const { data, error, mutate } = useWaterReports(point.id)
  return (
    <>
      <PointPageHeading point={point} words={t.report} />
      {data !== undefined ? (
        <Reports point={point} years={data.reports.map(({ year }) => year)} />
      ) : (
        <PartAwaited title={t.report.failed} error={error} onRetry={() => void mutate()} />
      )}
    </>
  )
}

function Reports({ point, years }: { point: MeteringPoint; years: readonly number[] }) {
  const { t } = useI18n(waterReportWords)
  const [search, setSearch] = useSearchParams()
  const year = years.find((each) => String(each) === search.get('leto')) ?? years[0]
  if (year === undefined) return <p className="soft">{t.report.none}</p>
  return (
    <>
      {years.length > 1 && (
        <div className="water-report__year">
          <Field id="year" label={t.report.year}>
            {(control) => (
              <select
                {...control}
                className="field__input"
                value={String(year)}
                onChange={(event) => setSearch({ leto: event.currentTarget.value }, { replace: true })}
              >
                {years.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      <ReportOfYear key={year} point={point} year={year} />
    </>
  )
}

function ReportOfYear({ point, year }: { point: MeteringPoint; year: number }) {
  const { t, locale } = useI18n(waterReportWords)
  const { data: report, error, mutate } = useWaterReport(point.id, year)
  if (report === undefined) return <PartAwaited title={t.report.failed} error={error} onRetry={() => void mutate()} />
  const isWholeYear = report.from === `${year}-01-01` && report.to === `${year}-12-31`
  return (
    <>
      <h2 className="water-report__title">{t.report.ofYear(year)}</h2>
      {!isWholeYear && (
        <p>{t.report.ownDays(dayMonthAndYear(locale, report.from), dayMonthAndYear(locale, report.to))}</p>
      )}
      <Verdict report={report} />
      <UsedSection point={point} report={report} />
      <ComparedSection report={report} />
      <PriceSection report={report} />
      <MeasuredSection report={report} />
      <MoreSection report={report} />
      <div className="stack stack--close water-report__file">
        <div>
          <a className="button button--quiet" href={waterReportDocument(point.id, year)} download>
            {t.report.download}
          </a>
        </div>
        {report.documentMadeAt !== null && locale === 'sl' && (
          <p className="soft small">
            {t.report.madeOn(dayMonthAndYear(locale, dayOf(new Date(report.documentMadeAt))))}
          </p>
        )}
      </div>
    </>
  )
}

/** What everybody wants to know first. */
function Verdict({ report: { isAllWithinLimits, supplyZone, parameters } }: { report: WaterReport }) {
  const { verdict } = useI18n(waterReportWords).t
  if (isAllWithinLimits === true)
    return (
      <Notice kind="ok" title={verdict.within}>
        <p>{verdict.withinText(supplyZone?.name ?? '')}</p>
      </Notice>
    )
  if (isAllWithinLimits === false) {
    const beyond = parameters.filter(({ isWithinLimits }) => isWithinLimits === false)
    return (
      <Notice kind="warning" title={verdict.beyond}>
        <p>{verdict.beyondText(beyond.map(({ parameter }) => parameter).join(', '))}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="info" title={verdict.unknown}>
      <p>{supplyZone === null ? verdict.noZone : verdict.noMeasured(supplyZone.name)}</p>
    </Notice>
  )
}
