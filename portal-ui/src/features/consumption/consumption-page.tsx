import { useState } from 'react'
import { Link } from 'wouter'
import { BarChart } from '@moja-komunala/ui/bar-chart.tsx'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Field } from '@moja-komunala/ui/field.tsx'
import { More } from '@moja-komunala/ui/more.tsx'
import { consumptionFiles, useConsumption } from '../../api/consumption.ts'
import type { ConsumptionOfMonth, MeteringPoint, MeteringPointConsumption } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { cubicMetres, litres } from '../../i18n/volume.ts'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { PointPageHeading } from '../point-page-heading.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { shownMonths, sumOf, type Unit } from './figures.ts'
import { isPartly, toBarRow } from './month-rows.ts'
import { MonthTable } from './month-table.tsx'
import { consumptionWords } from './words.ts'

/** What was used at a point, month by month: as a chart, as numbers, beside others', and to take along. */
export function ConsumptionPage({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(consumptionWords)
  const { data: consumption, error, mutate } = useConsumption(point.id)
  return (
    <>
      <PointPageHeading point={point} words={t.consumption} />
      {consumption !== undefined ? (
        <Consumption point={point} consumption={consumption} />
      ) : (
        <PartAwaited title={t.consumption.failed} error={error} onRetry={() => void mutate()} />
      )}
    </>
  )
}

function Consumption({ point, consumption }: { point: MeteringPoint; consumption: MeteringPointConsumption }) {
  const { t } = useI18n(consumptionWords)
  const words = t.consumption
  const [unit, setUnit] = useState<Unit>('m3')
  const [meter, setMeter] = useState('')
  const chosen = consumption.meters.find((each) => keyOf(each) === meter)
  const months = shownMonths(chosen?.months ?? consumption.together)
  const files = consumptionFiles(point.id)
  if ([consumption.together, ...consumption.meters.map((each) => each.months)].flatMap(shownMonths).length === 0)
    return <p className="soft">{words.none}</p>
  return (
    <>
      <div className="consumption__choices">
        <fieldset className="consumption__units">
          <legend>{words.shown}</legend>
          {(['m3', 'litresPerDay'] as const).map((each) => (
            <Checkbox key={each} type="radio" name="unit" checked={unit === each} onChange={() => setUnit(each)}>
              {words.units[each]}
            </Checkbox>
          ))}
        </fieldset>
        {consumption.meters.length > 1 && (
          <Field id="water" label={words.water}>
            {(control) => (
              <select
                {...control}
                className="field__input"
                value={meter}
                onChange={(event) => setMeter(event.currentTarget.value)}
              >
                <option value="">{words.together}</option>
                {consumption.meters.map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {words.meters[each.kind](each.serialNumber)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <MonthChart months={months} unit={unit} isOfMeter={chosen !== undefined} key={meter} />
      {point.consumptionType === 'household' && <ComparisonSection pointId={point.id} consumption={consumption} />}
      {months.length > 0 && (
        <section className="stack stack--close" aria-labelledby="numbers-heading">
          <h2 id="numbers-heading">{words.numbers}</h2>
          <MonthTable months={months} unit={unit} />
        </section>
      )}
      <section className="stack stack--close consumption__files" aria-labelledby="files-heading">
        <h2 id="files-heading">{words.files}</h2>
        <p className="soft">{words.filesText}</p>
        <div className="row">
          <a className="button button--quiet" href={files.workbook} download>
            {words.workbook}
          </a>
          <a className="button button--quiet" href={files.csv} download>
            {words.csv}
          </a>
        </div>
      </section>
      <section className="stack stack--close consumption__files" aria-labelledby="suspect-heading">
        <h2 id="suspect-heading">{words.suspect}</h2>
        <div>
          <Link href={paths.overnightTest(point.id)} className="button button--quiet">
            {t.comparison.toTest}
          </Link>
        </div>
        <div>
          <Link href={paths.unusualUse(point.id)} className="target">
            {words.toUnusualUse}
          </Link>
        </div>
      </section>
      <div className="consumption__files">
        <Link href={paths.waterReport(point.id)} className="target">
          {words.toReport}
        </Link>
      </div>
      <More summary={words.how}>
        <div className="stack stack--close">
          {Object.values(words.howText).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </More>
    </>
  )
}

/** A serial number may stand on two meters, one after the other. */
const keyOf = ({ kind, serialNumber, installedOn }: MeteringPointConsumption['meters'][number]): string =>
  `${kind} ${installedOn} ${serialNumber}`

interface MonthChartProps {
  readonly months: readonly ConsumptionOfMonth[]
  readonly unit: Unit
  readonly isOfMeter: boolean
}

function MonthChart({ months, unit, isOfMeter }: MonthChartProps) {
  const { t, locale } = useI18n(consumptionWords)
  const words = t.consumption
  if (months.length === 0) return <p className="soft">{words.none}</p>
  const all = sumOf(months)
  const sum = isOfMeter ? words.sumOfMeter : words.sum
  return (
    <section className="card consumption__chart" aria-label={words.chart.title[unit]}>
      <p>
        <Emphasised text={sum(cubicMetres(locale, all.litres), litres(locale, all.litresPerDay))} />
      </p>
      <BarChart
        title={words.chart.title[unit]}
        description={words.chart.description}
        rows={months.map((month) => toBarRow(month, { words, locale, unit }))}
        keys={{
          amount: words.chart.used,
          before: months.some(({ yearBefore }) => yearBefore) ? words.chart.yearBefore : undefined,
          uncertain: months.some(({ estimatedLitres }) => estimatedLitres > 0) ? words.chart.estimated : undefined,
        }}
      >
        {months.some(isPartly) && <li>{words.chart.partly}</li>}
      </BarChart>
    </section>
  )
}
