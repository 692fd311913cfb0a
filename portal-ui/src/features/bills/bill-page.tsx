import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { More } from '@moja-komunala/ui/more.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { billFiles, useBill } from '../../api/bills.ts'
import { isNoSuch } from '../../api/failure.ts'
import type { Bill } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PageAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { BillDetails } from './bill-details.tsx'
import { billTitle, pointTitle } from './bill-names.ts'
import { BillPicture } from './bill-picture.tsx'
import { DueCard } from './due-card.tsx'
import { marksOf } from './explained-parts.ts'
import { PaymentBox } from './payment-box.tsx'
import { billsWords } from './words.ts'

interface BillPageProps {
  readonly id: string
  /** Where there is no such bill, or not for this customer. */
  readonly notFound: ReactNode
}

/** A bill: how it stands, how it is paid, and what is on it, explained where it stands. */
export function BillPage({ id, notFound }: BillPageProps) {
  const { data: bill, error, mutate } = useBill(id)
  if (isNoSuch(error)) return notFound
  if (bill === undefined) return <PageAwaited error={error} onRetry={() => void mutate()} />
  return <ShownBill bill={bill} />
}

function ShownBill({ bill }: { bill: Bill }) {
  const { t, locale } = useI18n(billsWords)
  const title = billTitle(t, locale, bill)
  const marks = marksOf(bill)
  return (
    <>
      <div>
        <PageHeading title={title} />
        <p className="soft">
          <span className="kept-together">{pointTitle(bill.meteringPointName, bill.meteringPointAddress)},</span>{' '}
          <span className="numbers kept-together" translate="no">
            {t.bills.numbered(bill.number)}
          </span>
        </p>
        <Link href={paths.bills} className="target">
          {t.bills.toBills}
        </Link>
      </div>
      <DueCard bill={bill} />
      {bill.payment !== null && <PaymentBox billId={bill.id} payment={bill.payment} />}
      <Files bill={bill} />
      <section className="bill" aria-labelledby="what-heading">
        <h2 id="what-heading">{t.bill.what}</h2>
        <BillPicture bill={bill} marks={marks} />
        <BillDetails bill={bill} marks={marks} />
      </section>
    </>
  )
}

function Files({ bill: { id, lines } }: { bill: Bill }) {
  const { t } = useI18n(billsWords)
  const files = billFiles(id)
  return (
    <section className="stack stack--close" aria-label={t.bill.files}>
      <div>
        <a className="button button--quiet" href={files.document} download>
          {t.bill.document}
        </a>
      </div>
      {/* Without its lines a bill is no invoice for programs. */}
      {lines.length > 0 && (
        <More summary={t.bill.electronic}>
          <div className="stack stack--close">
            <p>{t.bill.electronicText}</p>
            <div className="row">
              <a className="button button--quiet" href={files.cii} download>
                {t.bill.cii}
              </a>
              <a className="button button--quiet" href={files.ubl} download>
                {t.bill.ubl}
              </a>
            </div>
          </div>
        </More>
      )}
    </section>
  )
}
