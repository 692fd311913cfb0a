import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link, useSearch } from 'wouter'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { useBill, usePayableBills } from '../../api/bills.ts'
import type { BillSummary, MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PageAwaited, PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { billTitle, pointTitle } from './bill-names.ts'
import { DueCard } from './due-card.tsx'
import { sumOf } from './due-sum.tsx'
import { PaymentBox } from './payment-box.tsx'
import { readWanted } from './wanted.ts'
import { billsWords } from './words.ts'

/** All bills that are to be paid, one after the other, and what they come to. */
export function PayBillsPage({ points }: { points: readonly MeteringPointSummary[] }) {
  const { t, locale } = useI18n(billsWords)
  const { meteringPointId } = readWanted(useSearch())
  const { data: bills, error, mutate } = usePayableBills(meteringPointId)
  const point = points.find(({ id }) => id === meteringPointId)
  if (bills === undefined) return <PageAwaited error={error} onRetry={() => void mutate()} />
  return (
    <>
      <div>
        <PageHeading title={t.pay.several} />
        {point !== undefined && <p className="soft">{pointTitle(point.name, point.address)}</p>}
        <Link href={point === undefined ? paths.bills : paths.billsOf(point.id)} className="target">
          {t.bills.toBills}
        </Link>
      </div>
      {bills.length === 0 ? (
        <p className="lead">{t.pay.nothing}</p>
      ) : (
        <>
          <div className="stack stack--close">
            <p className="lead pay__sum numbers">
              <Emphasised text={t.pay.sum(bills.length, money(locale, sumOf(bills)))} />
            </p>
            {bills.length > 1 && <p className="soft">{t.pay.each}</p>}
          </div>
          <OneByOne bills={bills} />
        </>
      )}
    </>
  )
}

function OneByOne({ bills }: { bills: readonly BillSummary[] }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.pay
  // By its id: one that is paid meanwhile leaves the others in their places.
  const [chosen, choose] = useState(bills[0]?.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const at = Math.max(
    0,
    bills.findIndex(({ id }) => id === chosen),
  )
  const bill = bills[at]
  if (bill === undefined) return null
  const step = (to: BillSummary) => {
    flushSync(() => choose(to.id))
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }
  const [before, after] = [bills[at - 1], bills[at + 1]]
  return (
    <section className="stack" aria-labelledby="one-heading">
      <h2 id="one-heading" ref={heading} tabIndex={-1}>
        <span className="soft numbers">{words.place(at + 1, bills.length)}: </span>
        {billTitle(t, locale, bill)}
        <span className="pay__point soft">{pointTitle(bill.meteringPointName, bill.meteringPointAddress)}</span>
      </h2>
      <DueCard bill={bill} isBrief />
      <Payment key={bill.id} id={bill.id} />
      <div>
        <Link href={paths.bill(bill.id)} className="target">
          {words.details}
        </Link>
      </div>
      <div className="row">
        {after !== undefined && <Button onClick={() => step(after)}>{words.next}</Button>}
        {before !== undefined && (
          <Button look="quiet" onClick={() => step(before)}>
            {words.previous}
          </Button>
        )}
      </div>
      {after === undefined && bills.length > 1 && <p className="soft">{words.last}</p>}
    </section>
  )
}

function Payment({ id }: { id: string }) {
  const { t } = useI18n(billsWords)
  const { data: bill, error, mutate } = useBill(id)
  if (bill === undefined) return <PartAwaited title={t.bills.failed} error={error} onRetry={() => void mutate()} />
  return bill.payment !== null && <PaymentBox billId={bill.id} payment={bill.payment} />
}
