import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { ConsumptionOfMonth } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { nameOfMonth } from '../../i18n/dates.ts'
import { amountOf, basisOf, figureOf, type Unit } from './figures.ts'
import { isPartly } from './month-rows.ts'
import { consumptionWords } from './words.ts'

/** The numbers of the chart, and what each rests on. */
export function MonthTable({ months, unit }: { months: readonly ConsumptionOfMonth[]; unit: Unit }) {
  const { t, locale } = useI18n(consumptionWords)
  const words = t.consumption.table
  return (
    <ScrollRegion className="card consumption__table" label={t.consumption.chart.title[unit]}>
      <DataTable
        caption={t.consumption.chart.title[unit]}
        isCaptionHidden
        columns={[words.month, words.used, words.yearBefore]}
      >
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">
                {nameOfMonth(locale, month.month, 'long').replace('\u00a0', ' ')}
                {month.litres !== null && (
                  <>
                    {' '}
                    <span className={`consumption__basis consumption__basis--${basisOf(month)}`}>
                      {words.bases[basisOf(month)]}
                      {isPartly(month) && `, ${words.partly(month.knownDays, month.days)}`}
                    </span>
                  </>
                )}
              </th>
              <Figure unit={unit} amount={amountOf(unit, month)} />
              <Figure unit={unit} amount={amountOf(unit, month.yearBefore)} />
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ScrollRegion>
  )
}

function Figure({ unit, amount }: { unit: Unit; amount: number | null }) {
  const { t, locale } = useI18n(consumptionWords)
  if (amount !== null) return <td>{figureOf(locale, unit, amount)}</td>
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t.consumption.table.unknown}</span>
    </td>
  )
}
