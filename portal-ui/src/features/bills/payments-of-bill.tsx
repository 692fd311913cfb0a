import { usePayments } from '../../api/payments.ts'
import { longDate, shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PartFailed } from '../../states/states.tsx'
import { billsWords } from './words.ts'

/** What came in for a bill, and when. */
export function PaymentsOfBill({ billId }: { billId: string }) {
  const { t, locale } = useI18n(billsWords)
  const { data, error, mutate } = usePayments({ billId })
  if (error !== undefined && data === undefined)
    return <PartFailed title={t.payments.failed} error={error} onRetry={() => void mutate()} />
  if (data === undefined || data.payments.length === 0) return null
  return (
    <section className="card" aria-labelledby="bill-payments-heading">
      <h3 id="bill-payments-heading">{t.payments.list}</h3>
      <dl className="bill__rest numbers">
        {data.payments.map(({ id, receivedOn, amountCents, cancelledOn }) => (
          <div key={id}>
            <dt>
              {longDate(locale, receivedOn)}
              {cancelledOn !== null && `, ${t.payments.cancelled(shortDate(locale, cancelledOn))}`}
            </dt>
            <dd className={cancelledOn === null ? undefined : 'bill-row__void'}>{money(locale, amountCents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
