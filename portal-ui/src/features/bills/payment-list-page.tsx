import { Link, useSearch } from 'wouter'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { usePayments } from '../../api/payments.ts'
import type { MeteringPointSummary, Payment } from '../../api/types.ts'
import { longDate, shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { BalanceSection } from './balance-section.tsx'
import { pointTitle } from './bill-names.ts'
import { MorePages, useFirstLink } from './more-pages.tsx'
import { readWanted } from './wanted.ts'
import { billsWords } from './words.ts'

/** What is open or lies there, and what came in for which bill. */
export function PaymentListPage({ points }: { points: readonly MeteringPointSummary[] }) {
  const { t } = useI18n(billsWords)
  const { meteringPointId } = readWanted(useSearch())
  const point = points.find(({ id }) => id === meteringPointId)
  const hasSeveralPoints = points.length > 1 && point === undefined
  return (
    <>
      <div>
        <PageHeading title={t.payments.title} />
        {point !== undefined && <p className="soft">{pointTitle(point.name, point.address)}</p>}
        <Link href={point === undefined ? paths.bills : paths.billsOf(point.id)} className="target">
          {t.bills.toBills}
        </Link>
      </div>
      <BalanceSection meteringPointId={meteringPointId} />
      <section className="stack" aria-labelledby="payments-heading">
        <h2 id="payments-heading">{t.payments.list}</h2>
        <MorePages key={meteringPointId} label={t.payments.more}>
          {(after, { onNext }) => (
            <PaymentsOfPage key={after} {...{ meteringPointId, hasSeveralPoints, after, onNext }} />
          )}
        </MorePages>
      </section>
    </>
  )
}

interface PaymentsOfPageProps {
  readonly meteringPointId: string | undefined
  readonly hasSeveralPoints: boolean
  readonly after: string | undefined
  readonly onNext: (next: string | null) => void
}

function PaymentsOfPage({ meteringPointId, hasSeveralPoints, after, onNext }: PaymentsOfPageProps) {
  const { t } = useI18n(billsWords)
  const { data, error, mutate } = usePayments({ meteringPointId }, after)
  const list = useFirstLink(data, after !== undefined, onNext)
  if (data === undefined) return <PartAwaited title={t.payments.failed} error={error} onRetry={() => void mutate()} />
  if (data.payments.length === 0 && after === undefined) return <p className="soft">{t.payments.none}</p>
  return (
    <ul className="bill-list" ref={list}>
      {data.payments.map((payment) => (
        <PaymentRow key={payment.id} payment={payment} hasPoint={hasSeveralPoints} />
      ))}
    </ul>
  )
}

function PaymentRow({ payment, hasPoint }: { payment: Payment; hasPoint: boolean }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.payments
  const { receivedOn, amountCents, cancelledOn, bill } = payment
  return (
    <li className="bill-row bill-row--payment" tabIndex={-1}>
      <span className="bill-row__what">
        <strong className="numbers">{longDate(locale, receivedOn)}</strong>
        <strong
          className={cancelledOn === null ? 'bill-row__amount numbers' : 'bill-row__amount bill-row__void numbers'}
        >
          {money(locale, amountCents)}
        </strong>
        <span className="bill-row__facts soft">
          {hasPoint && <span>{pointTitle(payment.meteringPointName, payment.meteringPointAddress)}</span>}
          {bill !== null ? (
            <Link href={paths.bill(bill.id)} className="target numbers" translate="no">
              {words.forBill(bill.number)}
            </Link>
          ) : (
            <span>{amountCents < 0 ? words.givenBack : words.forNone}</span>
          )}
          {cancelledOn !== null && <span>{words.cancelled(shortDate(locale, cancelledOn))}</span>}
        </span>
      </span>
    </li>
  )
}
