import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { MeasuredParameter, WaterReport } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { measuredText } from './report-figures.ts'
import { waterReportWords } from './words.ts'

/** What was measured of the water, each with what is allowed, and said whether it was. */
export function MeasuredSection({ report: { supplyZone, parameters } }: { report: WaterReport }) {
  const { t } = useI18n(waterReportWords)
  const words = t.measured
  if (supplyZone === null || parameters.length === 0) return null
  return (
    <section className="card" aria-labelledby="measured-heading">
      <h3 id="measured-heading">{words.title}</h3>
      <p>
        <Emphasised text={words.intro(supplyZone.name)} />
      </p>
      <ScrollRegion label={words.title} className="water-report__scroll water-report__measured">
        <DataTable caption={words.title} isCaptionHidden columns={Object.values(words.columns)}>
          <tbody>
            {parameters.map((each) => (
              <ParameterRow key={each.parameter} measured={each} />
            ))}
          </tbody>
        </DataTable>
      </ScrollRegion>
      <p className="soft small">{words.sign}</p>
    </section>
  )
}

function ParameterRow({ measured }: { measured: MeasuredParameter }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.measured
  const { parameter, unit, samples, measuredMin, measuredMean, measuredMax, isWithinLimits } = measured
  const text = (value: string): string => measuredText(locale, value)
  const ends = [measuredMin, measuredMax].filter((value) => value !== null).map(text)
  const [least, most] = ends
  return (
    <tr className={isWithinLimits === false ? 'water-report__beyond' : undefined}>
      <th scope="row">
        <span lang="sl">{parameter}</span>{' '}
        <span className="water-report__note">
          {unit !== null && <span lang="sl">{unit}, </span>}
          {words.samples(measuredText(locale, String(samples)))}
        </span>
      </th>
      <td>
        {least === undefined ? words.unsaid : least === most || most === undefined ? least : words.range(least, most)}
        {measuredMean !== null && <span className="water-report__note">{words.mean(text(measuredMean))}</span>}
        <Allowed measured={measured} />
        {isWithinLimits !== null && (
          <span className="water-report__verdict">{isWithinLimits ? words.within : words.beyond}</span>
        )}
      </td>
    </tr>
  )
}

function Allowed({ measured: { allowedFrom, allowedTo } }: { measured: MeasuredParameter }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.measured
  const [from, to] = [allowedFrom, allowedTo].map((limit) => (limit === null ? undefined : measuredText(locale, limit)))
  const limit =
    from !== undefined && to !== undefined
      ? words.range(from, to)
      : from !== undefined
        ? words.atLeast(from)
        : to === undefined
          ? undefined
          : words.atMost(to)
  return limit === undefined ? null : <span className="water-report__note">{words.allowed(limit)}</span>
}
