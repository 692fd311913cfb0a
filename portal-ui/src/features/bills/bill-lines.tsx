import type { Bill } from '../../api/types.ts'
import { daySpan } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { decimal, money } from '../../i18n/money.ts'
import { priced } from '../priced.ts'
import { explainedAt, partId, type Marks } from './explained-parts.ts'
import { Mark } from './mark.tsx'
import { billsWords } from './words.ts'

type Line = Bill['lines'][number]

/** What is charged, line by line; each kind of it is explained where it stands first. */
export function BillLines({ bill, marks }: { bill: Bill; marks: Marks }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.bill
  const explained = explainedAt(bill.lines)
  return (
    <section className="card" aria-labelledby="lines-heading">
      <h3 id="lines-heading">{words.lines}</h3>
      {bill.lines.length === 0 ? (
        <p>{words.noLines}</p>
      ) : (
        <>
          <ul className="bill-lines">
            {bill.lines.map((line, index) => {
              const { charge, diameter } = explained[index] ?? {}
              return (
                <li
                  key={index}
                  className="bill-part"
                  {...(charge !== undefined && { id: partId(charge), tabIndex: -1 })}
                >
                  <Mark of={line.charge} marks={marks} />
                  <div>
                    <p className="bill-lines__what">
                      <strong translate="no">{line.description}</strong>{' '}
                      <strong className="numbers">{money(locale, line.netCents)}</strong>
                    </p>
                    <Reckoning line={line} bill={bill} />
                    {charge !== undefined && <p className="soft">{t.explained.charges[charge]}</p>}
                    {diameter !== undefined && (
                      <p className="soft">
                        {diameter === null ? t.explained.diameter : t.explained.ownDiameter(diameter)}
                      </p>
                    )}
                  </div>
                </li>
              )
            })}
          </ul>
          <p className="soft">{words.netNote}</p>
        </>
      )}
    </section>
  )
}

/** How much at which price, at which rate of VAT, and for which days where those aren't the bill's. */
function Reckoning({ line, bill }: { line: Line; bill: Bill }) {
  const { t, locale } = useI18n(billsWords)
  const { vatRatePercent, periodFrom, periodTo } = line
  const isOwnPeriod =
    periodFrom !== null && periodTo !== null && (periodFrom !== bill.periodFrom || periodTo !== bill.periodTo)
  return (
    <p className="bill-lines__how numbers">
      <span>{priced(locale, line, t.bill.units)}</span>
      <span>{t.bill.vatOf(decimal(locale, vatRatePercent))}</span>
      {isOwnPeriod && <span>{daySpan(locale, { from: periodFrom, to: periodTo })}</span>}
    </p>
  )
}
