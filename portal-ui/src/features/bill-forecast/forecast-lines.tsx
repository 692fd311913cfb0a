import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { BillForecast } from '../../api/types.ts'
import { daySpan } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { decimal, money } from '../../i18n/money.ts'
import { priced } from '../priced.ts'
import { billForecastWords } from './words.ts'

type Bill = NonNullable<BillForecast['bill']>
type Line = Bill['lines'][number]

/** Each line with what it is made of, VAT by rate, and the sum. */
export function ForecastLines({ bill }: { bill: Bill }) {
  const { t, locale } = useI18n(billForecastWords)
  const words = t.forecast
  return (
    <ScrollRegion label={words.lines}>
      <DataTable caption={words.lines} isCaptionHidden columns={[words.service, words.net]}>
        <tbody>
          {bill.lines.map((line) => (
            <tr key={`${line.description} ${line.periodFrom} ${line.unitPriceEur}`}>
              <th scope="row">
                <LineText line={line} saysDays={isParted(line, bill.lines)} />
              </th>
              <td>{money(locale, line.netCents)}</td>
            </tr>
          ))}
        </tbody>
        <tbody className="forecast__sums">
          <tr>
            <th scope="row">{words.netSum}</th>
            <td>{money(locale, bill.netCents)}</td>
          </tr>
          {bill.vat.map(({ ratePercent, baseCents, vatCents }) => (
            <tr key={ratePercent}>
              <th scope="row">{words.vat(decimal(locale, ratePercent), money(locale, baseCents))}</th>
              <td>{money(locale, vatCents)}</td>
            </tr>
          ))}
          <tr className="forecast__total">
            <th scope="row">{words.total}</th>
            <td>{money(locale, bill.totalCents)}</td>
          </tr>
        </tbody>
      </DataTable>
    </ScrollRegion>
  )
}

function LineText({ line, saysDays }: { line: Line; saysDays: boolean }) {
  const { t, locale } = useI18n(billForecastWords)
  const words = t.forecast
  return (
    <>
      {line.description}{' '}
      <span className="forecast__made-of">
        {priced(locale, line, words.units)}
        {saysDays && ` · ${daySpan(locale, { from: line.periodFrom, to: line.periodTo })}`}
      </span>
    </>
  )
}

/** Whether a new price, or a block, parts what is charged into several lines. */
const isParted = ({ description }: Line, lines: readonly Line[]): boolean =>
  lines.filter((other) => other.description === description).length > 1
